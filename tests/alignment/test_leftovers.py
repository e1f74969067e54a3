"""What one language says in two sentences and the other in one, where nothing but the length tells."""

from __future__ import annotations

import pytest

from policysite.checking.alignment.features import Evidence
from policysite.checking.alignment.leftovers import without_leftovers
from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.units import Comparison, Unit

_CONCEPTS = frozenset({"concept:a", "concept:b", "concept:c"})


def _unit(length: int, *named: str) -> Unit:
    return Unit(length, frozenset(named), -0.2 * len(named))


def _beads(neighbour: int, leftover: Unit, counterpart: Unit) -> list[Bead]:
    evidence = Evidence(dict.fromkeys(_CONCEPTS, 0.4), dict.fromkeys(_CONCEPTS, -0.4))
    comparison = Comparison([_unit(neighbour), leftover], [counterpart], evidence, 1.0)
    pair = Bead(range(1), range(1), comparison.score(comparison.first[0], counterpart))
    return without_leftovers([pair, Bead(range(1, 2), range(1, 1))], comparison)


@pytest.mark.parametrize(
    ("leftover", "counterpart", "beads"),
    [
        pytest.param(_unit(40), _unit(118), 1, id="long enough for both"),
        pytest.param(_unit(40), _unit(82), 2, id="long enough for the neighbour alone"),
        pytest.param(_unit(43, "concept:a"), _unit(100), 2, id="it does not name what the leftover does"),
        pytest.param(_unit(43, "concept:a"), _unit(100, "concept:a"), 1, id="it does"),
    ],
)
def test_a_leftover_goes_with_its_neighbour_where_the_counterpart_tells_both(
    leftover: Unit, counterpart: Unit, beads: int
) -> None:
    found = _beads(80, leftover, counterpart)
    assert len(found) == beads
    assert (found[0].first == range(2)) == (beads == 1)


def test_a_pair_that_moved_takes_no_leftover() -> None:
    comparison = Comparison([_unit(80), _unit(40)], [_unit(118)], Evidence({}, {}), 1.0)
    beads = [Bead(range(1), range(1), 0.0, moved=True), Bead(range(1, 2), range(1, 1))]
    assert without_leftovers(beads, comparison) == beads
