"""A waiver accepts a text without quoting it.

## Why it matters
When the text changes, the waiver goes on hiding what nobody has read.

## Example
```yaml
text: {sv: Vi sparar loggar., en: We may keep logs.}
waivers:
  - rule: changed-modality
    reason: Agreed with legal.
```

## How to fix
Quote the accepted words after `quote:`. The waiver lapses when they change.
"""

from __future__ import annotations

from policysite.model.fact import Waiver
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unbound-waiver",
    summary="waiver of a text that it does not quote",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def fault(waiver: Waiver, fact: str | None) -> Finding:
    """The waiver would outlive the words that it accepts."""
    return RULE.finding(
        f"the waiver of `{waiver.rule}` does not quote the words that it accepts",
        help="write these words after `quote`, so that the waiver lapses when they change",
        at=waiver.location,
        fact=fact,
        subject=waiver.rule,
    )
