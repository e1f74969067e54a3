"""Words without their endings, so that "uppgifterna" and "uppgifter" are one (Snowball, https://snowballstem.org)."""

from __future__ import annotations

from collections.abc import Iterable

from policysite.language.description.names import english_name
from policysite.model.language import Language


def algorithm(language: Language) -> str:
    """What Snowball calls the algorithm of a language, ``swedish``, if it has one.

    It names them by the English names of languages, whatever country or written form they are of.
    """
    return english_name(language).split()[0].lower()


def distinct_stems(words: Iterable[str], language: Language) -> dict[str, str]:
    """The first word of each stem, by the stem; a language without an algorithm has its words as they are."""
    import snowballstemmer  # noqa: PLC0415 - loads the algorithms of all languages, and a warm build needs none

    name = algorithm(language)
    stemmer = snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(stemmer.stemWord(word) if stemmer else word, word)
    return found
