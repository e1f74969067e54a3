"""How short a text may be beside its counterpart, by what is usual in two documents and by what its paragraph says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import fsum, log, sqrt

from policysite.checking.alignment import Alignment
from policysite.checking.extent.length import extent
from policysite.checking.extent.shortening import Shortening, concepts_named, is_marked, shortening
from policysite.checking.rules.extent import shortened_text
from policysite.model.finding import Finding, Severity
from policysite.model.location import Location

_TELLING = 30
"""Letters from which the length of a text tells how free a translation is: that of words depends on the words."""
_FEWEST = 12
"""Texts from which their spread is known."""


def in_proportion(findings: Iterable[Finding], alignment: Alignment) -> Iterator[Finding]:
    """The same findings, as notes those about short texts that are little shorter than is usual in these documents.

    So are those whose paragraph names what only the longer text does: "This may affect the pages" after "Cookies may be
    blocked".
    """
    places: dict[Location, _Place] = {}
    for finding in findings:
        if finding.rule == shortened_text.RULE.name and finding.severity > Severity.NOTE:
            places = places or _places(alignment)
            place = places[finding.location]
            if place.usual is not None and not is_marked(place.found, place.usual, place.spread, place.around):
                yield replace(finding, severity=Severity.NOTE)
                continue
        yield finding


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text is much shorter than its counterpart."""

    found: Shortening
    usual: float | None
    """Letters in the document of the shorter text for one in that of the longer, of all else that has a counterpart;
    nothing where that has no letters."""
    spread: float
    """Standard deviation of the logarithm of that in all texts, this one too; 0 where there are too few to tell."""
    around: frozenset[str]
    """The concepts that the paragraph of the shorter text names."""


def _places(alignment: Alignment) -> dict[Location, _Place]:
    """By where the shorter text stands."""
    first, second = (
        sum(map(extent, texts)) for texts in zip(*((pair.first, pair.second) for pair in alignment.texts), strict=True)
    )
    spread = _spread(alignment)
    places = {}
    for blocks in alignment.pairs:
        named: dict[bool, frozenset[str]] = {}
        for pair in blocks.texts:
            found = shortening(pair)
            if found is None:
                continue
            is_first = found.shorter is pair.first
            if is_first not in named:
                sides = (text.first if is_first else text.second for text in blocks.texts)
                named[is_first] = frozenset().union(*map(concepts_named, sides))
            others = first - extent(pair.first), second - extent(pair.second)
            usual = _ratio(*others) if is_first else _ratio(*reversed(others))
            places[found.shorter.passage.locate()] = _Place(found, usual, spread, named[is_first])
    return places


def _spread(alignment: Alignment) -> float:
    """Of the logarithms of how much longer the second text of a pair is, by texts long enough to tell."""
    extents = ((extent(pair.first), extent(pair.second)) for pair in alignment.texts)
    ratios = [log(second / first) for first, second in extents if min(first, second) >= _TELLING]
    if len(ratios) < _FEWEST:
        return 0.0
    mean = fsum(ratios) / len(ratios)  # `statistics` is slow to load, and reckons in fractions
    return sqrt(fsum((ratio - mean) ** 2 for ratio in ratios) / len(ratios))


def _ratio(letters: int, others: int) -> float | None:
    """Letters for one of the others."""
    return letters / others if letters and others else None
