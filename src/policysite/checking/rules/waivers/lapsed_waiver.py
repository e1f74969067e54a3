"""The words that a waiver quotes have changed, or never stood there.

## Why it matters
The acceptance was of these words. Nobody has accepted the new ones.

## Example
```yaml
text: {sv: Vi sparar loggar., en: We may keep logs.}
waivers:
  - rule: changed-modality
    reason: Agreed with legal.
    quote: We keep logs.
```

## How to fix
Read the text again. If the finding is still acceptable, quote the new words; otherwise remove the waiver.
"""

from __future__ import annotations

from policysite.checking.wording import quoted
from policysite.model.fact import Waiver
from policysite.model.finding import Finding, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lapsed-waiver",
    summary="waiver whose words do not stand there",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def fault(waiver: Waiver, fact: str | None) -> Finding:
    """The waiver's words are gone."""
    return RULE.finding(
        f"the waiver of `{waiver.rule}` is for words that no text here has: {quoted(waiver.quote)}",
        help="read the text again, and quote its words as they stand after `quote`; or remove the waiver",
        at=waiver.location,
        fact=fact,
        subject=f"{waiver.rule} {waiver.quote}",
    )
