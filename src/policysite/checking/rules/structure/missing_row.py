"""A row of a table stands in one document and has no counterpart in the other.

## Why it matters
Tables of cookies, recipients and periods are read row by row; what a row tells is told in one language only.

## Example
The row of a cookie that stays for a year is in the Finnish table and not in the Swedish one.

## How to fix
Translate the row, or remove it from the table that has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.extent.omission import omission_finding, omissions
from policysite.model.document import BlockKind
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-row",
    summary="table row in only one of two documents",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every table row, or several in a row, without counterpart."""
    for omission in omissions(alignment):
        if omission.kind is BlockKind.ROW:
            yield omission_finding(
                RULE,
                omission,
                "the table row" if len(omission.blocks) == 1 else f"{len(omission.blocks)} table rows that begin with",
            )
