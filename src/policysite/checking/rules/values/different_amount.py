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

import re
from collections.abc import Iterator

from policysite.checking.mentions.differences import differences
from policysite.checking.mentions.findings import difference_finding
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-amount",
    summary="amount of money that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.MONEY
_A_WORD = re.compile(r"\s?[^\W\d_]")


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every amount that only one text states."""
    for difference in differences(pair, KIND, told_otherwise=_counts_something):
        yield difference_finding(RULE, pair, difference, "amount")


def _counts_something(amount: Mention, text: AnalysedText) -> bool:
    """Whether the number stands there before a word, which may be the currency: several countries have "kroner"."""
    number = amount.key.rpartition(" ")[2]
    words = text.passage.text
    return any(other.key == number and _A_WORD.match(words, other.end) for other in text.of(MentionKind.NUMBER))
