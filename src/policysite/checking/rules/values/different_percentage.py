"""A percentage in one text is missing from the other, or is another one there.

## Why it matters
Readers of the two languages are told different shares.

## Example
```text
sv: Omkring 5 % av besöken mäts.
en: About 15% of visits are measured.
```

## How to fix
State the same percentage in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.mentions.differences import differences
from policysite.checking.mentions.figures import figures_stand_in
from policysite.checking.mentions.findings import difference_finding
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-percentage",
    summary="percentage that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.PERCENTAGE


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every percentage that only one text states."""
    for difference in differences(pair, KIND, told_otherwise=figures_stand_in):
        yield difference_finding(RULE, pair, difference, "percentage")
