"""One text says "only", the other does not.

## Why it matters
"We use it only to answer you" promises that it is used for nothing else. Without the word nothing is promised.

## Example
```text
sv: Uppgifterna används endast för att besvara din fråga.
en: The data are used to answer your question.
```

## How to fix
Limit the statement in both texts, or in neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.extent.but_for import names_a_deed, told_alone
from policysite.checking.force.denials import denials
from policysite.checking.force.senses import excesses, lost
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-exclusivity",
    summary="only, which the other text does not say",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = MentionKind.EXCLUSIVITY
_LIMITING = frozenset(("only", "implied"))
"""What leaves nothing else, and words that may."""
_NOT = "not-only"
_FIGURES = (MentionKind.NUMBER, MentionKind.DURATION, MentionKind.PERCENTAGE, MentionKind.MONEY)


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Words that limit, where the twin has none, and no denial that could stand for them (nobody but).

    A "not only" is the contrary, unless the text has a not more, which denies its only.
    """
    for excess in excesses(pair, KIND, {"only": "only"}):
        own, others = len(denials(excess.text)), len(denials(excess.twin))
        limited = [
            each
            for each in excess.twin.of(KIND)
            if (each.key in _LIMITING and not _is_of_a_number(each, excess.twin)) or (each.key == _NOT and own > others)
        ]
        if excess.mentions and not limited and others <= own:
            mention = excess.mentions[-1]
            if names_a_deed(excess.text):
                mention = told_alone(mention, excess.text, excess.twin)
            yield lost(RULE, pair, mention, excess, "which excludes everything else")


def _is_of_a_number(mention: Mention, text: AnalysedText) -> bool:
    """Whether the words bound a figure: "no more than 30 days" excludes nothing else."""
    words = text.passage.text
    return any(
        each.start == mention.start and each.key == "maximum" for each in text.of(MentionKind.TIME_BOUND)
    ) and any(mention.end <= each.start and not words[mention.end : each.start].strip() for each in text.of(*_FIGURES))
