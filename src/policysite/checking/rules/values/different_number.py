"""A number in one text is missing from the other, or is another number there.

## Why it matters
Numbers are limits, counts and addresses: readers of the two languages are told different ones. Digits and words are
the same number.

## Example
```text
sv: Du har 14 dagar på dig.
en: You have 24 days.
```

## How to fix
State the same number in both texts. In the model, store the value once and place it with braces.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.differences import differences
from policysite.checking.figures import has_figures_of
from policysite.checking.findings import difference_finding
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-number",
    summary="number that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.NUMBER


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every number that only one text states."""
    for difference in differences(pair, KIND, told_otherwise=has_figures_of):
        yield difference_finding(RULE, pair, difference, "number")
