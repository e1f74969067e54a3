"""The policy does not say whether data have to be given, and what happens if they are not.

## Why it matters
GDPR Article 13(2)(e) requires it to say whether a law or a contract demands them.

## Example
No fact has the field `provision`.

## How to fix
Write `provision:` on the data or on a fact above them: `statutory`, `contractual`, `necessary-for-contract` or
`voluntary`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-provision",
    summary="nothing said about whether data have to be given",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """No fact says whether data have to be given."""
    duties = Duties(project.policy)
    if duties.lacks("provision"):
        yield duty_finding(
            RULE,
            "the policy does not say whether data have to be given (GDPR Art. 13(2)(e))",
            "write `provision:` on the data: `statutory`, `contractual`, `necessary-for-contract` or `voluntary`",
            duties.place,
        )
