"""Which members of two lists in different languages stand for each other, as far as words and order tell."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from math import log

_ALIKE = 0.69
"""From which ratio words are one word in two languages: "orientation", "Orientierung"."""
_LONG = 5
"""Letters of words that are compared; shorter ones are alike by chance."""
_TELLING = 40
"""Letters of a word that tell whether it is another one."""
_MANY = 40
"""Members of a list, or those of them that hold one thing, from which each is no longer held to each."""
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
    found = _likest(longer, shorter, {}, _sharing)
    found |= _likest(longer, shorter, found, _of_one_origin)
    taken = set(found.values())
    for one, other in _stretches(found, len(longer), len(shorter)):
        here = [place for place in one if place not in found]
        there = [place for place in other if place not in taken]
        if len(here) > len(there):
            here = [place for place in here if not longer[place].is_known]
        if len(here) <= len(there):
            found.update(zip(here, there, strict=False))
    return found


_Placed = Mapping[int, Member]
"""Members by their positions."""


def _likest(
    longer: Sequence[Member],
    shorter: Sequence[Member],
    found: Mapping[int, int],
    likenesses: Callable[[_Placed, _Placed], Iterator[tuple[float, int, int]]],
) -> dict[int, int]:
    """More pairs, the likest first; of those that are as like, those of one length and place."""
    taken = set(found.values())
    here_left = {place: member for place, member in enumerate(longer) if place not in found}
    there_left = {place: member for place, member in enumerate(shorter) if place not in taken}
    ranked = []
    for alike, here, there in likenesses(here_left, there_left):
        apart = abs(log(len(longer[here].words) / len(shorter[there].words))) + _A_PLACE * abs(here - there)
        ranked.append((-alike, apart, here, there))
    pairs: dict[int, int] = {}
    for *_, here, there in sorted(ranked):
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)
    return pairs


def _sharing(longer: _Placed, shorter: _Placed) -> Iterator[tuple[float, int, int]]:
    """Those that share something, with the letters of it; what many members hold tells none of them from the others."""
    holding: dict[str, list[int]] = {}
    for there, member in shorter.items():
        for feature in member.features:
            holding.setdefault(feature, []).append(there)
    for here, member in longer.items():
        alike: Counter[int] = Counter()
        for feature, letters in member.features.items():
            places = holding.get(feature, ())
            for there in places if len(places) <= _MANY else ():
                alike[there] += min(letters, shorter[there].features[feature])
        yield from ((letters, here, there) for there, letters in alike.items() if letters >= 1)


def _of_one_origin(longer: _Placed, shorter: _Placed) -> Iterator[tuple[float, int, int]]:
    """Those with words that are one word in both languages, by how alike these are; of long lists it is not asked."""
    if max(len(longer), len(shorter)) > _MANY:
        return
    words = {there: _long_words(member) for there, member in shorter.items()}
    for here, member in longer.items():
        own = _long_words(member)
        for there, others in words.items():
            alike = max((_ratio(one, other) for one in own for other in others), default=0.0)
            if alike >= _ALIKE:
                yield alike, here, there


def _ratio(one: str, other: str) -> float:
    """How alike two words are; 0 where it is less than words of one origin are."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    may_be = matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE
    return matcher.ratio() if may_be else 0.0


def _long_words(member: Member) -> list[str]:
    return [word[:_TELLING] for word in member.words.lower().split() if len(word) >= _LONG]


def _stretches(found: dict[int, int], here: int, there: int) -> list[tuple[range, range]]:
    """What lies between members that stand for each other in both lists, in the order of both."""
    layers: list[list[tuple[int, int]]] = []  # by the length of the longest chain that ends with a pair
    before: dict[tuple[int, int], tuple[int, int]] = {}
    for pair in sorted(found.items()):
        # The last pair of a layer has the lowest place in the shorter list: later ones of a length lie lower.
        length = bisect_left(layers, pair[1], key=lambda layer: layer[-1][1])
        if length:
            layer = layers[length - 1]
            before[pair] = layer[bisect_left(layer, -pair[1], key=lambda other: -other[1])]
        if length == len(layers):
            layers.append([])
        layers[length].append(pair)
    last = layers[-1][0] if layers else None
    chain = [(here, there)]
    while last is not None:
        chain.append(last)
        last = before.get(last)
    fixed = [(-1, -1), *reversed(chain)]
    return [(range(one[0] + 1, two[0]), range(one[1] + 1, two[1])) for one, two in pairwise(fixed)]
