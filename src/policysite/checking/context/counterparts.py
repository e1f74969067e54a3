"""Where in a text the words would stand that only its counterpart has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from policysite.checking.alignment.chain import Pair
from policysite.checking.context.anchors import anchors
from policysite.checking.context.clauses import Stretch, clauses
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding
from policysite.model.location import Location


def with_exact_places(findings: Iterable[Finding], pairs: Iterable[AlignedTexts]) -> Iterator[Finding]:
    """The same findings; those about words of one text alone name the clause of the other where these would stand.

    Rules compare whole texts, and so do those who take one finding for part of another: this comes after them.

    Args:
        findings: what was found in the pairs, and other things.
        pairs: everything that was compared.
    """
    facing = {twin.passage.locate(): Facing(text, twin) for pair in pairs for text, twin in pair.directions}
    for finding in findings:
        places = finding.location, *(related.location for related in finding.related)
        location, *others = (_exact(place, places, facing) for place in places)
        related = (replace(place, location=at) for place, at in zip(finding.related, others, strict=True))
        yield replace(finding, location=location, related=tuple(related))


@dataclass(frozen=True)
class Facing:
    """A text, and the one opposite that should say the same."""

    text: AnalysedText
    twin: AnalysedText

    def counterpart(self, start: int, end: int) -> Stretch:
        """The clause of the twin in which ``text[start:end]`` would stand."""
        if len(self._clauses) == 1:
            return self._clauses[0]
        index = bisect_right(self._clauses, self._opposite(start, end), key=itemgetter(1))
        return self._clauses[min(index, len(self._clauses) - 1)]

    def _opposite(self, start: int, end: int) -> int:
        """The place in the twin, in proportion between the nearest words on both sides that both texts have."""
        left, right = bisect_left(self._anchors, (start,)), bisect_left(self._anchors, (end,))
        here, there = self._anchors[left - 1] if left else (0, 0)
        ends = len(self.text.passage.text), len(self.twin.passage.text)
        here_after, there_after = self._anchors[right] if right < len(self._anchors) else ends
        return there + (there_after - there) * ((start + end) // 2 - here) // max(1, here_after - here)

    @cached_property
    def _clauses(self) -> list[Stretch]:
        return clauses(self.twin)

    @cached_property
    def _anchors(self) -> list[Pair]:
        return anchors(self.text, self.twin)


def _exact(place: Location, places: Iterable[Location], facing: Mapping[Location, Facing]) -> Location:
    """The clause, where the place is a whole text and another place some of the words opposite."""
    known = facing.get(place)
    if known is None:
        return place
    passage, whole = known.text.passage, known.text.passage.locate()
    words = next((other for other in places if other != whole and whole.contains(other)), None)
    if words is None:
        return place
    start = passage.offset(words.line, words.column)
    end = passage.offset(words.end_line, words.end_column - 1) + 1
    return known.twin.passage.pick(*known.counterpart(start, end))
