"""The best way through two sequences: what stands opposite what, what was merged or split, what has no counterpart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policysite.checking.alignment.corridor import Corridor, corridor
from policysite.checking.alignment.units import Comparison, Unit
from policysite.model.document import BlockKind

_NOWHERE = float("-inf")
_JOINED_RATIO = 2.0
"""What was merged or split is no longer than its counterpart by more than this factor."""
_JOINED_ITEMS = -4.0
"""Lists are hardly ever translated with another number of items."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Stretches of both sequences that belong together; one of them is empty where something is missing."""

    first: range
    second: range
    score: float = 0.0
    """How likely they say the same, as the logarithm of a likelihood ratio; 0 for a gap."""
    moved: bool = False
    """Both are there, at different places."""
    guessed: tuple[Bead, ...] = ()
    """Stretches of one side that the other may tell or not, before they were joined to their neighbour."""


@dataclass(frozen=True, slots=True)
class Costs:
    """How rarely things happen to a text between two languages, as logarithms of probabilities."""

    gap: float
    """One has no counterpart."""
    merge: float
    """Two stand opposite one."""
    triple: float
    """Three stand opposite one."""

    def of(self, bead: Bead) -> float:
        """What a bead costs by its form."""
        fewer, more = sorted((len(bead.first), len(bead.second)))
        return self.gap if not fewer else (0.0, self.merge, self.triple)[min(more - fewer, 2)]


_Step = tuple[int, int, float]
_Choice = tuple[int, int, float]
"""How many units of each sequence the last bead takes, and its score."""


def best_path(comparison: Comparison, costs: Costs) -> list[Bead]:
    """The beads of the most likely alignment, in order, by dynamic programming inside a corridor."""
    lanes = corridor(comparison)
    steps = (
        (1, 1, 0.0),
        (1, 0, costs.gap),
        (0, 1, costs.gap),
        (1, 2, costs.merge),
        (2, 1, costs.merge),
        (1, 3, costs.triple),
        (3, 1, costs.triple),
    )
    return _walk_back(lanes, _choices(comparison, lanes, steps))


def _choices(comparison: Comparison, lanes: Corridor, steps: Sequence[_Step]) -> list[list[_Choice]]:
    """For every place in the corridor, the last bead of the best path that leads there."""
    score = _scorer(comparison)
    totals: list[list[float]] = []
    choices: list[list[_Choice]] = []
    for i, (low, high) in enumerate(lanes):
        total_row = [0.0 if i == j == 0 else _NOWHERE for j in range(low, high + 1)]
        choice_row: list[_Choice] = [(0, 0, 0.0)] * len(total_row)
        totals.append(total_row)
        choices.append(choice_row)
        reachable = [(step, lanes[i - step[0]][0], totals[i - step[0]]) for step in steps if step[0] <= i]
        for j in range(low, high + 1):
            best = total_row[j - low]
            for (height, width, cost), start, row in reachable:
                place = j - width - start
                if not 0 <= place < len(row) or j < width:
                    continue
                bead = score(i - height, height, j - width, width) if height and width else 0.0
                total = row[place] + cost + bead
                if total > best:
                    best = total
                    choice_row[j - low] = (height, width, bead)
            total_row[j - low] = best
    return choices


def _scorer(comparison: Comparison) -> Callable[[int, int, int, int], float]:
    """Scores stretches by start and number of units in each sequence."""
    first, second = _spans(comparison.first), _spans(comparison.second)

    def score(i: int, height: int, j: int, width: int) -> float:
        one, two = first[height][i], second[width][j]
        if height != width:
            ratio = two.length / (one.length * comparison.ratio)
            if not 1 / _JOINED_RATIO < ratio < _JOINED_RATIO or BlockKind.HEADING in (one.kind, two.kind):
                return _NOWHERE
            if one.kind is two.kind is BlockKind.ITEM:
                return comparison.score(one, two) + _JOINED_ITEMS
        return comparison.score(one, two)

    return score


def _spans(units: Sequence[Unit]) -> tuple[Sequence[Unit], ...]:
    """By their number up to three, those that begin at each position, read one after the other."""
    pairs = [one + two for one, two in pairwise(units)]
    return (), units, pairs, [pair + third for pair, third in zip(pairs, units[2:], strict=False)]


def _walk_back(lanes: Corridor, choices: Sequence[Sequence[_Choice]]) -> list[Bead]:
    beads = []
    i, j = len(lanes) - 1, lanes[-1][1]
    while i or j:
        height, width, score = choices[i][j - lanes[i][0]]
        beads.append(Bead(range(i - height, i), range(j - width, j), score))
        i, j = i - height, j - width
    return beads[::-1]
