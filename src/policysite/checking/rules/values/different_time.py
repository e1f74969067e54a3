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

from policysite.checking.mentions.differences import differences
from policysite.checking.mentions.findings import difference_finding
from policysite.checking.values.hours import changed_hours, is_bare_number
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
    """Every time of day that only one text states, or that is another number of the other."""
    changes = changed_hours(pair)
    changed = {mention for change in changes for mention in (change.first, change.second)}

    def is_told(mention: Mention, twin: AnalysedText) -> bool:
        text = pair.first if twin is pair.second else pair.second
        return mention in changed or is_bare_number(mention, twin, text)

    for difference in (*changes, *differences(pair, KIND, told_otherwise=is_told)):
        yield difference_finding(RULE, pair, difference, "time of day")
