"""One text makes an exception or a condition, the other does not.

## Why it matters
"Unless the law requires it" limits a promise. Where it is missing, more is promised than is kept. "Or if you move" adds
a case, which readers of the other text do not have.

## Example
```text
sv: Vi raderar uppgifterna, såvida inte lagen kräver att de sparas.
en: We erase the data and the law requires that they be kept.
```

## How to fix
State the condition in both texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policysite.checking.extent.shortening import clause_end, lacks_clause
from policysite.checking.force.senses import excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-condition",
    summary="condition or exception that only one text makes",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = MentionKind.CONDITION
ALTERNATIVE = "alternative"
"""The sense of a clause that adds a condition, or a denial, to another."""
_EXCEPTIONS = {"unless": "exception", "provided": "exception"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Exceptions and provisos where no further condition or denial of the twin could stand for them, and "or if"."""
    for excess in excesses(pair, KIND, _EXCEPTIONS):
        if excess.mentions and not _stand_ins(excess):
            yield lost(RULE, pair, excess.mentions[-1], excess, "which is a condition")
    for text, twin in pair.directions:
        lacking = 0 < _times(twin, KIND, "if") < _times(text, KIND, "if")
        fewer = _times(twin, MentionKind.CONJUNCTION, "or") < _times(text, MentionKind.CONJUNCTION, "or")
        added = _alternatives(text) if lacking and fewer else []
        if added and lacks_clause(twin, text, added[-1]):
            yield lost(RULE, pair, added[-1], OneSided((added[-1],), text, twin), "which is one more condition")


def _stand_ins(excess: OneSided) -> Counter[tuple[MentionKind, str]]:
    """What of the twin could stand for an exception: its conditions and denials, but for those that both texts have."""
    exception = excess.mentions[-1]
    here, there = (
        Counter(
            (each.kind, each.key)
            for each in text.of(MentionKind.CONDITION, MentionKind.NEGATION)
            if text is excess.twin or each.end <= exception.start or each.start >= exception.end
        )
        for text in (excess.text, excess.twin)
    )
    return there - here


def _alternatives(text: AnalysedText) -> list[Mention]:
    """What an "or if" begins, up to the end of the clause."""
    words = text.passage.text
    starts = {each.end: each.start for each in text.of(MentionKind.CONJUNCTION) if each.key == "or"}
    found = []
    for condition in text.of(KIND):
        start = starts.get(len(words[: condition.start].rstrip()))
        if condition.key == "if" and start is not None:
            end = clause_end(text, condition.end)
            found.append(Mention(KIND, ALTERNATIVE, start, end, words[start:end]))
    return found


def _times(text: AnalysedText, kind: MentionKind, sense: str) -> int:
    return sum(each.key == sense for each in text.of(kind))
