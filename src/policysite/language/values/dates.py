"""Dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from policysite.language.description.knowledge import Knowledge, knowledge, months_of_all_languages
from policysite.language.description.language_files import described_languages
from policysite.language.phrases.phrasebook import Leads
from policysite.language.text.folding import FoldedText
from policysite.language.values.found import Found
from policysite.language.values.patterns import any_of, compiled
from policysite.model.mention import MentionKind

_YEAR_FIRST = re.compile(
    r"(?<![\w.-])(?P<year>\d{4})(?P<by>[-./])\s?(?P<month>\d{1,2})(?P=by)\s?(?P<day>\d{1,2})(?![\w]|-\d|\.\d)\.?"
)
_YEAR_LAST = re.compile(
    r"(?<![\w.-])(?P<first>\d{1,2})(?P<by>[-./])\s?(?P<second>\d{1,2})(?P=by)\s?(?P<year>\d{4})(?![\w]|/\d)"
)
_NUMERIC = re.compile(r"\d[-./]\s?\d")
"""Without it there is no date of the longer patterns, which take far longer to find none."""
_REACH = 18
"""Characters before the name of a month in which a day or a year may stand."""
_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\d)"
_WRITTEN = re.compile(
    r"(?P<day>\d(?<![\w.:/]\d)\d?)\.? (?:(?P<before>[^\W\d_]+'?) )?(?P<month>[^\W\d_]{3,})\.? "
    rf"(?:(?P<after>[^\W\d_]+'?) )?{_YEAR}"
)
"""Day, word and year, with a word before the month and after it; it begins with a digit, which is found fast."""
_TWELVE = 12
"""Months of a year."""


class _Patterns(NamedTuple):
    """How a language writes what stands beside the name of a month."""

    day_before: re.Pattern[str]
    """With ``owner`` it is no day: "our first March" is a whole month."""
    year_after_day: re.Pattern[str]
    year_before: re.Pattern[str]
    day_after: re.Pattern[str]
    day_after_year: re.Pattern[str]
    year_after: re.Pattern[str]
    year_comes_first: bool
    """Whether a year before the name of a month belongs to it: "2022. gada novembrī"."""


@cache
def _patterns(known: Knowledge) -> _Patterns:
    between, before_day, after_day, after_year, first_day, owner = (
        any_of(known.beside_dates(place))
        for place in ("between", "before-day", "after-day", "after-year", "first-day", "owner")
    )
    first_after = (
        first_day if known.beside_dates("after-year") else any_of(())
    )  # in that order: "2024. március elsején"
    of = rf"(?:(?:{between}) )?"
    return _Patterns(
        day_before=compiled(
            rf"(?:(?P<day>\d(?<![\w.:/]\d)\d?)(?:{after_day}|\.)?"
            rf"|(?<![\w-])(?P<owner>(?:{owner}) )?(?:{first_day}))[ -]{of}$"
        ),
        year_after_day=compiled(rf"\.?(?:,? {of}{_YEAR})?"),
        year_before=compiled(rf"(?<!\w){_YEAR}\.? (?:(?:{after_year}) )?$"),
        day_after=compiled(
            rf"\.? (?:(?:{before_day}) )?(?:(?P<day>\d{{1,2}})(?:{after_day})?|(?:{first_after}))"
            rf"(?!\w|\.\d)(?:,? {_YEAR})?"
        ),
        day_after_year=compiled(rf" (?:(?P<day>\d{{1,2}})(?!\d)\.?|(?:{first_after})(?!\w))"),
        year_after=compiled(rf"\.? {of}{_YEAR}"),
        year_comes_first=bool(known.beside_dates("after-year")),
    )


def find_dates(text: FoldedText, known: Knowledge, leads: Leads) -> Iterator[Found]:
    """Dates, keyed ``2018-05-25``, ``2018-05`` without a day, ``--05-25`` without a year."""
    if _NUMERIC.search(text.text, text.first_digit):
        for match in _YEAR_FIRST.finditer(text.text, text.first_digit):
            if key := _key(match["year"], int(match["month"]), match["day"]):
                yield Found(MentionKind.DATE, key, match.start(), match.end())
        for match in _YEAR_LAST.finditer(text.text, text.first_digit):
            yield from _numeric(match, known)
    yield from _in_another_language(text, known)
    for month, start, end in known.months.find(text, leads):
        if known.language == "en" and text.text[start:end].islower():
            continue
        for year, day, first, last in _around_month(text.text, start, end, _patterns(known)):
            if key := _key(year or "", month, day or ""):
                yield Found(MentionKind.DATE, key, first, last)


def _in_another_language(text: FoldedText, known: Knowledge) -> Iterator[Found]:
    """Whole dates by the names of months of any language, as an English text has in "Verordening van 27 april 2016"."""
    for match in _WRITTEN.finditer(text.text, text.first_digit):
        name = match["month"].lower()
        month = None if name in known.names_of_months else months_of_all_languages().get(name)
        if not month or not _between().issuperset(filter(None, match.group("before", "after"))):
            continue
        if key := _key(match["year"], month, match["day"]):
            yield Found(MentionKind.DATE, key, match.start(), match.end())


@cache
def _between() -> frozenset[str]:
    """The words that stand between day, month and year in any language."""
    return frozenset(word for language in described_languages() for word in knowledge(language).beside_dates("between"))


def _numeric(match: re.Match[str], known: Knowledge) -> Iterator[Found]:
    """Day before month, as Europe writes; month before day in ``en-US`` and where nothing else is possible."""
    first, second = int(match["first"]), int(match["second"])
    ambiguous = known.language == "en" and max(first, second) <= _TWELVE and first != second
    day, month = (second, first) if second > _TWELVE else (first, second)
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


def _around_month(
    text: str, start: int, end: int, patterns: _Patterns
) -> Iterator[tuple[str | None, str | None, int, int]]:
    """Year and day beside the name of a month, and where these dates begin and end."""
    before = max(0, start - _REACH)
    day = patterns.day_before.search(text, before, start)
    if day and not day["owner"] and (year := patterns.year_after_day.match(text, end)):
        number = day["day"] or "1"
        yield year["year"], number, day.start(), year.end()
        if first := patterns.year_before.search(text, before, day.start()):
            yield first["year"], number, first.start(), end
    if day := patterns.day_after.match(text, end):
        yield day["year"], day["day"] or "1", start, day.end()
    if year := patterns.year_before.search(text, before, start):
        if day := patterns.day_after_year.match(text, end):
            yield year["year"], day["day"] or "1", year.start(), day.end()
        elif patterns.year_comes_first:
            yield year["year"], None, year.start(), end
    if year := patterns.year_after.match(text, end):
        yield year["year"], None, start, year.end()
