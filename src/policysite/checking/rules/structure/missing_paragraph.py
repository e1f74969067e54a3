"""A paragraph stands in one document and has no counterpart in the other.

## Why it matters
What the paragraph tells, only the readers of one language are told.

## Example
The English policy has a paragraph about calls being recorded between two paragraphs that the German one has as well.

## How to fix
Translate the paragraph, or remove it from the document that has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.extent.omission import omission_finding, omissions
from policysite.model.document import BlockKind
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-paragraph",
    summary="paragraph in only one of two documents",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every paragraph, or several in a row, without counterpart."""
    for omission in omissions(alignment):
        if omission.kind is BlockKind.PARAGRAPH:
            yield omission_finding(
                RULE,
                omission,
                "the paragraph"
                if len(omission.blocks) == 1
                else f"a passage of {len(omission.blocks)} paragraphs that begins",
            )
