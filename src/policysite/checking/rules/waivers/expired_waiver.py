"""A waiver has passed its date.

## Why it matters
Someone decided to look at the finding again by then.

## Example
```yaml
waivers:
  - rule: open-question
    reason: The board decides in spring.
    expires: 2020-05-01
```

## How to fix
Mend what was waived, or set a later date. Until then the finding is reported.
"""

from __future__ import annotations

from datetime import date

from policysite.model.fact import Waiver
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="expired-waiver",
    summary="waiver past its date",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def still_holds(waiver: Waiver, today: date) -> bool:
    """Whether the waiver has no date, or one that is not past. What is no date does not hold."""
    expires = _expiry(waiver)
    return not waiver.expires or (expires is not None and expires >= today)


def fault(waiver: Waiver, fact: str | None) -> Finding:
    """The waiver no longer holds."""
    expired = f"expired on {waiver.expires}" if _expiry(waiver) else f"expires on “{waiver.expires}”, which is no date"
    return RULE.finding(
        f"the waiver of `{waiver.rule}` {expired}",
        help="mend what was waived, or set a later date (year-month-day) after `expires`",
        at=waiver.location,
        fact=fact,
        subject=f"{waiver.rule} {waiver.expires}",
    )


def _expiry(waiver: Waiver) -> date | None:
    try:
        return date.fromisoformat(waiver.expires)
    except ValueError:
        return None
