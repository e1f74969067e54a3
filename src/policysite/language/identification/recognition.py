"""Which language a text is in, told by the commonest words of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from policysite.language.description.knowledge import knowledge
from policysite.language.description.language_files import described_languages
from policysite.language.text.folding import fold
from policysite.model.language import Language, primary

_FEWEST_HITS = 2
_LEAD = 1.2
"""How many times the weight of the second language the first has to have; a word weighs less the more share it."""
_MANY_HITS, _PLAIN = 5, 2.0
"""The same for a text that is said to be in another language: nobody's word is doubted for less."""
_ENOUGH = 20_000
"""Characters that are read at most."""
_CLOSE = 0.3
"""Of the commonest words of two languages, from which a short text may be in either: Nordic ones, and Slavic ones."""


def recognise(text: str) -> Language | None:
    """The language of a text; None where it is too short or too mixed to tell."""
    weights, hits = _weights(text)
    ranked = sorted(weights, key=lambda language: (-weights[language], language))
    if not ranked or hits[ranked[0]] < _FEWEST_HITS:
        return None
    if len(ranked) > 1 and weights[ranked[0]] < _LEAD * weights[ranked[1]]:
        return None
    return ranked[0]


def plainly_other(text: str, said: Language) -> Language | None:
    """The language of a text that is plainly not in the one that it is said to be in.

    Returns:
        None where it may be in that language, or in a close one, or nothing is known of its words.
    """
    told, named = recognise(text), primary(said)
    if told is None or told == named or named not in described_languages() or are_close(named, told):
        return None
    weights, hits = _weights(text)
    return told if hits[told] >= _MANY_HITS and weights[told] >= _PLAIN * weights[named] else None


def _weights(text: str) -> tuple[Mapping[Language, float], Mapping[Language, int]]:
    """How much of each language there is, and how many of its commonest words."""
    weights: defaultdict[Language, float] = defaultdict(float)
    hits: Counter[Language] = Counter()
    for word, count in Counter(fold(text[:_ENOUGH]).words).items():
        languages = _languages_by_word().get(word, ())
        for language in languages:
            hits[language] += count
            weights[language] += count / len(languages)
    return weights, hits


def are_close(one: Language, other: Language) -> bool:
    """Whether two languages share so many of their commonest words that a short text may be in either."""
    words, others = knowledge(one).function_words, knowledge(other).function_words
    return len(words & others) > _CLOSE * min(len(words), len(others))


@cache
def commonest_words() -> frozenset[str]:
    """The commonest words of all languages together, single letters apart: without any of them no text can be told."""
    return frozenset(word for word in _languages_by_word() if len(word) > 1)


@cache
def _languages_by_word() -> dict[str, list[Language]]:
    languages: dict[str, list[Language]] = {}
    for language in described_languages():
        for word in knowledge(language).function_words:
            languages.setdefault(word, []).append(language)
    return languages
