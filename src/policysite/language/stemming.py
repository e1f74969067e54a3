"""Words without their endings, so that "uppgifterna" and "uppgifter" are one (Snowball, https://snowballstem.org)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import snowballstemmer

from policysite.language.names import english_name
from policysite.model.language import Language


@cache
def algorithm(language: Language) -> str:
    """The name of the language's algorithm, ``swedish``; empty where there is none.

    Snowball names its algorithms by the English names of languages, whatever country or written form they are of.
    """
    name = english_name(language).split()[0].lower()
    return name if name in snowballstemmer.algorithms() else ""


def distinct_stems(words: Iterable[str], language: Language) -> dict[str, str]:
    """The first word of each stem, by the stem; a language without an algorithm has its words as they are."""
    name = algorithm(language)
    stemmer = snowballstemmer.stemmer(name) if name else None
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(stemmer.stemWord(word) if stemmer else word, word)
    return found
