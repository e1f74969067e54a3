"""The policy does not say where personal data come from.

## Why it matters
GDPR Article 14(2)(f) requires the source of data that the person has not given.

## Example
No fact has the field `source` or `channel`.

## How to fix
Write `source:` on the data or on a fact above them.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-source",
    summary="nothing said about where data come from",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """No fact says where data come from."""
    duties = Duties(project.policy)
    if duties.states("data") and not duties.states("source", "channel") and not duties.is_open("GDPR 14(2)(f)"):
        yield duty_finding(
            RULE,
            "the policy does not say where personal data come from (GDPR Art. 14(2)(f))",
            "write `source:` on the data or on a fact above them",
            duties.place,
        )
