"""What a word is, for texts and for the forms of the language files alike."""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = r"(?:[a-zA-ZÀ-ÖØ-öø-ÿ]+[^\W\d_]*|[^\W\d_]+)"
"""Any letters; those of western languages are told from other characters faster."""
WORD = re.compile(rf"{_LETTERS}(?:'(?:s|t|re|ve|ll|d|m)(?![^\W_]))?|\d+")
"""Letters, with what English ends in after an apostrophe, or digits. Hyphens and other apostrophes part words."""

ANY = "~"
"""In a form, any one word."""

_REMEMBERED = 32_768
"""Forms of which the words are kept: those of a few languages."""
_WORD_OF_FORM = re.compile(rf"{WORD.pattern}|{ANY}")


def small(text: str) -> str:
    """The same in small letters and no longer: of all letters the small İ alone would be two characters."""
    return text.replace("İ", "i").lower()


@lru_cache(_REMEMBERED)
def words_of(form: str) -> tuple[str, ...]:
    """The words of a form, in small letters; several books know the same forms."""
    written = form if form.islower() else small(form)
    if written.isalpha():
        return (written,)
    words = written.strip("*").split()
    if "".join(filter(ANY.__ne__, words) if ANY in words else words).isalpha():
        return tuple(words)
    return tuple(_WORD_OF_FORM.findall(written.replace("’", "'").replace("i\u0307", "i")))
