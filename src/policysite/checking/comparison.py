"""Two published documents compared: aligned, then every rule applied to what stands opposite each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from policysite.checking.alignment import Alignment, align
from policysite.checking.analyst import Analyst
from policysite.checking.comparability import notices, require_common_content, require_two_languages
from policysite.checking.comparing_rules import DOCUMENT_RULES, TERMINOLOGY_RULES
from policysite.checking.context.concepts_together import with_concepts_together
from policysite.checking.context.consequences import with_consequences
from policysite.checking.context.counterparts import with_exact_places
from policysite.checking.context.elsewhere import with_what_stands_elsewhere
from policysite.checking.context.habits import without_habits
from policysite.checking.context.lead_ins import denied_by_the_lead_in, distributed_denials, without_told_elsewhere
from policysite.checking.context.paragraphs import without_moves
from policysite.checking.context.parted_addresses import without_parted_addresses
from policysite.checking.context.proportions import in_proportion
from policysite.checking.context.recurrences import without_recurrences
from policysite.checking.context.rights_in_lists import as_rights, rights_listed
from policysite.checking.context.subject_matter import within_data_protection
from policysite.checking.project.terminology import Terminology, Wording
from policysite.checking.texts import check_texts
from policysite.language.concepts.house_terms import HouseTerms
from policysite.model.document import Document
from policysite.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found."""

    alignment: Alignment
    findings: tuple[Finding, ...]
    """The gravest first, then in the order of the first document."""
    compared: int
    """How many pairs of texts were compared."""
    notices: tuple[str, ...]
    """What the reader of the report has to know about how far the comparison could go."""


def compare(first: Document, second: Document, analyst: Analyst | None = None) -> Comparison:
    """Findings about two documents that should say the same in two languages.

    Raises:
        IncomparableDocumentsError: they are in one language, are one document, or have nothing in common.
    """
    require_two_languages(first, second)
    alignment = align(first, second, analyst or Analyst())
    require_common_content(alignment)
    findings = sorted(_findings(alignment), key=lambda finding: _place(finding, alignment))
    return Comparison(alignment, tuple(findings), sum(1 for _ in alignment.texts), notices(first, second))


def _findings(alignment: Alignment) -> list[Finding]:
    structural = (finding for rule in DOCUMENT_RULES for finding in rule.check(alignment))
    told = without_parted_addresses(with_consequences(structural, _textual(alignment)))
    together = with_concepts_together(without_recurrences(told), alignment.texts)
    return list(with_exact_places(together, alignment.texts))


def _textual(alignment: Alignment) -> Iterator[Finding]:
    lists = tuple(distributed_denials(alignment))
    told = frozenset(pair for each in lists for pair in each.told_elsewhere)
    rights = rights_listed(alignment)
    facing = (
        finding
        for blocks in alignment.pairs
        for finding in without_moves(
            (
                (pair, as_rights(without_told_elsewhere(check_texts(pair), pair, told), pair, rights))
                for pair in blocks.texts
            ),
            blocks.gaps,
        )
    )
    compared = chain(facing, (finding for each in lists for finding in denied_by_the_lead_in(each)))
    weighed = within_data_protection(without_habits(compared, alignment.texts), alignment.texts)
    yield from with_what_stands_elsewhere(in_proportion(weighed, alignment), alignment)
    terminology = Terminology(HouseTerms(()), tuple(Wording((pair.first, pair.second)) for pair in alignment.texts))
    for terminology_rule in TERMINOLOGY_RULES:
        yield from terminology_rule.check(terminology)


def _place(finding: Finding, alignment: Alignment) -> tuple[int, int, int, str]:
    """Severity, then where it stands in the first document, or what it is related to there."""
    places = [finding.location, *(related.location for related in finding.related)]
    place = next((place for place in places if place.path == alignment.first.path), finding.location)
    return -finding.severity, place.line, place.column, finding.rule
