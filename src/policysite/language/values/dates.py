"""Dates and times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from policysite.language.folding import FoldedText
from policysite.language.knowledge import Knowledge
from policysite.language.phrases import Leads
from policysite.language.values.found import Found
from policysite.model.mention import MentionKind

_YEAR_FIRST = re.compile(
    r"(?<![\w.-])(?P<year>\d{4})(?P<by>[-./])\s?(?P<month>\d{1,2})(?P=by)\s?(?P<day>\d{1,2})(?![\w]|-\d|\.\d)\.?"
)
_YEAR_LAST = re.compile(
    r"(?<![\w.-])(?P<first>\d{1,2})(?P<by>[-./])\s?(?P<second>\d{1,2})(?P=by)\s?(?P<year>\d{4})(?![\w]|/\d)"
)
_UNTIL = re.compile(r"\s?[–-]\s?(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?![\w:]|\.\d)")
"""The end of opening hours, after the word for the clock and when they begin: "kl. 9–15"."""
_OPEN = re.compile(
    r"(?<![\w.:,])(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?=\s?[–-]\s?\d{1,2}\.\d\d(?![\w.:]|,\d|\s?[€$£%]|\s?eur))",
    re.IGNORECASE,
)
"""The beginning of opening hours without a word for the clock: "8.00–16.15"."""
_NUMERIC = re.compile(r"\d[-./]\s?\d")
_TIMED = re.compile(r"\d(?:[:.]\d\d|\s?[apAP]\.?[mM])")
"""Without these there is no date or time of the longer patterns, which take far longer to find none."""
_NOTHING = r"(?!)"
"""A pattern that matches nowhere."""
_REACH = 16
"""Characters before the name of a month in which a day or a year may stand."""
_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\w)"
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_HALF = r"\s?(?P<half>[ap])\.?m\b\.?"
_DAY_AFTER_YEAR = re.compile(r" (?P<day>\d{1,2})(?!\d)\.?")
_NOON = 12


class _Patterns(NamedTuple):
    """How a language writes what stands beside the name of a month, and times of day."""

    day_before: re.Pattern[str]
    year_after_day: re.Pattern[str]
    year_before: re.Pattern[str]
    day_after: re.Pattern[str]
    year_after: re.Pattern[str]
    clock: re.Pattern[str]
    """An hour with its minutes."""
    hour: re.Pattern[str]
    """An hour alone, which needs a word before it or ``am``, ``pm`` after it."""
    before_hour: frozenset[str]


@cache
def _patterns(known: Knowledge) -> _Patterns:
    between, before_day, after_day, after_year, before_hour, before_minutes = (
        "|".join(map(re.escape, known.beside_dates(place))) or _NOTHING
        for place in ("between", "before-day", "after-day", "after-year", "before-hour", "before-hour-and-minutes")
    )
    of = rf"(?:(?:{between}) )?"
    return _Patterns(
        day_before=_pattern(rf"(?P<day>\d(?<![\w.:/]\d)\d?)(?:{after_day}|\.)?[ -]{of}$"),
        year_after_day=_pattern(rf"\.?(?:,? {of}{_YEAR})?"),
        year_before=_pattern(rf"(?<!\w){_YEAR}\.? (?:(?:{after_year}) )?$"),
        day_after=_pattern(rf"\.? (?:(?:{before_day}) )?(?P<day>\d{{1,2}})(?:{after_day})?(?!\w|\.\d)(?:,? {_YEAR})?"),
        year_after=_pattern(rf"\.? {of}{_YEAR}"),
        clock=_pattern(
            rf"(?<![\w.:])(?:(?P<word>(?:{before_hour})\.?|{before_minutes})\s)?"
            rf"{_HOUR}(?P<by>[:.])(?P<minute>[0-5]\d)(?![\w:]|\.\d)(?:{_HALF})?"
        ),
        hour=_pattern(rf"(?<![\w.:])(?:(?:{before_hour})\.?\s{_HOUR}(?![\w:.]\d|\d)|(?P<twelve>1[0-2]|[1-9]){_HALF})"),
        before_hour=frozenset(known.beside_dates("before-hour")),
    )


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


def find_dates(text: FoldedText, known: Knowledge, leads: Leads) -> Iterator[Found]:
    """Dates, keyed ``2018-05-25``, ``2018-05`` without a day, ``--05-25`` without a year."""
    if _NUMERIC.search(text.text):
        for match in _YEAR_FIRST.finditer(text.text):
            if key := _key(match["year"], int(match["month"]), match["day"]):
                yield Found(MentionKind.DATE, key, match.start(), match.end())
        for match in _YEAR_LAST.finditer(text.text):
            yield from _numeric(match, known)
    for month, start, end in known.months.find(text, leads):
        if known.language == "en" and text.text[start:end].islower():
            continue
        for year, day, first, last in _around_month(text.text, start, end, _patterns(known)):
            if key := _key(year or "", month, day or ""):
                yield Found(MentionKind.DATE, key, first, last)


def find_times(text: FoldedText, known: Knowledge) -> Iterator[Found]:
    """Times of day, keyed ``09:30``."""
    patterns = _patterns(known)
    if patterns.before_hour.isdisjoint(text.words) and not _TIMED.search(text.text):
        return
    for match in patterns.clock.finditer(text.text):
        if match["by"] == ":" or match["word"] or match["half"]:
            yield Found(
                MentionKind.TIME, _time(match["hour"], match["minute"], match["half"]), match.start(), match.end()
            )
            if match["word"]:
                yield from _until(text, match.end())
    for match in _OPEN.finditer(text.text):
        yield Found(MentionKind.TIME, _time(match["hour"], match["minute"], None), match.start(), match.end())
        yield from _until(text, match.end())
    for match in patterns.hour.finditer(text.text):
        yield Found(
            MentionKind.TIME, _time(match["hour"] or match["twelve"], "00", match["half"]), match.start(), match.end()
        )
        if match["hour"]:
            yield from _until(text, match.end())


def _until(text: FoldedText, position: int) -> Iterator[Found]:
    if until := _UNTIL.match(text.text, position):
        time = _time(until["hour"], until["minute"] or "00", None)
        yield Found(MentionKind.TIME, time, until.start("hour"), until.end())


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


def _around_month(
    text: str, start: int, end: int, patterns: _Patterns
) -> Iterator[tuple[str | None, str | None, int, int]]:
    """Year and day beside the name of a month, and where these dates begin and end."""
    before = max(0, start - _REACH)
    if (day := patterns.day_before.search(text, before, start)) and (year := patterns.year_after_day.match(text, end)):
        yield year["year"], day["day"], day.start(), year.end()
    if day := patterns.day_after.match(text, end):
        yield day["year"], day["day"], start, day.end()
    if (year := patterns.year_before.search(text, before, start)) and (day := _DAY_AFTER_YEAR.match(text, end)):
        yield year["year"], day["day"], year.start(), day.end()
    if year := patterns.year_after.match(text, end):
        yield year["year"], None, start, year.end()
