"""One text denies what the other affirms.

## Why it matters
"We do not share your data" and "We share your data" are opposite promises, one word apart.

## Example
```text
sv: Vi lämnar inte ut uppgifter till tredje part.
en: We disclose data to third parties.
```

## How to fix
Say in both texts whether it is so or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.differences import OneSided
from policysite.checking.senses import excesses, lost
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-negation",
    summary="negation in one text and not in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.NEGATION
_SAID = {"not": "negative", "never": "negative"}
_IMPLIED = {"without": "negative", "implied": "negative"}
"""Words that deny without saying not: unless, refuse, lacks, inaccessible, only."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A text with more denials than its twin has, counting the words there that could stand for them."""
    implied = excesses(pair, KIND, _IMPLIED)
    for excess, stand_ins in zip(excesses(pair, KIND, _SAID), reversed(implied), strict=True):
        if len(excess.mentions) > len(stand_ins.mentions) and not _is_repeated(excess.mentions[-1], excess):
            alone = not excess.twin.of(MentionKind.NEGATION) and len(excess.text.of(MentionKind.NEGATION)) == 1
            severity = RULE.severity if alone else Severity.WARNING
            yield lost(RULE, pair, excess.mentions[-1], excess, "which denies", severity=severity)


def _is_repeated(mention: Mention, excess: OneSided) -> bool:
    """Whether it goes on denying after an "or", which one denial does as well: "not written or not read".

    After an "or if" another clause begins.
    """
    denials = [each for each in excess.text.of(MentionKind.NEGATION) if each.key in _SAID]
    before = [each for each in denials if each.end <= mention.start]
    if not before or not any(each.key in _SAID for each in excess.twin.of(MentionKind.NEGATION)):
        return False
    between = [
        each.kind
        for each in excess.text.of(MentionKind.CONJUNCTION, MentionKind.CONDITION)
        if before[-1].end <= each.start < mention.start and each.key != "and"
    ]
    return bool(between) and MentionKind.CONDITION not in between
