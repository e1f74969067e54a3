"""A sentence that found no counterpart, and of which one language made a part of the sentence before or after it.

"The service is run by the city" may be "the city's service", by words that share nothing. What tells is the length: the
counterpart of its neighbour is too long for the neighbour alone, and not for both.
"""

from __future__ import annotations

from collections.abc import Sequence

from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.units import Comparison, Unit, together

_LITTLE = 1.5
"""How much less likely both may be to say the same as the counterpart, as a logarithm, than the neighbour alone."""
_TELLING = ("value:", "concept:")
"""Families of features that a translation of the sentence has to have."""


def without_leftovers(beads: Sequence[Bead], comparison: Comparison) -> list[Bead]:
    """The same beads, single leftovers joined to the pair beside them whose counterpart is long enough for both."""
    found: list[Bead] = []
    for bead in beads:
        if found and (joined := _joined(found[-1], bead, comparison)):
            found[-1] = joined
        else:
            found.append(bead)
    return found


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


def _is_named(gap: Bead, pair: Bead, comparison: Comparison) -> bool:
    """Whether most of what the leftover names is named opposite, or it names nothing."""
    leftover, other = (
        (_first(gap.first, comparison), _second(pair.second, comparison))
        if gap.first
        else (_second(gap.second, comparison), _first(pair.first, comparison))
    )
    named = {feature for feature in leftover.known if feature.startswith(_TELLING)}
    return not named or len(named - other.known) < len(named & other.known)


def _first(stretch: range, comparison: Comparison) -> Unit:
    return together([comparison.first[index] for index in stretch])


def _second(stretch: range, comparison: Comparison) -> Unit:
    return together([comparison.second[index] for index in stretch])
