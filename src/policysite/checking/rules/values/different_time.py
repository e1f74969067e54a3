"""A time of day in one text is missing from the other, or is another time there.

## Why it matters
Readers call when nobody answers, or miss a time limit.

## Example
```text
sv: Telefontid kl. 9–11.
en: Call us from 9 a.m. to 12 noon.
```

## How to fix
State the same time in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.differences import differences
from policysite.checking.figures import figures
from policysite.checking.findings import difference_finding
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-time",
    summary="time of day that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.TIME


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every time of day that only one text states."""
    for difference in differences(pair, KIND, told_otherwise=_is_a_number_there):
        yield difference_finding(RULE, pair, difference, "time of day")


def _is_a_number_there(mention: Mention, text: AnalysedText) -> bool:
    """Whether the other text has the hour with nothing that tells that it is one: "from 9 to 17"."""
    hour, _, minute = mention.key.partition(":")
    numbers = {figure for other in text.of(MentionKind.NUMBER, MentionKind.DURATION) for figure in figures(other)}
    return numbers.issuperset({str(int(hour)), *([str(int(minute))] if int(minute) else [])})
