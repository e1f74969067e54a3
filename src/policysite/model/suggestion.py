"""What someone may have meant by a word that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the written one, or None where none is close."""
    close = get_close_matches(written, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def suggestion(written: str, known: Iterable[str]) -> str:
    """``; did you mean `period`?`` for ``perod``, or nothing where no known word is close."""
    near = nearest(written, known)
    return f"; did you mean `{near}`?" if near else ""
