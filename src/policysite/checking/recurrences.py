"""One word that is wrong throughout a document: told where it stands first, with its other places beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from policysite.checking.rules.terms import wrong_term
from policysite.model.finding import Finding, Related

_STEM = 6
"""Letters by which forms of a word are one word."""


def without_recurrences(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The same findings, those about one wrong word for one term as one, so that it is settled once."""
    first: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        if finding.rule != wrong_term.RULE.name:
            yield finding
            continue
        word = (finding.subject, finding.location.path, finding.location.text.lower()[:_STEM])
        known = first.get(word)
        first[word] = _with_places_of(finding, known) if known else finding
    yield from first.values()


def _with_places_of(other: Finding, known: Finding) -> Finding:
    return replace(known, related=(*known.related, Related(other.location, "again here"), *other.related))
