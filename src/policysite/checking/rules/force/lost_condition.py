"""One text makes an exception or a condition, the other does not.

## Why it matters
"Unless the law requires it" limits a promise. Where it is missing, more is promised than is kept.

## Example
```text
sv: Vi raderar uppgifterna, såvida inte lagen kräver att de sparas.
en: We erase the data and the law requires that they be kept.
```

## How to fix
State the condition in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.senses import excesses, lost
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-condition",
    summary="condition or exception that only one text makes",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = MentionKind.CONDITION
_EXCEPTIONS = {"unless": "exception", "provided": "exception"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Exceptions and provisos where the twin has no condition and no denial that could stand for them."""
    for excess in excesses(pair, KIND, _EXCEPTIONS):
        standing = excess.twin.of(MentionKind.CONDITION, MentionKind.NEGATION)
        if excess.mentions and not standing:
            yield lost(RULE, pair, excess.mentions[-1], excess, "which is a condition")
