"""What a broken-off or missing text takes with it: the one cause is told, and not again each thing that was lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from policysite.checking.rules.extent import shortened_enumeration, shortened_text, unfinished_text
from policysite.checking.rules.force import changed_negation, lost_condition, lost_limitation, lost_reason
from policysite.checking.rules.rights_and_roles import lost_concept
from policysite.checking.rules.structure import (
    missing_heading,
    missing_item,
    missing_paragraph,
    missing_row,
    missing_section,
    missing_sentence,
    truncated_sentence,
)
from policysite.checking.rules.values import one_sided_value
from policysite.model.finding import Finding, Related, Severity
from policysite.model.location import Location
from policysite.model.place_index import PlaceIndex

_CAUSES = frozenset(
    module.RULE.name
    for module in (
        missing_heading,
        missing_item,
        missing_paragraph,
        missing_row,
        missing_section,
        missing_sentence,
        truncated_sentence,
        unfinished_text,
    )
)
"""Rules about text that is lost: it stands in the first related place of their findings."""
_WIDER = {
    lost_concept.RULE.name: frozenset((lost_condition.RULE.name, lost_reason.RULE.name)),
    lost_limitation.RULE.name: frozenset((lost_concept.RULE.name,)),
    changed_negation.RULE.name: frozenset((lost_condition.RULE.name,)),
}
"""By rule, those whose findings hold its own where both are about the same words: a reason, and the purpose in it."""
_INNER = frozenset((lost_limitation.RULE.name, changed_negation.RULE.name))
"""Those that are told within wider ones in documents too."""


def with_consequences(structural: Iterable[Finding], textual: Iterable[Finding]) -> list[Finding]:
    """The same findings, what lost text took with it as places of the finding about that text.

    A text that is much shorter is told of only where nothing tells what it lacks, a limit only where no concept
    that it is part of is told ("explicit consent"), a denial only where no condition is, and a concept only where it
    stands in no member of a list that is told as missing.

    Args:
        structural: what was found about whole documents, lost text among it.
        textual: what was found about texts that stand opposite each other.
    """
    whole, parts = list(structural), list(textual)
    causes = _by_what_was_lost(finding for finding in whole if finding.rule in _CAUSES)
    told = _Told(parts)
    consequences: dict[int, list[Related]] = {}
    kept = []
    for finding in parts:
        cause = _cause(finding, causes)
        if cause is not None:
            lost = consequences.setdefault(id(cause), [])
            lost += (Related(place.location, "lost with it") for place in finding.related)
        elif not (told.exactly(finding) or told.within_another(finding) or told.in_a_list(finding)):
            kept.append(finding)
    return [*(_with(finding, consequences.get(id(finding), ())) for finding in whole), *kept]


def told_once(found: Iterable[Finding]) -> list[Finding]:
    """The findings about two texts of one fact, without what others of them tell.

    What a text lost with its end is told with the end, and a concept with the reason or condition that it is part of.
    """
    textual = list(found)
    told = _Told(textual)
    ends = [finding for finding in textual if _is_lost_end(finding)]
    others = [finding for finding in textual if not _is_lost_end(finding) and not told.is_part(finding)]
    return with_consequences(ends, others)


def without_lost_values(placed: Iterable[Finding], told: Iterable[Finding]) -> Iterator[Finding]:
    """Those findings about values in braces that tell more than that the sentence which has them is missing.

    Args:
        placed: what was found about the project as a whole.
        told: what was found about its texts.
    """
    causes = _by_what_was_lost(
        each for each in told if each.rule == missing_sentence.RULE.name and each.severity > Severity.NOTE
    )
    return (each for each in placed if each.rule != one_sided_value.RULE.name or not _cause(each, causes))


def _is_lost_end(finding: Finding) -> bool:
    return finding.rule == unfinished_text.RULE.name and finding.severity is Severity.ERROR


class _Told:
    """Findings about texts, asked what they tell of another one."""

    def __init__(self, found: Iterable[Finding]) -> None:
        self._at: dict[Location, list[Finding]] = {}
        for finding in found:
            self._at.setdefault(finding.location, []).append(finding)
        self._lists = PlaceIndex(
            (place, finding)
            for place, findings in self._at.items()
            for finding in findings
            if finding.rule == shortened_enumeration.RULE.name
        )

    def exactly(self, finding: Finding) -> bool:
        """Whether this says that a text is much shorter, and another says what the text lacks."""
        if finding.rule != shortened_text.RULE.name:
            return False
        longer = finding.related[0].location
        return any(
            other.severity > Severity.NOTE
            and other.rule != finding.rule
            and any(longer.contains(place) for place in _places(other))
            for other in self._at[finding.location]
        )

    def within_another(self, finding: Finding) -> bool:
        """Whether this may be told within another finding about documents too, and is."""
        return finding.rule in _INNER and self.is_part(finding)

    def in_a_list(self, finding: Finding) -> bool:
        """Whether this is a concept that stands in a member of a list, and another tells that the member is missing."""
        return finding.rule == lost_concept.RULE.name and any(
            other.severity >= finding.severity and _holds(other, finding)
            for other in self._lists.inside(finding.location)
        )

    def is_part(self, finding: Finding) -> bool:
        """Whether what this misses stands in the wider words of another, a clause or a concept, missing there."""
        wider = _WIDER.get(finding.rule, frozenset())
        return bool(wider) and any(
            other.rule in wider and other.severity >= finding.severity and _holds(other, finding)
            for other in self._at[finding.location]
        )


def _holds(wider: Finding, finding: Finding) -> bool:
    """Whether all that a finding misses stands in what another misses."""
    return all(any(whole.contains(place) for whole in _places(wider)) for place in _places(finding))


def _with(finding: Finding, lost: Iterable[Related]) -> Finding:
    """The finding with places that it does not have, each once."""
    known = {place.location for place in finding.related}
    places = {place.location: place for place in lost if place.location not in known}
    return replace(finding, related=(*finding.related, *places.values()))


def _places(finding: Finding) -> list[Location]:
    return [place.location for place in finding.related]


def _by_what_was_lost(causes: Iterable[Finding]) -> PlaceIndex[Finding]:
    """Findings about lost text, by where that stands."""
    return PlaceIndex((cause.related[0].location, cause) for cause in causes)


def _cause(finding: Finding, causes: PlaceIndex[Finding]) -> Finding | None:
    """The text that was lost, where all that a finding misses stood in it and is missed where the text is."""
    if not finding.related:
        return None
    return next(
        (
            cause
            for cause in causes.around(finding.related[0].location)
            if all(cause.related[0].location.contains(place) for place in _places(finding))
            and (finding.location.contains(cause.location) or cause.location.contains(finding.location))
        ),
        None,
    )
