"""Two published documents compared: aligned, then every rule applied to what stands opposite each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from policysite.checking.alignment import Alignment, align
from policysite.checking.analyst import Analyst
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
from policysite.checking.wording import enumerated
from policysite.language.concepts.house_terms import HouseTerms
from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.knowledge import knowledge
from policysite.language.description.names import english_name
from policysite.language.identification.recognition import are_close, plainly_other, recognise
from policysite.model.document import Document
from policysite.model.finding import Finding
from policysite.model.language import Language, primary

_LEAST_LIKENESS = 1.5
"""The least score of all pairs for each block. Translations reach 3.7 and more, unrelated policies 1.4 at most."""
_SAMPLE, _FIRST_BLOCKS = 3_000, 100
"""Characters and blocks that are enough to tell one language from another."""
_FEW_BLOCKS = 10
"""Up to this many in both, documents are too short to tell."""


class IncomparableDocumentsError(Exception):
    """Two documents that cannot be two versions of one; the message is written for whoever passed them."""


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
    _require_two_languages(first, second)
    alignment = align(first, second, analyst or Analyst())
    _require_common_content(alignment)
    findings = sorted(_findings(alignment), key=lambda finding: _place(finding, alignment))
    return Comparison(alignment, tuple(findings), sum(1 for _ in alignment.texts), _notices(first, second))


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


def _notices(first: Document, second: Document) -> tuple[str, ...]:
    not_read = (f"{each.path}: not read: {part}" for each in (first, second) for part in each.left_out)
    return tuple(chain(not_read, _unlike_said(first), _unlike_said(second), _left_out(first, second)))


def _unlike_said(document: Document) -> Iterator[str]:
    """A language that the words are not in. Of close ones, neither is known for certain."""
    said, read = document.language, _language_of_words(document)
    if read and knowledge(said).is_described and not are_close(primary(said), read):
        names = english_name(said), english_name(read)
        yield f"{document.path} is said to be in {names[0]}, and its first words look like {names[1]}"


def _left_out(first: Document, second: Document) -> tuple[str, ...]:
    """What could not be compared."""
    languages = first.language, second.language
    unknown = [english_name(each) for each in languages if not knowledge(each).is_described]
    if unknown:
        return (f"no words of {enumerated(unknown)} are known: figures, addresses, structure and extent were compared",)
    without = [english_name(each) for each in languages if lexicon(each) is None]
    if without:
        return (f"no lexicon for {enumerated(without)}: values, structure and extent were compared, words were not",)
    return ()


def _place(finding: Finding, alignment: Alignment) -> tuple[int, int, int, str]:
    """Severity, then where it stands in the first document, or what it is related to there."""
    places = [finding.location, *(related.location for related in finding.related)]
    place = next((place for place in places if place.path == alignment.first.path), finding.location)
    return -finding.severity, place.line, place.column, finding.rule


def _require_two_languages(first: Document, second: Document) -> None:
    if all(one == other for one, other in zip_longest(_characters(first), _characters(second))):
        raise IncomparableDocumentsError(
            f"{first.path} and {second.path} hold the same words; pass two language versions of one document"
        )
    if first.language == second.language:
        raise IncomparableDocumentsError(
            f"{first.path} and {second.path} are both in {english_name(first.language)}; pass two languages,"
            " or name them with --lang-a and --lang-b if they were mistaken"
        )
    said = primary(first.language), primary(second.language)
    if (_language_of_words(second), _language_of_words(first)) == said and not are_close(*said):
        names = english_name(first.language), english_name(second.language)
        raise IncomparableDocumentsError(
            f"{first.path} is said to be in {names[0]} and {second.path} in {names[1]}, and their words are the"
            " other way round; swap --lang-a and --lang-b, or correct the names of the files or their `lang`"
        )
    for document in (first, second):
        if read := plainly_other(_sample(document), document.language):
            raise IncomparableDocumentsError(
                f"{document.path} is said to be in {english_name(document.language)}, and its words are"
                f" {english_name(read)}; correct the option that says so, or leave it out"
            )


def _characters(document: Document) -> Iterator[str]:
    """Its letters and figures alone: formats differ in what they tell of structure, and in marks."""
    for block in document.blocks:
        yield from filter(str.isalnum, block.passage.text)


def _language_of_words(document: Document) -> Language | None:
    """As its first blocks tell, whatever was said."""
    return recognise(_sample(document))


def _sample(document: Document) -> str:
    return "\n".join(block.passage.text for block in document.blocks[:_FIRST_BLOCKS])[:_SAMPLE]


def _require_common_content(alignment: Alignment) -> None:
    blocks = len(alignment.first.blocks) + len(alignment.second.blocks)
    if blocks > _FEW_BLOCKS and sum(pair.score for pair in alignment.pairs) < _LEAST_LIKENESS * blocks:
        raise IncomparableDocumentsError(
            f"{alignment.first.path} and {alignment.second.path} have too little in common to be two versions of one"
            " document; pass the same document in two languages"
        )
