"""Dates and times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

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
_CLOCK = re.compile(
    r"(?<![\w.:])(?:(?P<word>kl\.?|klo|klockan|at)\s)?(?P<hour>[01]?\d|2[0-4])(?P<by>[:.])(?P<minute>[0-5]\d)(?![\w:]|\.\d)"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<![\w.:])(?:(?:kl\.?|klo|klockan)\s(?P<hour>[01]?\d|2[0-4])(?![\w:.]\d|\d)|(?P<twelve>1[0-2]|[1-9])\s?(?P<half>[ap])\.?m\b\.?)",
    re.IGNORECASE,
)
_CLOCKS = frozenset(["kl", "klo", "klockan"])
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
_REACH = 16
"""Characters before the name of a month in which a day or a year may stand."""
_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\w)"
_OF = r"(?:of |de |del |di |den |the |da |päivänä |päivä )?"
_DAY_BEFORE = re.compile(rf"(?P<day>\d(?<![\w.:/]\d)\d?)(?:st|nd|rd|th|er|º|°|\.)?[ -]{_OF}$", re.IGNORECASE)
_YEAR_AFTER_DAY = re.compile(rf"\.?(?:,? {_OF}{_YEAR})?", re.IGNORECASE)
_YEAR_BEFORE = re.compile(rf"(?<!\w){_YEAR}\.? (?:m\. )?$", re.IGNORECASE)
_DAY_AFTER_YEAR = re.compile(r" (?P<day>\d{1,2})(?!\d)\.?")
_DAY_AFTER = re.compile(rf"\.? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w|\.\d)(?:,? {_YEAR})?", re.IGNORECASE)
_YEAR_AFTER = re.compile(rf"\.? {_OF}{_YEAR}", re.IGNORECASE)
_NOON = 12


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
        for year, day, first, last in _around_month(text.text, start, end):
            if key := _key(year or "", month, day or ""):
                yield Found(MentionKind.DATE, key, first, last)


def find_times(text: FoldedText) -> Iterator[Found]:
    """Times of day, keyed ``09:30``."""
    if _CLOCKS.isdisjoint(text.words) and not _TIMED.search(text.text):
        return
    for match in _CLOCK.finditer(text.text):
        if match["by"] == ":" or match["word"] or match["half"]:
            yield Found(
                MentionKind.TIME, _time(match["hour"], match["minute"], match["half"]), match.start(), match.end()
            )
            if match["word"]:
                yield from _until(text, match.end())
    for match in _OPEN.finditer(text.text):
        yield Found(MentionKind.TIME, _time(match["hour"], match["minute"], None), match.start(), match.end())
        yield from _until(text, match.end())
    for match in _HOUR.finditer(text.text):
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


def _around_month(text: str, start: int, end: int) -> Iterator[tuple[str | None, str | None, int, int]]:
    """Year and day beside the name of a month, and where these dates begin and end."""
    before = max(0, start - _REACH)
    if (day := _DAY_BEFORE.search(text, before, start)) and (year := _YEAR_AFTER_DAY.match(text, end)):
        yield year["year"], day["day"], day.start(), year.end()
    if day := _DAY_AFTER.match(text, end):
        yield day["year"], day["day"], start, day.end()
    if (year := _YEAR_BEFORE.search(text, before, start)) and (day := _DAY_AFTER_YEAR.match(text, end)):
        yield year["year"], day["day"], year.start(), day.end()
    if year := _YEAR_AFTER.match(text, end):
        yield year["year"], None, start, year.end()
