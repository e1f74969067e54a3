"""A date in one text is missing from the other, or is another date there.

## Why it matters
Readers have to know from when the policy, or a change to it, applies to them. How a date is written does not
matter, nor that one text leaves out the year.

## Example
```text
sv: Gäller från den 1 mars 2022.
en: Applies from 2 March 2022.
```

## How to fix
State the same date in both texts. In the model, write it once as `effective:` and place it as `{effective}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.mentions.differences import differences
from policysite.checking.mentions.findings import difference_finding
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-date",
    summary="date that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.DATE

_NO_YEAR = "--"


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every date that only one text states."""
    for difference in differences(pair, KIND, alike=_same_day):
        yield difference_finding(RULE, pair, difference, "date")


def _same_day(one: Mention, other: Mention) -> bool:
    """Whether one of them leaves out the year alone: "on 25 August", "on 25 August 2020"."""
    without_year, whole = sorted((one.key, other.key))
    return without_year.startswith(_NO_YEAR) and whole.endswith(without_year.removeprefix(_NO_YEAR))
