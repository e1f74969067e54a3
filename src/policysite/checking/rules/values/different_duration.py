"""A period in one text is missing from the other, or is another period there.

## Why it matters
How long data are kept is what GDPR Article 13(2)(a) requires a policy to say. 90 days are not 3 months.

## Example
```text
sv: Vi sparar loggar i tre månader.
en: We keep logs for three weeks.
```

## How to fix
State the same period in both texts. In the model, write it once as `period:` and place it as `{period}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.checking.mentions.differences import Change, Loss, differences
from policysite.checking.mentions.findings import difference_finding
from policysite.checking.values.periods import equally_long
from policysite.language.concepts.concept_groups import concept_group
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-duration",
    summary="period that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.DURATION
_REPEATED = "R/"
"""Begins the key of what says how often."""
_YEARS = re.compile(r"P\d+Y")
_HOURS = re.compile(r"PT\d+H")
_DAY = "PT24H"
_WHOLE_DAY = f"{_DAY} daily"
_OF_AGE, _OF_KEEPING = concept_group("of-age").members, concept_group("of-keeping").members


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every period that only one text states."""
    bounded = {mention for text, _ in pair.directions for mention in text.of(KIND) if _is_bounded(mention, text)}

    def alike(one: Mention, other: Mention) -> bool:
        """“Open 24 hours” is open around the clock, but “within 24 hours” is no more than a day."""
        if {one.key, other.key} == {_DAY, _WHOLE_DAY}:
            return bounded.isdisjoint((one, other))
        return equally_long(one, other)

    for difference in differences(pair, KIND, alike=alike, told_otherwise=_is_told_otherwise):
        yield difference_finding(RULE, pair, difference, "age" if _is_age(difference, pair) else "period")
    if frequencies := _changed_frequency(pair):
        yield difference_finding(RULE, pair, frequencies, "frequency")


def _is_bounded(mention: Mention, text: AnalysedText) -> bool:
    """Whether a word such as "within" stands right before a period."""
    words = text.passage.text
    return any(
        bound.end <= mention.start and not words[bound.end : mention.start].strip()
        for bound in text.of(MentionKind.TIME_BOUND)
    )


def _changed_frequency(pair: AlignedTexts) -> Change | None:
    """The one word of each text that says how often, where they differ and neither period stands in the other text."""
    first, second = (
        [mention for mention in text.of(KIND) if mention.key.startswith(_REPEATED)] for text, _ in pair.directions
    )
    if len(first) != 1 or len(second) != 1 or (first[0].certain and second[0].certain):
        return None
    for mention, text in ((first[0], pair.second), (second[0], pair.first)):
        if any(equally_long(mention, other) for other in text.of(KIND)):
            return None
    return Change(first[0], second[0])


def _is_age(difference: Change | Loss, pair: AlignedTexts) -> bool:
    """Whether the years are told where one text speaks of children or of age; it names them, and weighs nothing."""
    told = (difference.first, difference.second) if isinstance(difference, Change) else (difference.mention,)
    concepts = {mention.key for text in (pair.first, pair.second) for mention in text.of(MentionKind.CONCEPT)}
    is_of_age = not concepts.isdisjoint(_OF_AGE) and concepts.isdisjoint(_OF_KEEPING)
    return is_of_age and all(_YEARS.fullmatch(mention.key) for mention in told)


def _is_told_otherwise(mention: Mention, text: AnalysedText) -> bool:
    """Whether it only says how often ("annual"), which languages hide in compounds, or is an age ("under 18").

    "Around the clock" is "day and night" and "at all hours" as well; only other hours are another period.
    """
    if mention.key.startswith(_REPEATED) and not mention.certain:
        return True
    if mention.key == _WHOLE_DAY and not any(map(str.isdecimal, mention.surface)):
        return not any(_HOURS.fullmatch(each.key) for each in text.of(KIND))
    return any(mention.key == f"P{number.key}Y" for number in text.of(MentionKind.NUMBER))
