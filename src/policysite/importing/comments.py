"""What is told above which fact: each finding once, above the words that it is about; links, which no text can hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from policysite.checking.comparison import Comparison
from policysite.checking.values.addresses import bare
from policysite.importing.outline import Draft
from policysite.model.document import Link
from policysite.model.finding import Finding
from policysite.model.location import Location
from policysite.model.place_index import PlaceIndex


class Comments:
    """Findings and links by the fact that they are about."""

    def __init__(self, sections: Iterable[Draft], comparison: Comparison) -> None:
        drafts = PlaceIndex(
            (passage.locate(), draft) for section in sections for draft in _walk(section) for passage in draft.passages
        )
        self.about_the_whole: list[Finding] = []
        """About no fact, such as those about the title."""
        self._above: defaultdict[int, list[Finding]] = defaultdict(list)
        for finding in comparison.findings:
            draft = _concerned(finding, drafts)
            (self._above[id(draft)] if draft else self.about_the_whole).append(finding)
        self._links: defaultdict[int, list[Link]] = defaultdict(list)
        documents = comparison.alignment.first, comparison.alignment.second
        for link in (link for document in documents for block in document.blocks for link in block.links):
            draft = _at(link.words.locate(), drafts)
            if draft and bare(link.words.text) != bare(link.target):
                self._links[id(draft)].append(link)

    def above(self, draft: Draft) -> list[Finding]:
        """The findings that are told above this fact."""
        return self._above[id(draft)]

    def links(self, draft: Draft) -> list[Link]:
        """Those in the words of this fact that lead elsewhere than the words say."""
        return self._links[id(draft)]


def _walk(draft: Draft) -> Iterator[Draft]:
    yield draft
    for child in draft.children:
        yield from _walk(child)


def _concerned(finding: Finding, drafts: PlaceIndex[Draft]) -> Draft | None:
    """The fact with the words that a finding compares with, which are those there are of a missing text."""
    places = [*(related.location for related in finding.related), finding.location]
    return next(filter(None, (_at(place, drafts) for place in places)), None)


def _at(place: Location, drafts: PlaceIndex[Draft]) -> Draft | None:
    """The first fact that has words there."""
    return next(iter(drafts.overlapping(place)), None)
