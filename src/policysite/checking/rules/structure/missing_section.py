"""One document has a section, heading and all, that the other lacks.

## Why it matters
Readers of one language are not told of a whole subject, such as how children's data are handled.

## Example
The English notice has `## Automated decisions` with two paragraphs; the Swedish one goes from the section before it
to the section after it.

## How to fix
Translate the section, or remove it from the document that has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.extent.omission import omission_finding, omissions
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-section",
    summary="section in only one of two documents",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every heading without counterpart that has text below it."""
    for omission in omissions(alignment):
        if omission.is_section:
            yield omission_finding(RULE, omission, "the section")
