"""The policy does not name the controller, or gives no way to reach it.

## Why it matters
GDPR Article 13(1)(a) requires the identity and the contact details of the controller.

## Example
```yaml
controller:
  name: Example AB
```

## How to fix
Give a fact the `name` of the controller, and a fact its `email`, `phone`, `street` or `box`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-controller",
    summary="controller without name or contact details",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

_CONTACT = ("email", "phone", "street", "box")


def check(project: Project) -> Iterator[Finding]:
    """No name, or no contact details."""
    duties = Duties(project.policy)
    if not duties.apply:
        return
    if not duties.states("name"):
        remedy = "give a fact the registered `name` of the controller"
        yield duty_finding(RULE, "the policy does not name the controller (GDPR Art. 13(1)(a))", remedy, duties.place)
    if not duties.states(*_CONTACT):
        remedy = "give a fact the controller's `email`, `phone`, `street` or `box`"
        message = "the policy gives no contact details of the controller (GDPR Art. 13(1)(a))"
        yield duty_finding(RULE, message, remedy, duties.place)
