"""The heaviest chain of pairs that goes forward on both sides."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

Pair = tuple[int, int]
"""A place in each of two sequences."""


def heaviest_chain(pairs: Sequence[Pair], weights: Mapping[Pair, float]) -> Iterator[Pair]:
    """The chain strictly rising in both places with the greatest weight; pairs are in ascending order."""
    ends: list[int] = []  # second places, ascending
    totals: list[tuple[float, int]] = []  # weight of the best chain that ends there, strictly ascending, and its pair
    before: list[int] = []
    row: list[tuple[int, float, int]] = []
    for index, (i, j) in enumerate(pairs):
        if index and pairs[index - 1][0] != i:
            _settle(row, ends, totals)
            row = []
        place = bisect_left(ends, j)
        best, last = totals[place - 1] if place else (0.0, -1)
        before.append(last)
        row.append((j, best + weights[i, j], index))
    _settle(row, ends, totals)
    chain, index = [], totals[-1][1] if totals else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return reversed(chain)


def _settle(row: Sequence[tuple[int, float, int]], ends: list[int], totals: list[tuple[float, int]]) -> None:
    """Enter the chains that end in one row, and drop those that they beat."""
    for j, total, index in row:
        place = bisect_right(ends, j)
        if place and totals[place - 1][0] >= total:
            continue
        if place and ends[place - 1] == j:
            place -= 1
        stop = place
        while stop < len(ends) and totals[stop][0] <= total:
            stop += 1
        ends[place:stop] = [j]
        totals[place:stop] = [(total, index)]
