"""Which places of two documents are compared: few for their lengths, and always enough for a way through."""

from __future__ import annotations

from itertools import pairwise

import pytest

from policysite.checking.alignment.corridor import corridor
from policysite.checking.alignment.features import Evidence
from policysite.checking.alignment.path import Costs, best_path
from policysite.checking.alignment.units import Comparison, Unit


def _comparison(rows: int, columns: int, *known: frozenset[str]) -> Comparison:
    """Units that say the same things, one after the other, over and over again."""
    things = known or (frozenset[str](),)
    first, second = ([Unit(50, things[i % len(things)], 0.0) for i in range(units)] for units in (rows, columns))
    return Comparison(first, second, Evidence({f"value:{n}": 3.0 for n in range(9)}, {}), 1.0)


@pytest.mark.parametrize(("rows", "columns"), [(1, 9_000), (41, 9_000), (300, 300), (41, 42)])
def test_a_way_leads_through_documents_however_unlike_their_lengths(rows: int, columns: int) -> None:
    beads = best_path(_comparison(rows, columns), Costs(-2.5, -4.0, -6.0))
    assert [i for bead in beads for i in bead.first] == list(range(rows))
    assert [j for bead in beads for j in bead.second] == list(range(columns))
    assert sum(bool(bead.first and bead.second) for bead in beads) > min(rows, columns) / 4


@pytest.mark.parametrize("known", [(), (frozenset(("value:1",)),), tuple(frozenset((f"value:{n}",)) for n in range(9))])
@pytest.mark.parametrize(("rows", "columns"), [(20_000, 20_000), (20_000, 10_000), (30, 100_000), (100_000, 41)])
def test_few_places_are_compared_where_nothing_tells_one_paragraph_from_the_next(
    rows: int, columns: int, known: tuple[frozenset[str], ...]
) -> None:
    lanes = corridor(_comparison(rows, columns, *known))
    assert sum(high - low + 1 for low, high in lanes) < 500_000 + 40 * (rows + columns)
    assert all(low <= next_low <= high <= next_high for (low, high), (next_low, next_high) in pairwise(lanes))
