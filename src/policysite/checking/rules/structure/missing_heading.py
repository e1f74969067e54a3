"""A heading stands in one document only, while the text below it is in both.

## Why it matters
Readers look for a subject by its heading; without it the text reads as part of the section before.

## Example
The Swedish policy has `Rättigheter` above what a visitor may ask for; in the English one the same text follows the
section on recipients.

## How to fix
Add the heading, or remove it where the other language has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.extent.omission import omission_finding, omissions
from policysite.model.document import BlockKind
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-heading",
    summary="heading in only one of two documents",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every heading without counterpart whose text has one."""
    for omission in omissions(alignment):
        if omission.kind is BlockKind.HEADING and not omission.is_section:
            yield omission_finding(RULE, omission, "the heading")
