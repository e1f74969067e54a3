"""A telephone number in one text is missing from the other, or is another number there.

## Why it matters
Readers have to be able to reach the controller (GDPR Article 13(1)(a)). Spaces and the country code do not matter.

## Example
```text
sv: Ring 08-123 456 00.
en: Call +46 8 123 456 01.
```

## How to fix
State the same number in both texts. In the model, write it once as `phone:` and place it as `{phone}`.
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
    name="different-phone",
    summary="telephone number that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.PHONE

_SHORTEST = 5
"""Digits from which the end of a number tells which number it is."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every telephone number that only one text states."""
    for difference in differences(pair, KIND, alike=same_line):
        yield difference_finding(RULE, pair, difference, "telephone number")


def same_line(one: Mention, other: Mention) -> bool:
    """Whether the numbers are equal but for the country code, which readers in the country leave out."""
    shorter, longer = sorted((_digits(one), _digits(other)), key=len)
    return len(shorter) >= _SHORTEST and longer.endswith(shorter)


def _digits(mention: Mention) -> str:
    return "".join(character for character in mention.key if character.isdigit()).lstrip("0")
