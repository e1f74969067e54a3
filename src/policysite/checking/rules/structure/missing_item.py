"""An item of a list stands in one document and has no counterpart in the other.

## Why it matters
Lists say which data, which purposes, which rights. One item fewer is one right fewer.

## Example
Four kinds of data in Swedish, three in English: `- the addresses of pages visited` is gone.

## How to fix
Translate the item, or remove it from the list that has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.extent.omission import omission_finding, omissions
from policysite.model.document import BlockKind
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-item",
    summary="list item in only one of two documents",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every list item, or several in a row, without counterpart."""
    for omission in omissions(alignment):
        if omission.kind is BlockKind.ITEM:
            yield omission_finding(
                RULE,
                omission,
                "the list item" if len(omission.blocks) == 1 else f"a list of {len(omission.blocks)} items that begins",
            )
