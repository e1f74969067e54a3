"""Which members of two lists in different languages stand for each other, as far as words and order tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from math import log

_ALIKE = 0.69
"""From which ratio words are one word in two languages: "orientation", "Orientierung"."""
_LONG = 5
"""Letters of words that are compared; shorter ones are alike by chance."""
_A_PLACE = 0.1
"""What one place farther weighs, beside the logarithm of the ratio of two lengths."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a list."""

    words: str
    features: Mapping[str, int]
    """What it holds that its translation may hold too, each with its letters."""
    is_known: bool
    """Whether both languages have words for all of it, so that its translation would show."""


def counterparts(longer: Sequence[Member], shorter: Sequence[Member]) -> dict[int, int]:
    """The members of the longer list by position, each with the one of the shorter that stands for it.

    Those that share something stand for each other, then those of one origin, then what stands between the same two:
    lists keep their order. Where more stand there in the longer list, and no words tell which, none has a counterpart.
    """
    found: dict[int, int] = {}
    for likeness, least in ((_shared, 1.0), (_of_one_origin, _ALIKE)):
        found |= _likest(longer, shorter, found, likeness, least)
    for one, other in _stretches(found, len(longer), len(shorter)):
        here = [place for place in one if place not in found]
        there = [place for place in other if place not in found.values()]
        if len(here) > len(there):
            here = [place for place in here if not longer[place].is_known]
        if len(here) <= len(there):
            found.update(zip(here, there, strict=False))
    return found


def _likest(
    longer: Sequence[Member],
    shorter: Sequence[Member],
    found: dict[int, int],
    likeness: Callable[[Member, Member], float],
    least: float,
) -> dict[int, int]:
    """More pairs, the likest first; of those that are as like, those of one length and place."""
    ranked = []
    for here in (place for place in range(len(longer)) if place not in found):
        for there in (place for place in range(len(shorter)) if place not in found.values()):
            one, other = longer[here], shorter[there]
            alike = likeness(one, other)
            if alike >= least:
                apart = abs(log(len(one.words) / len(other.words))) + _A_PLACE * abs(here - there)
                ranked.append((-alike, apart, here, there))
    pairs: dict[int, int] = {}
    for *_, here, there in sorted(ranked):
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
    return pairs


def _shared(one: Member, other: Member) -> float:
    return sum(min(letters, other.features.get(feature, 0)) for feature, letters in one.features.items())


def _of_one_origin(one: Member, other: Member) -> float:
    pairs = ((first, second) for first in _long_words(one) for second in _long_words(other))
    return max((SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in pairs), default=0.0)


def _long_words(member: Member) -> list[str]:
    return [word for word in member.words.lower().split() if len(word) >= _LONG]


def _stretches(found: dict[int, int], here: int, there: int) -> list[tuple[range, range]]:
    """What lies between members that stand for each other in both lists, in the order of both."""
    chains: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for pair in sorted(found.items()):
        before = (chain for other, chain in chains.items() if other[1] < pair[1])
        chains[pair] = [*max(before, key=len, default=[]), pair]
    fixed = [(-1, -1), *max(chains.values(), key=len, default=[]), (here, there)]
    return [(range(one[0] + 1, two[0]), range(one[1] + 1, two[1])) for one, two in pairwise(fixed)]
