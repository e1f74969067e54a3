"""A waiver suppresses nothing.

## Why it matters
It hides the next fault of its kind, which nobody has accepted.

## Example
```yaml
text: {sv: Vi säljer inte dina uppgifter., en: We do not sell your data.}
waivers:
  - rule: changed-negation
    reason: The English text says it in the next sentence.
```

## How to fix
Remove the waiver, or correct the rule's name.
"""

from __future__ import annotations

from policysite.model.fact import Waiver
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unused-waiver",
    summary="waiver that suppresses nothing",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def fault(waiver: Waiver, fact: str | None) -> Finding:
    """The rule found nothing here."""
    return RULE.finding(
        f"the waiver of `{waiver.rule}` suppresses nothing",
        help="remove it, or quote words that the finding marks" if waiver.quote else "remove it",
        at=waiver.location,
        fact=fact,
        subject=waiver.rule,
    )


def unknown_rule(waiver: Waiver, fact: str | None, suggestion: str) -> Finding:
    """There is no such rule."""
    return RULE.finding(
        f"the waiver names `{waiver.rule}`, which is no rule{suggestion}",
        help="write the name of the rule as the finding gives it, or remove the waiver",
        at=waiver.location,
        fact=fact,
        subject=waiver.rule,
    )
