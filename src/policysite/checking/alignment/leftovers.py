"""A sentence that found no counterpart, and of which one language made a part of the sentence before or after it.

"The service is run by the city" may be "the city's service". Two things tell together: the counterpart of its neighbour
is too long for the neighbour alone and not for both, and shares something with the sentence that the neighbour lacks.
By its length alone it may as well be verbose.
"""

from __future__ import annotations

from collections.abc import Sequence

from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.units import Comparison, Unit, together

_LITTLE = 1.5
"""How much less likely both may be to say the same as the counterpart, as a logarithm, than the neighbour alone."""
_VERBOSE = 2.0
"""How much more likely two sentences may be to say the same as one, as a logarithm, than the one that it renders."""
_TELLING = ("value:", "concept:")
"""Families of features that a translation of the sentence has to have."""
_SHARED = (*_TELLING, "word:", "stem:", "target:")
"""Families of features that two texts do not share by chance; a learned translation of a word they may."""


def without_leftovers(beads: Sequence[Bead], comparison: Comparison) -> list[Bead]:
    """The same beads, single leftovers joined to the pair beside them whose counterpart is long enough for both."""
    found: list[Bead] = []
    for bead in beads:
        if found and (joined := _joined(found[-1], bead, comparison)):
            found[-1] = joined
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
    if pair.score < bead.score - _VERBOSE or not _is_known(pair, comparison) or _is_named(gap, pair, comparison):
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


def _joined(one: Bead, two: Bead, comparison: Comparison) -> Bead | None:
    """Both as one, if one of them is a pair and the other a leftover that went into it."""
    pair, gap = (one, two) if one.first and one.second else (two, one)
    if pair.moved or not (pair.first and pair.second) or len(gap.first) + len(gap.second) != 1:
        return None
    first, second = (
        range(min(a.start for a in parts), max(a.stop for a in parts))
        for parts in ([part for part in parts if part] for parts in ((one.first, two.first), (one.second, two.second)))
    )
    if len(first) + len(second) != len(pair.first) + len(pair.second) + 1:
        return None
    whole = Bead(first, second, comparison.score(_first(first, comparison), _second(second, comparison)))
    if whole.score < pair.score - _LITTLE or not _evens_out(pair, whole, comparison):
        return None
    return whole if _is_named(gap, pair, comparison) else None


def _evens_out(pair: Bead, whole: Bead, comparison: Comparison) -> bool:
    """Whether the lengths are more even with the leftover than without it."""
    alone, both = (
        abs(comparison.deviation(_first(bead.first, comparison), _second(bead.second, comparison)))
        for bead in (pair, whole)
    )
    return both <= alone


def _is_known(pair: Bead, comparison: Comparison) -> bool:
    """Whether anything but the length tells that both say the same."""
    return bool(_first(pair.first, comparison).known & _second(pair.second, comparison).known)


def _is_named(gap: Bead, pair: Bead, comparison: Comparison) -> bool:
    """Whether most of what the leftover names is named opposite, and something of it is not the neighbour's too."""
    first, second = _first(pair.first, comparison), _second(pair.second, comparison)
    leftover, neighbour, other = (
        (_first(gap.first, comparison), first, second)
        if gap.first
        else (_second(gap.second, comparison), second, first)
    )
    if not any(feature.startswith(_SHARED) for feature in (leftover.known & other.known) - neighbour.known):
        return False
    named = {feature for feature in leftover.known if feature.startswith(_TELLING)}
    return not named or len(named - other.known) < len(named & other.known)


def _first(stretch: range, comparison: Comparison) -> Unit:
    return together([comparison.first[index] for index in stretch])


def _second(stretch: range, comparison: Comparison) -> Unit:
    return together([comparison.second[index] for index in stretch])
