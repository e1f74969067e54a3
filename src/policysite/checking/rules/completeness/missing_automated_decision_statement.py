"""The policy does not say whether decisions are made by automated means alone.

## Why it matters
GDPR Article 13(2)(f) requires such decisions, profiling included, their logic and their consequences to be told.

## Example
No fact has the field `automated-decisions`.

## How to fix
Write the decisions, their logic and consequences after `automated-decisions:` in each language, or `none`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-automated-decision-statement",
    summary="nothing said about automated decisions",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """No fact says anything about automated decisions."""
    duties = Duties(project.policy)
    if duties.lacks("automated-decisions", "automated-decisions"):
        yield duty_finding(
            RULE,
            "the policy does not say whether there are automated decisions (GDPR Art. 13(2)(f))",
            "write them, their logic and consequences after `automated-decisions:` in each language, or `none`",
            duties.place,
        )
