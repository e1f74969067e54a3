"""The policy does not say who receives personal data.

## Why it matters
GDPR Article 13(1)(e) requires the recipients, or the categories of recipients, where there are any.

## Example
No fact has the field `recipient`.

## How to fix
Write each recipient as a fact with the field `recipient`, or a fact with `recipient: none`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-recipient",
    summary="policy without recipients",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """No fact has a recipient."""
    duties = Duties(project.policy)
    if duties.lacks("recipient", "recipients"):
        yield duty_finding(
            RULE,
            "the policy does not say who receives personal data (GDPR Art. 13(1)(e))",
            "write each recipient as a fact with the field `recipient`, or `recipient: none`",
            duties.place,
        )
