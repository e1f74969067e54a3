"""The policy does not say whether personal data leave the European Economic Area.

## Why it matters
GDPR Article 13(1)(f) requires transfers, and what protects the data there, to be told.

## Example
No fact has the field `mechanism`, and none about Article 13(1)(f) is marked as `unset` or `none`.

## How to fix
Write the transfer as a fact with `country:` and `mechanism:`, or `transfers: none` where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-transfer-statement",
    summary="nothing said about transfers outside the EEA",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """No fact says anything about transfers."""
    duties = Duties(project.policy)
    stated = duties.states("mechanism") or duties.leaves_open_or_denies("country")
    if duties.apply and not stated and not duties.is_open_or_denied("GDPR 13(1)(f)", "transfers"):
        yield duty_finding(
            RULE,
            "the policy does not say whether data are transferred outside the EEA (GDPR Art. 13(1)(f))",
            "write the transfer as a fact with `country:` and `mechanism:`, or `transfers: none`;"
            " or mark a fact with `article: GDPR 13(1)(f)` as `unset`",
            duties.place,
        )
