"""What an editor does without thinking: blanks and capitals."""

from __future__ import annotations

import re


def mended(words: str, *, like: str) -> str:
    """No blanks too many, and a capital at the beginning where the text had one."""
    words = re.sub(r"\s+", " ", words)
    words = re.sub(r"\s+([,.;:)])", r"\1", words)
    words = re.sub(r"^[\s,;:]+|(?<=[,;])[,;]+", "", words).strip()
    words = re.sub(r",\.", ".", words)
    if like[:1].isupper() and words[:1].islower():
        return words[0].upper() + words[1:]
    return words
