"""Things are found by the places around them and inside of them, as by looking at all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policysite.model.location import Location
from policysite.model.place_index import PlaceIndex

_POSITIONS = st.tuples(st.integers(1, 4), st.integers(1, 4))


@st.composite
def _places(draw: st.DrawFn) -> Location:
    (line, column), (end_line, end_column) = sorted((draw(_POSITIONS), draw(_POSITIONS)))
    return Location(draw(st.sampled_from("ab")), line, column, end_line, end_column)


@given(st.lists(_places()), _places())
def test_no_place_is_missed_and_none_too_many_is_found(places: list[Location], place: Location) -> None:
    index = PlaceIndex((each, number) for number, each in enumerate(places))
    assert index.around(place) == [number for number, each in enumerate(places) if each.contains(place)]
    assert index.inside(place) == [number for number, each in enumerate(places) if place.contains(each)]
    assert index.overlapping(place) == [number for number, each in enumerate(places) if each.overlaps(place)]
