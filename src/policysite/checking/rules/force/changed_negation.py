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

from bisect import bisect_right
from collections.abc import Iterator

from policysite.checking.differences import OneSided
from policysite.checking.senses import excesses, lost
from policysite.language.sentences import split
from policysite.model.aligned import AlignedTexts, AnalysedText
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
_CLOSE = 2
"""Words between two denials of one thing."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A text with more denials than its twin has, counting the words there that could stand for them.

    What goes on denying in a series, "no names and no addresses", is one denial with its beginning where the twin
    denies as well.
    """
    implied = excesses(pair, KIND, _IMPLIED)
    for excess, stand_ins in zip(excesses(pair, KIND, _SAID), reversed(implied), strict=True):
        own = [mention for mention in excess.mentions if not _is_repeated(mention, excess)]
        if len(own) > len(stand_ins.mentions):
            alone = not excess.twin.of(MentionKind.NEGATION) and len(excess.text.of(MentionKind.NEGATION)) == 1
            severity = RULE.severity if alone else Severity.WARNING
            yield lost(RULE, pair, own[-1], excess, "which denies", severity=severity)


def _is_repeated(mention: Mention, excess: OneSided) -> bool:
    """Whether it goes on denying in a series, which one denial does as well: "not written or not read".

    Languages repeat it there or not: "we do not share it and do not sell it" is "do not share or sell it". After an
    "or if" another clause begins. Two sentences may be one in the twin, which then has an "or" more.
    """
    before = [each for each in _denials(excess.text) if each.end <= mention.start]
    denials = _denials(excess.twin)
    if not (before and denials):
        return False
    if _sentence(before[-1], excess.text) != _sentence(mention, excess.text):
        return len(_alternatives(excess.twin, denials[0])) > len(_alternatives(excess.text, before[0]))
    between = [
        each
        for each in excess.text.of(MentionKind.CONJUNCTION, MentionKind.CONDITION)
        if before[-1].end <= each.start <= mention.start and each.key != "but"  # "nor" joins and denies
    ]
    if any(each.kind is MentionKind.CONDITION for each in between):
        return False
    if any(each.key != "and" for each in between) or _follows_a_comma(mention, excess.text):
        return True
    words = excess.text.passage.text
    near = between and len(words[before[-1].end : mention.start].split()) <= _CLOSE
    if near or (between and not words[between[-1].end : mention.start].strip()):
        return True
    return bool(_alternatives(excess.twin, denials[0]))


def _sentence(mention: Mention, text: AnalysedText) -> int:
    """Which sentence of a text it stands in."""
    ends = [end for _, end in split(text.passage.text, text.language)]
    return bisect_right(ends, mention.start)


def _alternatives(text: AnalysedText, denial: Mention) -> list[Mention]:
    """What joins alternatives to what is denied."""
    return [each for each in text.of(MentionKind.CONJUNCTION) if each.key == "or" and each.start > denial.end]


def _denials(text: AnalysedText) -> list[Mention]:
    return [mention for mention in text.of(MentionKind.NEGATION) if mention.key in _SAID]


def _follows_a_comma(mention: Mention, text: AnalysedText) -> bool:
    return text.passage.text[: mention.start].rstrip().endswith(",")
