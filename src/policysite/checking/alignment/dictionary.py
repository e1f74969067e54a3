"""Words that translate each other, learned from what was aligned in a first pass.

Documents of one publisher repeat their terms. Two words that keep turning up opposite each other are each other's
translation in these documents, whatever the languages; no dictionary has to know them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
"""Words are taken to be the same up to their inflection when they start with the same six letters."""
_LEAST = 2
"""Seen opposite each other once, two words may be so by chance."""
_ASSOCIATED = 0.65
"""The least Dice coefficient, 2 * together / (one + other), of words that translate each other."""
_LONGEST = 60
"""Texts with more different words say too little about which of them belong together."""

Dictionary = Mapping[str, frozenset[str]]
"""For a stem, the features that stand for it and its translation."""


@dataclass(frozen=True, slots=True)
class Dictionaries:
    """One for each side."""

    first: Dictionary = field(default_factory=dict)
    second: Dictionary = field(default_factory=dict)


def translated(text: str, dictionary: Dictionary) -> frozenset[str]:
    """What the words of a text become when a word and its translation are one feature."""
    if not dictionary:
        return frozenset()
    return frozenset().union(*(dictionary[stem] for stem in _stems(text) & dictionary.keys()))


def learn(pairs: Sequence[tuple[str, str]]) -> Dictionaries:
    """Dictionaries from texts that say the same, mostly. What is said twice teaches no more than what is said once."""
    together: Counter[tuple[str, str]] = Counter()
    alone: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for one, two in dict.fromkeys(pairs):
        first, second = _stems(one), _stems(two)
        alone[0].update(first)
        alone[1].update(second)
        if len(first) <= _LONGEST and len(second) <= _LONGEST:
            together.update((a, b) for a in first for b in second)
    first_found: dict[str, set[str]] = defaultdict(set)
    second_found: dict[str, set[str]] = defaultdict(set)
    for (a, b), count in together.items():
        if count >= _LEAST and 2 * count >= _ASSOCIATED * (alone[0][a] + alone[1][b]):
            first_found[a].add(f"translation:{a} {b}")
            second_found[b].add(f"translation:{a} {b}")
    return Dictionaries(_frozen(first_found), _frozen(second_found))


def _frozen(found: Mapping[str, Iterable[str]]) -> Dictionary:
    return {stem: frozenset(features) for stem, features in found.items()}


@lru_cache(maxsize=100_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()))
