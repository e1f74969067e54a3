"""The policy does not say whether there is a data protection officer.

## Why it matters
GDPR Article 13(1)(b) requires the contact details of the officer, where there is one.

## Example
No fact has the field `data-protection-officer`.

## How to fix
Write the contact details after `data-protection-officer:` in each language, `none` where there is no officer, or
`unset` until it is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-data-protection-officer",
    summary="nothing said about a data protection officer",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """No fact says anything about an officer."""
    duties = Duties(project.policy)
    if duties.lacks("data-protection-officer", "data-protection-officer"):
        yield duty_finding(
            RULE,
            "the policy does not say whether there is a data protection officer (GDPR Art. 13(1)(b))",
            "write `data-protection-officer:` with the contact details, or `none` if there is no officer",
            duties.place,
        )
