"""What stands at places of files, found by another place without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from policysite.model.location import Location

Thing = TypeVar("Thing")


class _Entry(NamedTuple, Generic[Thing]):
    start: tuple[int, int]
    number: int
    """Which of the things it is, in the order in which they were given."""
    place: Location
    thing: Thing


class PlaceIndex(Generic[Thing]):
    """Things by their places. Places may lie inside of each other; few do."""

    def __init__(self, placed: Iterable[tuple[Location, Thing]]) -> None:
        self._entries: dict[str, list[_Entry[Thing]]] = {}
        for number, (place, thing) in enumerate(placed):
            entry = _Entry((place.line, place.column), number, place, thing)
            self._entries.setdefault(place.path, []).append(entry)
        for entries in self._entries.values():
            entries.sort(key=_order)
        self._reach = {
            path: list(accumulate((_end(entry.place) for entry in entries), max))
            for path, entries in self._entries.items()
        }
        """For each entry how far it and those before it go."""

    def around(self, place: Location) -> list[Thing]:
        """Those whose places contain this one, in the order in which they were given."""
        entries, reach = self._entries.get(place.path, []), self._reach.get(place.path, [])
        index = bisect_right(entries, (place.line, place.column), key=_start)
        found = []
        while index and reach[index - 1] >= _end(place):
            index -= 1
            if entries[index].place.contains(place):
                found.append(entries[index])
        return [entry.thing for entry in sorted(found, key=_number)]

    def overlapping(self, place: Location) -> list[Thing]:
        """Those whose places have a character in common with this one, in the order in which they were given."""
        entries, reach = self._entries.get(place.path, []), self._reach.get(place.path, [])
        index = bisect_left(entries, _end(place), key=_start)
        found = []
        while index and reach[index - 1] > (place.line, place.column):
            index -= 1
            if entries[index].place.overlaps(place):
                found.append(entries[index])
        return [entry.thing for entry in sorted(found, key=_number)]

    def inside(self, place: Location) -> list[Thing]:
        """Those whose places this one contains, in the order in which they were given."""
        entries = self._entries.get(place.path, [])
        first = bisect_left(entries, (place.line, place.column), key=_start)
        after = bisect_right(entries, _end(place), key=_start)
        found = [entry for entry in entries[first:after] if place.contains(entry.place)]
        return [entry.thing for entry in sorted(found, key=_number)]


def _end(place: Location) -> tuple[int, int]:
    return place.end_line, place.end_column


def _start(entry: _Entry[Thing]) -> tuple[int, int]:
    return entry.start


def _number(entry: _Entry[Thing]) -> int:
    return entry.number


def _order(entry: _Entry[Thing]) -> tuple[tuple[int, int], int]:
    return entry.start, entry.number
