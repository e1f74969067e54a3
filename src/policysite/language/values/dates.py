"""Dates and times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from policysite.language.folding import FoldedText
from policysite.language.knowledge import Knowledge
from policysite.language.values.found import Found
from policysite.model.mention import MentionKind

_YEAR_FIRST = re.compile(
    r"(?<![\w.-])(?P<year>\d{4})(?P<by>[-./])\s?(?P<month>\d{1,2})(?P=by)\s?(?P<day>\d{1,2})(?![\w]|-\d|\.\d)\.?"
)
_YEAR_LAST = re.compile(
    r"(?<![\w.-])(?P<first>\d{1,2})(?P<by>[-./])\s?(?P<second>\d{1,2})(?P=by)\s?(?P<year>\d{4})(?![\w]|/\d)"
)
_CLOCK = re.compile(
    r"(?<![\w.:])(?:(?P<word>kl\.?|klo|klockan|at)\s)?(?P<hour>[01]?\d|2[0-4])(?P<by>[:.])(?P<minute>[0-5]\d)(?![\w:]|\.\d)"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<![\w.:])(?:(?:kl\.?|klo|klockan)\s(?P<hour>[01]?\d|2[0-4])(?![\w:.]\d|\d)|(?P<twelve>1[0-2]|[1-9])\s?(?P<half>[ap])\.?m\b\.?)",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"\d[-./]\s?\d")
_MINUTES = re.compile(r"\d[:.]\d\d")
_HALF = re.compile(r"\d\s?[apAP]\.?[mM]")
"""Without these there is no date or time of the longer patterns, which take far longer to find none."""
_NOON = 12


def find_dates(text: FoldedText, known: Knowledge) -> Iterator[Found]:
    """Dates, keyed ``2018-05-25``, ``2018-05`` without a day, ``--05-25`` without a year."""
    if _NUMERIC.search(text.text):
        for match in _YEAR_FIRST.finditer(text.text):
            if key := _key(match["year"], int(match["month"]), match["day"]):
                yield Found(MentionKind.DATE, key, match.start(), match.end())
        for match in _YEAR_LAST.finditer(text.text):
            yield from _numeric(match, known)
    if not any(name in text.lowered for name in _shortest_months(known)):
        return
    for pattern in _with_month_names(known):
        for match in pattern.finditer(text.text):
            month = known.months[match["month"].lower()]
            parts = match.groupdict()
            if known.language == "en" and match["month"].islower():
                continue
            if key := _key(parts.get("year") or "", month, parts.get("day") or ""):
                yield Found(MentionKind.DATE, key, match.start(), match.end())


def find_times(text: FoldedText) -> Iterator[Found]:
    """Times of day, keyed ``09:30``."""
    for match in _CLOCK.finditer(text.text) if _MINUTES.search(text.text) else ():
        if match["by"] == ":" or match["word"] or match["half"]:
            yield Found(
                MentionKind.TIME, _time(match["hour"], match["minute"], match["half"]), match.start(), match.end()
            )
    for match in _HOUR.finditer(text.text) if "kl" in text.lowered or _HALF.search(text.text) else ():
        yield Found(
            MentionKind.TIME, _time(match["hour"] or match["twelve"], "00", match["half"]), match.start(), match.end()
        )


def _numeric(match: re.Match[str], known: Knowledge) -> Iterator[Found]:
    """Day before month, as Europe writes; month before day in ``en-US`` and where nothing else is possible."""
    first, second = int(match["first"]), int(match["second"])
    ambiguous = known.language == "en" and max(first, second) <= _NOON and first != second
    day, month = (second, first) if second > _NOON else (first, second)
    if key := _key(match["year"], month, str(day)):
        yield Found(MentionKind.DATE, key, match.start(), match.end(), certain=not ambiguous)


def _key(year: str, month: int, day: str) -> str | None:
    try:
        known = date(int(year or 2000), month, int(day or 1))
    except ValueError:
        return None
    if not year:
        return f"--{known:%m-%d}"
    return known.isoformat() if day else f"{known.year:04}-{known.month:02}"


def _time(hour: str, minute: str, half: str | None) -> str:
    hours = int(hour)
    if half:
        hours = hours % _NOON + (_NOON if half in "pP" else 0)
    return f"{hours:02}:{minute}"


@cache
def _shortest_months(known: Knowledge) -> tuple[str, ...]:
    """The names that hold no other one, without which there is no month in a text."""
    return tuple(name for name in known.months if not any(other in name for other in known.months if other != name))


@cache
def _patterns(months: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{'|'.join(map(re.escape, months))})(?![^\W\d_])"
    day, year = r"(?P<day>\d(?<![\w.:/]\d)\d?)", r"(?P<year>(?:19|20)\d{2})(?!\w)"  # digits first: faster to find
    of = r"(?:of |de |del |di |den |the |da )?"
    ordinal = r"(?:st|nd|rd|th|er|º|°|\.)?"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{day}{ordinal}[ -]{of}{month}\.?(?:,? {of}{year})?",
            rf"{month}\.? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w|\.\d)(?:,? {year})?",
            rf"(?<!\w){year}\.? (?:m\. )?{month} (?P<day>\d{{1,2}})(?!\d)\.?",
            rf"(?<!\w){month}\.? {of}{year}",
        )
    )


def _with_month_names(known: Knowledge) -> tuple[re.Pattern[str], ...]:
    return _patterns(tuple(sorted(known.months, key=len, reverse=True)))
