"""One text says all, the other some.

## Why it matters
"We delete all data" and "We delete certain data" are different promises.

## Example
```text
sv: Vi raderar alla uppgifter.
en: We erase some data.
```

## How to fix
Use the same measure in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.extent.but_for import say_the_same_but_for
from policysite.checking.force.senses import changed, excesses, lost
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-quantifier",
    summary="all in one text and some in the other",
    severity=Severity.WARNING,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.QUANTIFIER
_GROUPS = {"all": "all", "some": "part", "most": "part", "several": "part"}
_PARTLY = {"partly": "partly"}
_BETWEEN = 1
"""Words between a not and the all that it denies."""
_SAID = {"all": "all of them", "part": "some of them"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A word for all on one side where the other has one for some, and a "partly" that is all that one text lacks."""
    first, second = excesses(pair, KIND, _GROUPS)
    differing = [
        (mention, other)
        for mention, other in zip(first.mentions, second.mentions, strict=False)
        if _GROUPS[mention.key] != _GROUPS[other.key]
    ]
    partial = sum(map(_denied, (pair.first, pair.second)))  # "not all" is some
    for mention, other in differing[partial:]:
        yield changed(RULE, pair, mention, other, _said)
    proven = all(knowledge(text.language).proven for text in (pair.first, pair.second))
    for side in excesses(pair, KIND, _PARTLY) if proven else ():
        if side.mentions and not side.twin.of(KIND) and say_the_same_but_for(side.mentions[0], side.text, side.twin):
            yield lost(RULE, pair, side.mentions[0], side, "which leaves the rest out")


def _denied(text: AnalysedText) -> int:
    """How often it says not all, a word between them or not: "nicht durch alle"."""
    ends = [mention.end for mention in text.of(MentionKind.NEGATION) if mention.key == "not"]
    every = [mention.start for mention in text.of(KIND) if mention.key == "all"]
    words = text.passage.text
    return sum(any(end < start and _is_near(words[end:start]) for end in ends) for start in every)


def _is_near(between: str) -> bool:
    words = between.split()
    return len(words) <= _BETWEEN and all(map(str.isalpha, words))


def _said(mention: Mention) -> str:
    return _SAID[_GROUPS[mention.key]]
