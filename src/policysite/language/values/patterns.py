"""Patterns out of the words that a language file lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOTHING = r"(?!)"


def any_of(words: Iterable[str]) -> str:
    """A pattern for any one of these words, the longest first; without words it matches nowhere."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or _NOTHING


def compiled(written: str) -> re.Pattern[str]:
    """The pattern, for capitals and small letters alike."""
    return re.compile(written, re.IGNORECASE)
