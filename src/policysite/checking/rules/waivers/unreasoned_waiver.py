"""A finding is waived without a reason.

## Why it matters
Whoever reads the model later cannot tell whether the difference is meant.

## Example
```yaml
waivers:
  - rule: lost-negation
    reason: ""
```

## How to fix
Write after `reason:` why the difference is acceptable. Until then the finding is reported.
"""

from __future__ import annotations

from policysite.model.fact import Waiver
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unreasoned-waiver",
    summary="waiver without a reason",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def fault(waiver: Waiver, fact: str | None) -> Finding:
    """The waiver has no reason."""
    return RULE.finding(
        f"the waiver of `{waiver.rule}` gives no reason",
        help="write after `reason` why the finding is acceptable",
        at=waiver.location,
        fact=fact,
        subject=waiver.rule,
    )
