"""One text says at least, the other at most, within or before; or one says over, the other under the same value.

## Why it matters
"Kept for at least three months" and "kept for at most three months" are opposite limits on the same period.

## Example
```text
sv: Loggarna sparas minst tre månader.
en: The logs are kept for at most three months.
```

## How to fix
Use the same bound in both texts. In the model, state it as `bound: minimum`, `maximum` or `exact`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from policysite.checking.force.directions import OVER, UNDER, turned
from policysite.checking.force.leave import LEAVE
from policysite.checking.force.senses import changed, excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-time-bound",
    summary="at least in one text and at most in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = None
"""Words such as "under" tell a bound only beside a value that both texts have."""
_BOUND = MentionKind.TIME_BOUND
_GROUPS = {
    "minimum": "least",
    "earliest": "least",
    "maximum": "most",
    "latest": "most",
    "within": "most",
    "before": "before",
    "after": "after",
    "longer": "longer",
    "shorter": "shorter",
    "while": "while",
    "until": "until",
    OVER: OVER,
    UNDER: UNDER,
}
_OPPOSITE = ({"least", "most"}, {"before", "after"}, {"longer", "shorter"})
_ALWAYS_TOLD = {"least", "most", "while"}
"""Bounds that a translation cannot leave out."""
_MEASURES = {"minimum", "earliest", "maximum", "latest"}
"""Bounds that a translation has words for as well, where nothing else in it bounds."""
_COUNTED_BACK = ({"minimum", "latest"}, {"maximum", "earliest"})
"""Bounds that are the same before something: "no later than a week before" is "at least a week before"."""
_BOUNDED = frozenset((MentionKind.DURATION, MentionKind.NUMBER, MentionKind.DATE, MentionKind.PERCENTAGE))
_BLANK = 1
_REACH = 20
"""Characters between a bound and what it bounds."""
_SAID = {
    "least": "no less",
    "most": "no more",
    "before": "before then",
    "after": "after then",
    "longer": "for longer",
    "shorter": "for a shorter time",
    "while": "as long as something lasts",
    "until": "until then",
    OVER: "more than that",
    UNDER: "less than that",
}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A bound on one side where the other has its opposite, and a bound that one of two counterparts lacks.

    Of other texts a minimum or a maximum is lost where nothing at all bounds in the twin.
    """
    for mention, other in turned(pair):
        yield changed(RULE, pair, mention, other, _said)
    if pair.differ_in(_BOUND):
        yield from _between_operators(pair)


def _between_operators(pair: AlignedTexts) -> Iterator[Finding]:
    first, second = excesses(pair, _BOUND, _GROUPS)
    for mention, other in zip(first.mentions, second.mentions, strict=False):
        count_back = {mention.key, other.key} in _COUNTED_BACK and _are_before(pair)
        if {_GROUPS[mention.key], _GROUPS[other.key]} in _OPPOSITE and not count_back:
            yield changed(RULE, pair, mention, other, _said)
        elif {mention.key, other.key} == {"within", "after"} and _bound_one_period(pair, mention, other):
            yield replace(changed(RULE, pair, mention, other, _said), severity=Severity.WARNING)
    for side, opposite in ((first, second), (second, first)):
        for mention in side.mentions[len(opposite.mentions) :]:
            if not pair.is_exact and not _is_lost_measure(mention, side):
                continue
            if _is_within(mention, side) or (not pair.is_exact and _may_last(mention, side)):
                continue
            if _GROUPS[mention.key] in _ALWAYS_TOLD and mention.certain and _bounds_something(mention, side.text):
                weak = not pair.is_exact and _is_due_after(mention, side)
                severity = Severity.NOTE if weak else Severity.WARNING
                yield lost(RULE, pair, mention, side, f"which says {_said(mention)}", severity=severity)


def _bound_one_period(pair: AlignedTexts, first: Mention, second: Mention) -> bool:
    """Whether both stand right before the same period: "within 72 hours", "after 72 hours"."""
    periods = (
        {period.key for period in text.of(MentionKind.DURATION) if 0 < period.start - bound.end <= _BLANK}
        for text, bound in ((pair.first, first), (pair.second, second))
    )
    return bool(set.intersection(*periods))


def _is_lost_measure(mention: Mention, side: OneSided) -> bool:
    """Whether it bounds something else than a date, and nothing bounds in the twin but what bounds in both texts."""
    here, there = (Counter(each.key for each in text.of(_BOUND)) for text in (side.text, side.twin))
    dates = (found for found in side.text.of(MentionKind.DATE) if 0 <= found.start - mention.end < _REACH)
    return mention.key in _MEASURES and not (there - here) and not any(dates)


def _may_last(mention: Mention, side: OneSided) -> bool:
    """Whether the twin says that the same period is one that something may take: "may take 14 days" is a maximum."""
    if _GROUPS[mention.key] != "most":
        return False
    denials = side.twin.of(MentionKind.NEGATION)
    return any(
        0 <= period.start - modal.end < _REACH
        and not any(modal.start <= denial.start < period.start for denial in denials)
        for period in _same_periods(mention, side)
        for modal in side.twin.of(MentionKind.MODALITY)
        if modal.key in LEAVE
    )


def _is_within(mention: Mention, side: OneSided) -> bool:
    """Whether it stands beside a "within" that both texts have of the same period: "within at most 30 days"."""
    words = side.text.passage.text
    return (
        mention.key == "maximum"
        and any(
            within.key == "within"
            and within.end <= mention.start
            and len(words[within.end : mention.start].split()) <= 1
            for within in side.text.of(_BOUND)
        )
        and any(
            0 <= period.start - within.end < _REACH
            for period in _same_periods(mention, side)
            for within in side.twin.of(_BOUND)
            if within.key == "within"
        )
    )


def _is_due_after(mention: Mention, side: OneSided) -> bool:
    """Whether it is a deadline, and the twin says after the same period: what expires after a day has lasted one."""
    return mention.key == "latest" and any(
        0 <= period.start - after.end < _REACH or 0 <= after.start - period.end < _REACH
        for period in _same_periods(mention, side)
        for after in side.twin.of(_BOUND)
        if after.key == "after"
    )


def _same_periods(mention: Mention, side: OneSided) -> list[Mention]:
    """What the twin says of as long a period as follows the bound."""
    following = side.text.of(MentionKind.DURATION)
    bounded = {period.key for period in following if 0 <= period.start - mention.end < _REACH}
    return [period for period in side.twin.of(MentionKind.DURATION) if period.key in bounded]


def _are_before(pair: AlignedTexts) -> bool:
    """Whether both texts count back from something."""
    return all(
        any(each.key == "before" for each in text.of(_BOUND))
        or any(each.key == "in-advance" for each in text.of(MentionKind.LIMITATION))
        for text in (pair.first, pair.second)
    )


def _bounds_something(mention: Mention, text: AnalysedText) -> bool:
    """Whether a value or a placeholder follows, so that "within" is not that of "within the group".

    Only what lasts as long as something needs none.
    """
    following = text.passage.text[mention.end : mention.end + _REACH]
    values = (found for found in text.mentions if found.kind in _BOUNDED)
    return (
        _GROUPS[mention.key] == "while"
        or "{" in following
        or any(0 <= value.start - mention.end < _REACH for value in values)
    )


def _said(mention: Mention) -> str:
    return _SAID[_GROUPS[mention.key]]
