"""All that only one of two sentences speaks of, told as one finding in a comparison of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from policysite.checking.concepts.names import family, in_words
from policysite.checking.concepts.weight import is_contrary
from policysite.checking.rules.rights_and_roles import lost_concept
from policysite.checking.wording import enumerated
from policysite.language.description.names import english_name
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Related, Severity


def with_concepts_together(findings: Iterable[Finding], pairs: Iterable[AlignedTexts]) -> Iterator[Finding]:
    """The same findings, those about concepts that one of two sentences lacks as one; notes stay apart.

    Each finding has one direction, unless two concepts of a kind stand in each other's place. Its subject names all of
    its concepts. What weighs, cancels or waives single concepts comes before.

    Args:
        findings: what was found in the pairs, and other things.
        pairs: everything that was compared.
    """
    sentences = {text.passage.locate(): pair for pair in pairs for text in (pair.first, pair.second)}
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        pair = sentences.get(finding.location) if _is_weighty_loss(finding) else None
        found.setdefault(id(pair or finding), []).append(finding)
    for told in found.values():
        yield from _together(told)


def _is_weighty_loss(finding: Finding) -> bool:
    return finding.rule == lost_concept.RULE.name and finding.severity > Severity.NOTE and finding.is_loss


def _together(found: Sequence[Finding]) -> Iterator[Finding]:
    """What was found in one pair: an exchange, or what each text lacks."""
    lacking: dict[str, list[Finding]] = {}
    for finding in found:
        lacking.setdefault(finding.location.path, []).append(finding)
    if len(found) == len(lacking) > 1 and _stand_for_each_other(*(finding.subject for finding in found)):
        yield _exchange(*found)
        return
    for told in lacking.values():
        yield _of_one_direction(told) if len(told) > 1 else told[0]


def _stand_for_each_other(one: str, other: str) -> bool:
    contrary = is_contrary(one, other) or is_contrary(other, one)
    return contrary or family(one) == family(other)


def _exchange(first: Finding, second: Finding) -> Finding:
    """One concept for another; each finding is about what its text has and the other lacks."""
    has, lacks = _languages(first)
    words = first.related[0].location
    return replace(
        first,
        message=f"the {has} text speaks of {_named(first)}, and the {lacks} text of {_named(second)}",
        help="name the same in both texts",
        location=second.related[0].location,
        related=(Related(words, f"the {has} text says this"),),
        subject=_subject((first, second)),
    )


def _of_one_direction(found: Sequence[Finding]) -> Finding:
    first = found[0]
    has, lacks = _languages(first)
    return replace(
        first,
        message=f"the {has} text speaks of {enumerated(map(_named, found), 'and')}, and the {lacks} text does not",
        related=tuple(place for finding in found for place in finding.related),
        subject=_subject(found),
    )


def _languages(first: Finding) -> tuple[str, str]:
    """The English names of the languages of the text that has it and of the one that lacks it."""
    one, other = first.languages
    has, lacks = (one, other) if other == first.location.language else (other, one)
    return english_name(has), english_name(lacks)


def _subject(found: Iterable[Finding]) -> str:
    return " ".join(sorted(finding.subject for finding in found))


def _named(finding: Finding) -> str:
    return in_words(finding.subject, finding.related[0].location.text)
