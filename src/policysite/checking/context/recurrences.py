"""One thing that is wrong throughout a document: told where it stands first, with its other places beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from policysite.checking.rules.terms import wrong_term
from policysite.checking.rules.values import (
    different_amount,
    different_country,
    different_date,
    different_duration,
    different_email,
    different_legal_reference,
    different_number,
    different_organisation,
    different_percentage,
    different_phone,
    different_time,
    different_url,
)
from policysite.checking.wording import enumerated, quoted
from policysite.model.finding import Finding, Related

_STEM = 6
"""Letters by which forms of a word are one word."""
_NAMES = frozenset(
    module.RULE.name for module in (different_email, different_organisation, different_phone, different_url)
)
"""Rules about what names one thing wherever it stands; an age and a period of three years have nothing in common."""
_VALUES = frozenset(
    module.RULE.name
    for module in (
        different_amount,
        different_country,
        different_date,
        different_duration,
        different_legal_reference,
        different_number,
        different_percentage,
        different_time,
    )
)


def without_recurrences(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The same findings, those with one cause as one, so that it is settled once.

    One cause have: values of a kind that one text lacks; a wrong word for a term; a name that a document has in several
    places, and the other lacks or has as the same other one in all of them.
    """
    yield from _merged(_merged(findings, _lacking_text, _of_one_text), _cause, _of_a_document)


def _merged(
    findings: Iterable[Finding],
    key: Callable[[Finding], tuple[object, ...]],
    as_one: Callable[[Sequence[Finding]], Finding],
) -> Iterator[Finding]:
    """The findings, those with the same key as one, in the place of the first."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        alike.setdefault(key(finding), []).append(finding)
    for found in alike.values():
        yield as_one(found) if len(found) > 1 else found[0]


def _lacking_text(finding: Finding) -> tuple[object, ...]:
    """What findings have in common about values of one kind that one text has and the other lacks."""
    if finding.rule in _NAMES | _VALUES and finding.is_loss:
        return finding.rule, finding.location, finding.severity, finding.related[0].location.path
    return (id(finding),)


def _of_one_text(found: Sequence[Finding]) -> Finding:
    first, *others = found
    words = [quoted(other.related[0].location.text) for other in others]
    message = f"{first.message}, nor {'is' if len(words) == 1 else 'are'} {enumerated(words)}"
    related = tuple(place for finding in found for place in finding.related)
    subject = " ".join(finding.subject for finding in found)
    return replace(first, message=message, related=related, subject=subject)


def _cause(finding: Finding) -> tuple[object, ...]:
    """What findings have in common that have one cause."""
    if finding.rule == wrong_term.RULE.name:
        return finding.rule, finding.subject, finding.location.path, finding.location.text.lower()[:_STEM]
    if finding.rule in _NAMES:
        return finding.rule, finding.subject, finding.location.path, finding.severity
    return (id(finding),)


def _of_a_document(found: Sequence[Finding]) -> Finding:
    first, *others = found
    again = [place for other in others for place in (Related(other.location, "again here"), *other.related)]
    known = {place.location: place for place in (*first.related, *again)}
    told = first.message if first.rule == wrong_term.RULE.name else f"in {len(found)} places, {first.message}"
    return replace(first, message=told, related=tuple(known.values()))
