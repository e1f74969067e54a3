"""What a path that only goes forward cannot see: units that stand at different places in the two sequences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.units import Comparison
from policysite.model.document import BlockKind

_CERTAIN = 4.0
"""How likely, as a logarithm, two units without counterpart must be each other's."""
_LIKELY = 0.0
"""How likely they must be beside a pair that is certain."""
_EXCHANGED = -2.5
"""How unlikely they may be in one list: another order is commoner there than one item lost and another one added."""
_NEAR = 3
_SWAP_GAIN = 3.0
"""How much better two pairs must be crosswise than as they stand."""
_REACH = 6
"""How many pairs apart units of a list are looked for in another order."""
_COMMON = 3
"""A feature that more unmatched units than this share identifies none of them."""


def with_moves(beads: Sequence[Bead], comparison: Comparison) -> list[Bead]:
    """The same beads, with swapped and moved units paired; these stand where the first sequence has them."""
    return _joined_gaps(_uncrossed(list(beads), comparison), comparison)


def _uncrossed(beads: list[Bead], comparison: Comparison) -> list[Bead]:
    """Swap the counterparts of pairs that fit better crosswise, as where a list is told in another order."""
    singles = [index for index, bead in enumerate(beads) if len(bead.first) == len(bead.second) == 1]
    for position, one in enumerate(singles):
        for other in singles[position + 1 : position + _REACH]:
            straight = beads[one].score + beads[other].score
            crossed = _pair(beads[one], beads[other], comparison), _pair(beads[other], beads[one], comparison)
            if min(crossed[0].score, crossed[1].score) > 0 and sum(b.score for b in crossed) > straight + _SWAP_GAIN:
                beads[one], beads[other] = crossed
    return beads


def _pair(first: Bead, second: Bead, comparison: Comparison) -> Bead:
    score = comparison.score(comparison.first[first.first[0]], comparison.second[second.second[0]])
    return Bead(first.first, second.second, score, moved=True)


def _joined_gaps(beads: list[Bead], comparison: Comparison) -> list[Bead]:
    """Pair what is missing here with what is missing there, where both are evidently the same."""
    partners = _with_neighbours(dict(_partners(beads, comparison)), beads, comparison)
    taken = set(partners.values())
    found = []
    for index, bead in enumerate(beads):
        if index in partners:
            found.append(_pair(bead, beads[partners[index]], comparison))
        elif index not in taken:
            found.append(bead)
    return found


def _near_items(index: int, beads: Sequence[Bead], comparison: Comparison) -> Iterator[int]:
    """Items without counterpart on the other side of the same list, a few places away."""
    if comparison.first[beads[index].first[0]].kind is not BlockKind.ITEM:
        return
    for other in range(max(0, index - _NEAR), min(len(beads), index + _NEAR + 1)):
        bead = beads[other]
        if not bead.first and comparison.second[bead.second[0]].kind is BlockKind.ITEM:
            yield other


def _with_neighbours(partners: dict[int, int], beads: Sequence[Bead], comparison: Comparison) -> dict[int, int]:
    """The same, with what stands unmatched beside both of a pair, such as the heading of a section that moved."""
    found = dict(partners)
    taken = set(partners.values())
    for one, two in partners.items():
        for step in (-1, 1):
            index, other = one + step, two + step
            while _fits(index, other, beads, comparison) and index not in found and other not in taken:
                found[index] = other
                taken.add(other)
                index, other = index + step, other + step
    return found


def _fits(index: int, other: int, beads: Sequence[Bead], comparison: Comparison) -> bool:
    if not (0 <= index < len(beads) and 0 <= other < len(beads)) or beads[index].second or beads[other].first:
        return False
    return _pair(beads[index], beads[other], comparison).score > _LIKELY


def _partners(beads: Sequence[Bead], comparison: Comparison) -> Iterator[tuple[int, int]]:
    """Beads of the first sequence without counterpart and those of the second that are theirs, the best first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, bead in enumerate(beads):
        if not bead.first:
            for feature in comparison.second[bead.second[0]].known:
                holders[feature].append(index)
    candidates = []
    for index, bead in enumerate(beads):
        if not bead.second:
            known = comparison.first[bead.first[0]].known
            alike = {other for feature in known if len(holders[feature]) <= _COMMON for other in holders[feature]}
            near = set(_near_items(index, beads, comparison))
            for other in alike | near:
                score = _pair(bead, beads[other], comparison).score
                if score >= (_EXCHANGED if other in near else _CERTAIN):
                    candidates.append((score, index, other))
    taken: set[int] = set()
    for _, index, other in sorted(candidates, reverse=True):
        if index not in taken and other not in taken:
            taken |= {index, other}
            yield index, other
