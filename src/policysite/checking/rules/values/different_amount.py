"""An amount of money in one text is missing from the other, or is another amount there.

## Why it matters
Readers of the two languages are told different prices or fees.

## Example
```text
sv: Avgiften är 200 kronor.
en: The fee is SEK 300.
```

## How to fix
State the same amount in the same currency in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.differences import differences
from policysite.checking.findings import difference_finding
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-amount",
    summary="amount of money that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.MONEY


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every amount that only one text states."""
    for difference in differences(pair, KIND):
        yield difference_finding(RULE, pair, difference, "amount")
