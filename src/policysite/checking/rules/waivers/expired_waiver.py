"""A waiver has passed its date.

## Why it matters
Someone decided to look at the finding again by then, and it is reported again, as severe as it is.
The date alone stops no site: nobody changed anything on that day.

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
from policysite.model.value import Date

RULE = Rule(
    name="expired-waiver",
    summary="waiver past its date",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def expiry(waiver: Waiver) -> date | None:
    """The last day on which it holds; None where it has no date, or what it has is none."""
    try:
        return Date.parse(waiver.expires).day
    except ValueError:
        return None


def still_holds(waiver: Waiver, today: date) -> bool:
    """Whether the waiver has no date, or one that is not past. What is no date does not hold."""
    expires = expiry(waiver)
    return not waiver.expires or (expires is not None and expires >= today)


def fault(waiver: Waiver, fact: str | None) -> Finding:
    """The waiver no longer holds."""
    return RULE.finding(
        f"the waiver of `{waiver.rule}` expired on {waiver.expires}, and what it accepted is reported again",
        help="mend what was waived, or set a later date (year-month-day) after `expires`",
        at=waiver.location,
        fact=fact,
        subject=f"{waiver.rule} {waiver.expires}",
    )
