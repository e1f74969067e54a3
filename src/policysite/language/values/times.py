"""Times of day, alone and as the hours from which to which something is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from policysite.language.description.knowledge import Knowledge
from policysite.language.text.folding import FoldedText
from policysite.language.text.words import words_of
from policysite.language.values.found import Found
from policysite.language.values.patterns import any_of, compiled
from policysite.model.mention import MentionKind

_HOUR = r"(?:[01]?\d|2[0-4])(?!\d)"
_NO_TIME = r"(?![\w:]|[.,]\d|\s?[€$£%])"
"""What no hour is followed by."""
_AFTER = ("after-hour", "after-hours", "hour-and-minutes", "before-noon", "after-noon")
_BEFORE = ("before-hour", "before-hours")
_NOON = 12
_EARLIEST = 6
"""The earliest hour from which something is taken to be open where it may as well last so long: "de 9 à 17 heures"."""


def find_times(text: FoldedText, known: Knowledge) -> Iterator[Found]:
    """Times of day, keyed ``09:30``."""
    patterns = _patterns(known)
    if not patterns.may_tell(text):
        return
    for match in patterns.span.finditer(text.text):
        if _is_span(match):
            beginning, end = _Time.of(match, "_1"), _Time.of(match, "_2")
            yield Found(MentionKind.TIME, beginning.before(end).key, *beginning.place)
            yield Found(MentionKind.TIME, end.key, *end.place)
    for match in patterns.time.finditer(text.text):
        if _is_time(match):
            time = _Time.of(match)
            yield Found(MentionKind.TIME, time.key, *time.place)


class _Patterns:
    """How a language writes times of day; few texts have any, so that the longer patterns are made when one may."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._after = compiled(rf"\d(?:[:.]\d\d|\.?\s?(?:{_any_of(known, *_AFTER)}))")
        """A number with what makes a time of day of it beside it."""
        self._before = compiled(rf"(?<!\w)(?:{_any_of(known, *_BEFORE)})\.?\s\d")
        """The same with what does so before it."""
        forms = (form for place in _BEFORE for form in known.beside_dates(place))
        self._words = frozenset(word for form in forms for word in words_of(form)[:1])
        """With which the latter begins; looking for words takes less time."""

    @cached_property
    def time(self) -> re.Pattern[str]:
        """An hour, with its minutes or without."""
        return compiled(rf"(?<![\w.:,]){_side(self._known, '')}{_NO_TIME}")

    @cached_property
    def span(self) -> re.Pattern[str]:
        """From one hour to another."""
        known = self._known
        return compiled(
            rf"(?<![\w.:,]){_side(known, '_1')}"
            rf"(?:(?P<dash>\s?[–-]\s?)|\s(?:{_any_of(known, 'between-hours')})\s|\s(?=\D)|(?<=\D)\s)"
            rf"{_side(known, '_2')}{_NO_TIME}(?!\s?(?:{any_of(known.currencies)})(?!\w))"
        )

    def may_tell(self, text: FoldedText) -> bool:
        """Whether there may be any time of day."""
        if self._after.search(text.text, text.first_digit):
            return True
        return not self._words.isdisjoint(text.words) and self._before.search(text.text) is not None


@cache
def _patterns(known: Knowledge) -> _Patterns:
    return _Patterns(known)


def _side(known: Knowledge, number: str) -> str:
    """The pattern of one time of day."""
    places = ("before-hour", "before-hours", "after-hour", "after-hours", "before-noon", "after-noon")
    before, first, after, last, morning, evening = (_any_of(known, place) for place in places)
    with_minutes, by = _any_of(known, "before-hour-and-minutes"), _any_of(known, "hour-and-minutes")
    return (
        rf"(?:(?:(?P<before{number}>{before})|(?P<with{number}>{with_minutes})|(?P<first{number}>{first}))\.?\s)?"
        rf"(?P<hour{number}>{_HOUR})(?:(?P<by{number}>[:.]|\s?(?:{by})\s?)(?P<minute{number}>[0-5]\d)(?!\d))?\.?"
        rf"(?:\s?(?:(?P<am{number}>{morning})|(?P<pm{number}>{evening})|(?P<after{number}>{after})"
        rf"|(?P<last{number}>{last}))(?![^\W_])\.?)?"
    )


def _any_of(known: Knowledge, *places: str) -> str:
    return any_of(word for place in places for word in known.beside_dates(place))


class _Time(NamedTuple):
    """A time of day as it is written."""

    hour: int
    minute: str
    half: str | None
    """``am``, ``pm``, or of a clock of 24 hours."""
    place: tuple[int, int]

    @classmethod
    def of(cls, match: re.Match[str], number: str = "") -> _Time:
        half = next((half for half in ("am", "pm") if match[f"{half}{number}"]), None)
        first = number == "_2" or match[f"first{number}"] is not None
        start = match.start(f"hour{number}") if first else match.start()
        parts = ("hour", "minute", "am", "pm", "after", "last")
        end = max(match.end(f"{part}{number}") for part in parts)
        end += bool(half and "." in match[f"{half}{number}"] and match.string[end : end + 1] == ".")
        return cls(int(match[f"hour{number}"]), match[f"minute{number}"] or "00", half, (start, end))

    def before(self, end: _Time) -> _Time:
        """The same where the end alone says which half of the day is meant: "2 to 4 pm", "9 to 5 pm"."""
        if self.half or not end.half:
            return self
        same = self.hour % _NOON < end.hour % _NOON
        return self._replace(half=end.half if same else "am" if end.half == "pm" else "pm")

    @property
    def key(self) -> str:
        hour = self.hour % _NOON + (_NOON if self.half == "pm" else 0) if self.half else self.hour
        return f"{hour:02}:{self.minute}"


def _is_time(match: re.Match[str]) -> bool:
    """Whether a number alone is a time of day: "9:30", "kl. 9", "at 9.30", "9 Uhr", "9 a.m."."""
    marked = any(match[part] for part in ("before", "after", "am", "pm"))
    return marked or (match["minute"] is not None and (match["by"] != "." or match["with"] is not None))


def _is_span(match: re.Match[str]) -> bool:
    """Whether two numbers are the hours from which to which something is open, and not how long it takes."""
    if any(match[f"{part}{side}"] for part in ("before", "after", "am", "pm") for side in ("_1", "_2")):
        return True
    minutes = match["minute_1"] is not None and match["minute_2"] is not None
    hours = match["last_1"] is not None or match["last_2"] is not None
    last = hours and int(match["hour_1"]) >= _EARLIEST
    if match["dash"]:
        return minutes or (last and match["first_1"] is not None)
    if match["last_1"] and match["last_2"]:
        return last  # "8 órától 16 óráig"
    return match["first_1"] is not None and (minutes or last or match["first_2"] is not None)
