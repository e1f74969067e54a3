"""A sentence that found no counterpart, and of which one language may have made a part of the sentence beside it.

"The service is run by the city" may be "the city's service". How likely it is that the counterpart of its neighbour
tells both, rather than that the sentence is missing, the lengths tell first: they are more even with the sentence than
without it, unless the counterpart names all that the sentence does, and of it something that the neighbour does not.
What both name and the neighbour does not speaks for it, and what the sentence names and the counterpart does not
speaks against it. Where little tells more than the lengths, it stays a guess, and is none where the sentence promises
or denies something that the counterpart does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from policysite.checking.alignment.features import kin
from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.units import Comparison, Unit, together

_SURE = 1.25
"""How much likelier, as a logarithm, it is told than missing for nobody to be told of it."""
_SURE_BY_LENGTH = 2.5
"""The same where they share nothing that the neighbour does not have."""
_VERBOSE = 2.0
"""How much more likely two sentences may be to say the same as one, as a logarithm, than the one that it renders."""
_TELLING = ("value:", "concept:")
"""Families of features that a translation of the sentence has to have."""
_SHARED = (*_TELLING, "word:", "stem:", "target:")
"""Families of features that two texts do not share by chance; a learned translation of a word they may."""
_WORD = "word:"
_NEVER = float("-inf")
_LEARNED = 0.3
"""What a learned translation that both have says, for one that is written alike or known."""

Loses = Callable[[Bead, Bead], bool]
"""Whether a leftover says what the pair's other side cannot be meant to say, being read as the pair alone."""


def without_leftovers(beads: Sequence[Bead], comparison: Comparison, loses: Loses) -> list[Bead]:
    """The same beads, single leftovers joined to the pair beside them whose counterpart is likely to tell both."""
    found: list[Bead] = []
    rest = list(reversed(beads))
    while rest:
        bead = rest.pop()
        beside = [(pairs, pair) for pairs in (found, rest) for pair in pairs[-1:] if _may_hold(pair, bead)]
        pairs, pair = max(beside, key=lambda each: _likelihood(bead, each[1], comparison), default=(found, bead))
        if pair is not bead and _is_told(bead, pair, comparison, loses):
            pairs[-1] = _joined(bead, pair, comparison)
        else:
            found.append(bead)
    return found


def without_swallowed(beads: Sequence[Bead], comparison: Comparison) -> list[Bead]:
    """The same beads, those that take in a sentence which the counterpart does not tell without it.

    A verbose counterpart is long enough for two sentences and may be the translation of one.
    """
    return [part for bead in beads for part in _parted(bead, comparison)]


def _parted(bead: Bead, comparison: Comparison) -> tuple[Bead, ...]:
    """The bead, or in their order the pair and the leftovers that it is more likely to be."""
    fewer, more = sorted((len(bead.first), len(bead.second)))
    if bead.moved or fewer != 1 or more == 1:
        return (bead,)
    is_start, pair, gap = max(
        ((is_start, *_apart(bead, comparison, is_start=is_start)) for is_start in (True, False)),
        key=lambda parts: parts[1].score,
    )
    if pair.score < bead.score - _VERBOSE or not _is_known(pair, comparison) or _is_sure(gap, pair, comparison):
        return (bead,)
    rest = _parted(pair, comparison)
    return (gap, *rest) if is_start else (*rest, gap)


def _apart(bead: Bead, comparison: Comparison, *, is_start: bool) -> tuple[Bead, Bead]:
    """The bead without the first or the last of the sentences that stand opposite one, and that sentence alone."""
    is_first = len(bead.first) > 1
    several, one = (bead.first, bead.second) if is_first else (bead.second, bead.first)
    left, rest = (several[:1], several[1:]) if is_start else (several[-1:], several[:-1])
    place = one[:0] if is_start else one[1:]
    first, second = (rest, one) if is_first else (one, rest)
    score = comparison.score(_first(first, comparison), _second(second, comparison))
    return Bead(first, second, score), Bead(left, place) if is_first else Bead(place, left)


def _is_told(gap: Bead, pair: Bead, comparison: Comparison, loses: Loses) -> bool:
    """Whether the pair's other side tells the leftover, for sure or as a guess."""
    if _likelihood(gap, pair, comparison) < 0:
        return False
    is_sure = _is_sure(gap, pair, comparison) and _is_evened(gap, pair, comparison)
    return is_sure or not loses(gap, pair)


