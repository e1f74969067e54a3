"""Which pairs of positions are worth comparing: a corridor along the features that stand once in each document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policysite.checking.alignment.chain import Pair, heaviest_chain
from policysite.checking.alignment.units import Comparison, Unit

_SLACK = 8
"""Units on both sides of the line between two anchors."""
_DRIFT = 0.1
"""More of them for every unit between two anchors."""
_MOST_SLACK = 100
"""Never more than this."""
_MOST_PLACES = 400_000
"""Pairs of positions for which there is slack beyond the least, so that documents without a single anchor take bounded
time as well; long policies have 50,000."""
_STRONG = 2.5
"""What a single shared feature has to say to make an anchor; weaker ones add up."""
_RARE = 0.02
"""The share of units up to which a feature is rare."""
_REPEATED = 0.5
"""What a feature that stands several times says, for one that stands once."""
_SMALL = 40
"""Up to this length every pair is compared, unless the other sequence is very long."""

Corridor = list[Pair]
"""For every position 0 to n in the first sequence, the lowest and highest position in the second, both included."""


def corridor(comparison: Comparison) -> Corridor:
    """Positions to be compared; time and size are linear in the lengths."""
    rows, columns = len(comparison.first), len(comparison.second)
    if min(rows, columns) <= _SMALL and rows * columns <= _MOST_PLACES:
        return [(0, columns)] * (rows + 1)
    found = [(0, columns)] * (rows + 1)
    stretches = list(pairwise([(0, 0), *((i + 1, j + 1) for i, j in _anchors(comparison)), (rows, columns)]))
    slacks = _slacks([(next_i - i, next_j - j) for (i, j), (next_i, next_j) in stretches])
    for ((i, j), (next_i, next_j)), slack in zip(stretches, slacks, strict=True):
        height, width = next_i - i, next_j - j
        for row in range(i, next_i + 1):
            middle = j + (row - i) * width // max(1, height)
            low, high = max(0, middle - slack), min(columns, middle + slack)
            found[row] = (low, high) if row > i or row == 0 else (min(found[row][0], low), max(found[row][1], high))
    return _monotone(found)


def _slacks(sizes: Sequence[Pair]) -> list[int]:
    """For every stretch between two anchors, by its height and width."""
    wanted = [
        min(_MOST_SLACK, _SLACK + abs(height - width) + int(_DRIFT * max(height, width))) for height, width in sizes
    ]
    places = sum(2 * slack * height for slack, (height, _) in zip(wanted, sizes, strict=True))
    if places <= _MOST_PLACES:
        return wanted
    return [max(_SLACK, slack * _MOST_PLACES // places) for slack in wanted]


def _monotone(found: Corridor) -> Corridor:
    """The same, widened so that a path can always go on."""
    lows = [low for low, _ in found]
    for row in range(len(lows) - 2, -1, -1):
        lows[row] = min(lows[row], lows[row + 1])
    highs = [max(high, low) for (_, high), low in zip(found, [*lows[1:], 0], strict=True)]
    for row in range(1, len(highs)):
        highs[row] = max(highs[row], highs[row - 1])
    return list(zip(lows, highs, strict=True))


def _anchors(comparison: Comparison) -> Iterator[Pair]:
    """Pairs of positions that share what is rare in both, the heaviest chain of them that goes forward in both.

    A feature that both have equally often is taken to stand in the same order in both.
    """
    weights: dict[Pair, float] = defaultdict(float)
    most = max(1, int(_RARE * min(len(comparison.first), len(comparison.second))))
    places = _places(comparison.first, most), _places(comparison.second, most)
    for feature in places[0].keys() & places[1].keys():
        one, two = places[0][feature], places[1][feature]
        if len(one) == len(two):
            gain = comparison.evidence.gain[feature] * (1 if len(one) == 1 else _REPEATED)
            for pair in zip(one, two, strict=True):
                weights[pair] += gain
    strong = sorted(pair for pair, weight in weights.items() if weight >= _STRONG)
    return heaviest_chain(strong, weights)


def _places(units: Sequence[Unit], most: int) -> dict[str, list[int]]:
    """Where the features stand that no more than ``most`` units have."""
    places: dict[str, list[int]] = defaultdict(list)
    for position, unit in enumerate(units):
        for feature in unit.known:
            places[feature].append(position)
    return {feature: found for feature, found in places.items() if len(found) <= most}
