"""Hours that one text tells as times of day and the other by their numbers alone: "from 9 to 17"."""

from __future__ import annotations

from functools import lru_cache

from policysite.checking.mentions.differences import Change
from policysite.checking.mentions.figures import figures, figures_stand_in
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind

_LAST_HOUR = 24


def is_bare_number(time: Mention, twin: AnalysedText, text: AnalysedText) -> bool:
    """Whether the twin has the hour, and the minutes if any, as numbers that count nothing in the text itself."""
    hour, _, minute = time.key.partition(":")
    counted = {number.identity for number in text.of(MentionKind.NUMBER)}
    bare = (number for number in twin.of(MentionKind.NUMBER) if number.identity not in counted)
    there = {figure for number in bare for figure in figures(number)}
    return there.issuperset({str(int(hour)), *([str(int(minute))] if int(minute) else [])})


@lru_cache(1)
def changed_hours(pair: AlignedTexts) -> tuple[Change, ...]:
    """Times of day that became other numbers beside one that remained: "9 bis 17 Uhr" and "from 9 to 18".

    The rules for times and for numbers ask of the same pair one after the other.
    """
    found = []
    for text, twin in pair.directions:
        known = {time.identity for time in twin.of(MentionKind.TIME)}
        times = [time for time in text.of(MentionKind.TIME) if time.identity not in known]
        lost = [time for time in times if not is_bare_number(time, twin, text)]
        if len(lost) == len(times):
            continue
        numbers = (
            number
            for number in twin.of(MentionKind.NUMBER)
            if number.surface.isdecimal() and int(number.surface) <= _LAST_HOUR and not figures_stand_in(number, text)
        )
        changes = zip(lost, numbers, strict=False)
        found += [Change(*change) if text is pair.first else Change(*reversed(change)) for change in changes]
    return tuple(found)