def _may_hold(pair: Bead, gap: Bead) -> bool:
    """Whether one of them is a pair, and the other a single leftover that may be a part of it."""
    return bool(pair.first and pair.second) and not pair.moved and len(gap.first) + len(gap.second) == 1


def _joined(gap: Bead, pair: Bead, comparison: Comparison) -> Bead:
    """Both as one; a guess where what they share does not tell that it is one."""
    first, second = _span(gap.first, pair.first), _span(gap.second, pair.second)
    score = comparison.score(_first(first, comparison), _second(second, comparison))
    whole = replace(pair, first=first, second=second, score=score)
    return whole if _is_sure(gap, pair, comparison) else replace(whole, guessed=(*pair.guessed, gap))


def _is_sure(gap: Bead, pair: Bead, comparison: Comparison) -> bool:
    """Whether nobody has to be told that the leftover may be missing."""
    is_named = any(feature.startswith(_SHARED) for feature in _added(gap, pair, comparison))
    return _likelihood(gap, pair, comparison) >= (_SURE if is_named else _SURE_BY_LENGTH)


def _span(one: range, two: range) -> range:
    """Both stretches, which stand beside each other; either may be empty."""
    return range(min(one.start, two.start), max(one.stop, two.stop)) if one and two else one or two


def _likelihood(gap: Bead, pair: Bead, comparison: Comparison) -> float:
    """How much likelier it is that the pair's other side tells the leftover too than that it does not, as a logarithm.

    What is named several times, or by several words, is no stronger evidence than the strongest of it. Lengths alone
    say nothing of a sentence that names what the other side does not, and have to be more even with one of which the
    other side names nothing that its neighbour does not.
    """
    leftover, _, other = _parts(gap, pair, comparison)
    added = _added(gap, pair, comparison)
    shared = max((_weight(each, comparison) for each in added), default=0.0)
    lost = [feature for feature in leftover.known - other.known if feature.startswith(_TELLING)]
    is_named = not lost and any(feature.startswith(_SHARED) for feature in added)
    if (lost and not shared) or not (is_named or _is_evened(gap, pair, comparison)):
        return _NEVER
    extent = comparison.extent(*_whole(gap, pair, comparison)) - comparison.extent(*_alone(pair, comparison))
    return extent + shared + sum(map(comparison.evidence.loss.__getitem__, lost))


def _is_evened(gap: Bead, pair: Bead, comparison: Comparison) -> bool:
    """Whether lengths are more even with the leftover than without it."""
    with_it, without = _whole(gap, pair, comparison), _alone(pair, comparison)
    return abs(comparison.deviation(*with_it)) <= abs(comparison.deviation(*without))


def _alone(pair: Bead, comparison: Comparison) -> tuple[Unit, Unit]:
    return _first(pair.first, comparison), _second(pair.second, comparison)


def _whole(gap: Bead, pair: Bead, comparison: Comparison) -> tuple[Unit, Unit]:
    return _first(_span(gap.first, pair.first), comparison), _second(_span(gap.second, pair.second), comparison)


def _weight(feature: str, comparison: Comparison) -> float:
    return comparison.evidence.gain[feature] * (1 if feature.startswith(_SHARED) else _LEARNED)


def _added(gap: Bead, pair: Bead, comparison: Comparison) -> frozenset[str]:
    """What the leftover and the pair's other side share, and its neighbour does not have, in another form neither."""
    leftover, neighbour, other = _parts(gap, pair, comparison)
    return frozenset(
        feature
        for feature in (leftover.known & other.known) - neighbour.known
        if not (feature.startswith(_WORD) and f"stem:{kin(feature.removeprefix(_WORD))}" in neighbour.known)
    )


def _parts(gap: Bead, pair: Bead, comparison: Comparison) -> tuple[Unit, Unit, Unit]:
    """The leftover, its neighbour in the pair, and what stands opposite that."""
    first, second = _first(pair.first, comparison), _second(pair.second, comparison)
    if gap.first:
        return _first(gap.first, comparison), first, second
    return _second(gap.second, comparison), second, first


def _is_known(pair: Bead, comparison: Comparison) -> bool:
    """Whether anything but the length tells that both say the same."""
    return bool(_first(pair.first, comparison).known & _second(pair.second, comparison).known)


def _first(stretch: range, comparison: Comparison) -> Unit:
    return together([comparison.first[index] for index in stretch])


def _second(stretch: range, comparison: Comparison) -> Unit:
    return together([comparison.second[index] for index in stretch])
