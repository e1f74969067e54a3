"""What one language says in two sentences and the other in one, where little but the length tells."""

from __future__ import annotations

import pytest

from policysite.checking.alignment.features import Evidence
from policysite.checking.alignment.leftovers import Loses, without_leftovers, without_swallowed
from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.units import Comparison, Unit, together

_CONCEPTS = frozenset({"concept:a", "concept:b", "concept:c", "word:a"})


_EVIDENCE = Evidence(dict.fromkeys(_CONCEPTS, 3.0), dict.fromkeys(_CONCEPTS, -1.0))


def _unit(length: int, *named: str) -> Unit:
    return Unit(length, frozenset(named), -0.5 * len(named))


def _loses_nothing(*_: Bead) -> bool:
    return False


def _loses_something(*_: Bead) -> bool:
    return True


def _beads(neighbour: int, leftover: Unit, counterpart: Unit, loses: Loses = _loses_nothing) -> list[Bead]:
    comparison = Comparison([_unit(neighbour), leftover], [counterpart], _EVIDENCE, 1.0)
    pair = Bead(range(1), range(1), comparison.score(comparison.first[0], counterpart))
    return without_leftovers([pair, Bead(range(1, 2), range(1, 1))], comparison, loses)


@pytest.mark.parametrize(
    ("leftover", "counterpart", "beads", "is_guess"),
    [
        pytest.param(_unit(40), _unit(105), 1, True, id="long enough for both, and nothing tells of the leftover"),
        pytest.param(_unit(80), _unit(175), 1, False, id="far too long for the neighbour alone"),
        pytest.param(_unit(40, "word:a"), _unit(118, "word:a"), 1, False, id="long enough for both, and shares a word"),
        pytest.param(_unit(40), _unit(82), 2, False, id="long enough for the neighbour alone"),
        pytest.param(_unit(60), _unit(100), 2, False, id="as far too long for the neighbour as too short for both"),
        pytest.param(_unit(130, "concept:a"), _unit(80, "concept:a"), 2, False, id="far too short for both"),
        pytest.param(_unit(43, "concept:a"), _unit(118), 2, False, id="it does not name what the leftover does"),
        pytest.param(_unit(43, "concept:a"), _unit(100, "concept:a"), 1, False, id="it does"),
        pytest.param(_unit(36, "concept:a"), _unit(86, "concept:a"), 1, False, id="it does, in few words"),
        pytest.param(_unit(36, "concept:a", "concept:b"), _unit(86, "concept:a"), 2, False, id="it names half of it"),
    ],
)
def test_a_leftover_goes_with_its_neighbour_where_the_counterpart_is_likely_to_tell_both(
    leftover: Unit, counterpart: Unit, beads: int, *, is_guess: bool
) -> None:
    found = _beads(80, leftover, counterpart)
    assert len(found) == beads
    assert (found[0].first == range(2)) == (beads == 1)
    assert [gap.first for gap in found[0].guessed] == ([range(1, 2)] if is_guess else [])


def test_what_promises_more_than_the_counterpart_is_no_guess() -> None:
    assert len(_beads(80, _unit(40), _unit(105), _loses_something)) == 2
    assert len(_beads(80, _unit(40, "word:a"), _unit(118, "word:a"), _loses_something)) == 1
    assert len(_beads(80, _unit(36, "concept:a"), _unit(86, "concept:a"), _loses_something)) == 2


def test_a_leftover_between_two_pairs_goes_with_the_one_that_is_likelier_to_tell_it() -> None:
    comparison = Comparison([_unit(80), _unit(40), _unit(80)], [_unit(84), _unit(118)], _EVIDENCE, 1.0)
    pairs = Bead(range(1), range(1)), Bead(range(2, 3), range(1, 2))
    found = without_leftovers([pairs[0], Bead(range(1, 2), range(1, 1)), pairs[1]], comparison, _loses_nothing)
    assert [(bead.first, bead.second) for bead in found] == [(range(1), range(1)), (range(1, 3), range(1, 2))]


def test_a_pair_that_moved_takes_no_leftover() -> None:
    comparison = Comparison([_unit(80), _unit(40)], [_unit(118)], Evidence({}, {}), 1.0)
    beads = [Bead(range(1), range(1), 0.0, moved=True), Bead(range(1, 2), range(1, 1))]
    assert without_leftovers(beads, comparison, _loses_nothing) == beads


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(
    ("swallowed", "counterpart", "beads"),
    [
        pytest.param(_unit(20), _unit(90, "concept:b"), 2, id="nothing tells of it"),
        pytest.param(_unit(20, "concept:b"), _unit(90, "concept:b"), 2, id="the other tells the same"),
        pytest.param(_unit(20, "concept:a"), _unit(90, "concept:a", "concept:b"), 1, id="it alone names it"),
        pytest.param(_unit(60), _unit(190, "concept:b"), 1, id="far too long for the other alone"),
    ],
)
def test_a_verbose_counterpart_takes_in_no_sentence_that_it_does_not_tell(
    swallowed: Unit, counterpart: Unit, beads: int, number: int, *, is_first: bool
) -> None:
    two = [_unit(75, "concept:b")]
    two.insert(number, swallowed)
    sides = (two, [counterpart]) if is_first else ([counterpart], two)
    comparison = Comparison(*sides, _EVIDENCE, 1.0)
    whole = Bead(range(len(sides[0])), range(len(sides[1])), comparison.score(together(sides[0]), together(sides[1])))
    found = without_swallowed([whole], comparison)
    assert len(found) == beads
    assert [index for bead in found for index in (bead.first if is_first else bead.second)] == [0, 1]
    lone = [bead for bead in found if not (bead.first and bead.second)]
    assert [tuple(bead.first or bead.second) for bead in lone] == ([(number,)] if beads > 1 else [])


def test_of_three_sentences_two_may_be_missing_on_either_side_of_the_one_that_is_told() -> None:
    three = [_unit(12), _unit(75, "concept:b"), _unit(12)]
    counterpart = _unit(95, "concept:b")
    comparison = Comparison(three, [counterpart], _EVIDENCE, 1.0)
    whole = Bead(range(3), range(1), comparison.score(together(three), counterpart))
    found = without_swallowed([whole], comparison)
    assert [(bead.first, bead.second) for bead in found] == [
        (range(1), range(0)),
        (range(1, 2), range(1)),
        (range(2, 3), range(1, 1)),
    ]


def test_no_sentence_is_missing_where_nothing_tells_which_of_them_is_there() -> None:
    two, counterpart = [_unit(20), _unit(75)], _unit(90)
    comparison = Comparison(two, [counterpart], Evidence({}, {}), 1.0)
    whole = Bead(range(2), range(1), comparison.score(together(two), counterpart))
    assert without_swallowed([whole], comparison) == [whole]
