"""The policy does not say what personal data are used for.

## Why it matters
GDPR Article 13(1)(c) requires the purposes of the processing.

## Example
```yaml
data:
  names: {data: name, text: {sv: Namn., en: Names.}}
```

## How to fix
Write each purpose as a fact with the field `purpose`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-purpose",
    summary="policy without a purpose",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """No fact has a purpose."""
    duties = Duties(project.policy)
    if duties.lacks("purpose"):
        yield duty_finding(
            RULE,
            "the policy states no purpose of the processing (GDPR Art. 13(1)(c))",
            "write each purpose as a fact with the field `purpose`",
            duties.place,
        )
