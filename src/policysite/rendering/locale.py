"""How a language writes durations, dates, lists and names of countries (CLDR). The one module that knows babel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from policysite.model.fact import Conjunction
from policysite.model.value import Country, Date, Duration

if TYPE_CHECKING:
    from babel import Locale

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@cache
def _locale(tag: str) -> Locale:
    from babel import Locale  # noqa: PLC0415 - costs more than most runs need

    return Locale.parse(tag.replace("-", "_"))


def is_known(tag: str) -> bool:
    """Whether CLDR has this locale."""
    from babel import UnknownLocaleError  # noqa: PLC0415

    try:
        _locale(tag)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def duration(tag: str, period: Duration, patterns: Mapping[str, Mapping[str, str]]) -> str:
    """``P3M`` as "3 months"; several units as a list, "1 year and 6 months". Number and unit keep together.

    ``patterns`` holds, by unit and plural form, what is said otherwise than CLDR has it.
    """
    parts = [_unit(tag, unit, number, patterns.get(unit)) for unit, number in period.units.items()]
    return joined(tag, [part.replace(" ", NO_BREAK_SPACE) for part in parts])


def _unit(tag: str, unit: str, number: int, pattern: Mapping[str, str] | None) -> str:
    """One number with its unit.

    Where CLDR has no long pattern of its own, a locale inherits its short one ("3 meses", "3 dagen"); babel leaves
    that step out and writes the key of the unit instead.
    """
    from babel.units import format_unit  # noqa: PLC0415

    locale = _locale(tag)
    if pattern:
        return pattern[locale.plural_form(number)].replace("{0}", str(number))
    key = f"duration-{unit}"
    written = format_unit(number, key, "long", locale=locale)
    return format_unit(number, key, "short", locale=locale) if key in written else written


def date(tag: str, day: Date, first_day: str = "") -> str:
    """``2018-05-25`` as "25 May 2018"; the day keeps to its month.

    ``first_day`` stands for the number of the first day where a language has an ordinal there, which CLDR has not.
    """
    from babel.dates import format_date  # noqa: PLC0415

    written = format_date(day.day, "long", locale=_locale(tag)).replace(" ", NO_BREAK_SPACE)
    if first_day and day.day.day == 1:
        return written.replace(f"1{NO_BREAK_SPACE}", f"{first_day}{NO_BREAK_SPACE}", 1)
    return written


def country(tag: str, value: Country) -> str:
    """``SE`` as "Sweden"; the code itself where CLDR has no name for it."""
    name: str = _locale(tag).territories.get(value.code, value.code)
    return name


@cache
def language_name(tag: str) -> str:
    """What speakers of a language call it, as a title: "Svenska"."""
    name: str = _locale(tag).get_display_name() or tag
    return name[:1].upper() + name[1:]


@cache
def name_in(tag: str, other: str) -> str:
    """What speakers of the language ``tag`` call another one: "Swedish"; its tag where CLDR has no name for it."""
    return (_locale(other).get_display_name(_locale(tag)) if is_known(other) else None) or other


@cache
def direction(tag: str) -> str:
    """``ltr`` or ``rtl``."""
    return _locale(tag).text_direction


def joined(tag: str, parts: Sequence[str], conjunction: Conjunction = Conjunction.AND) -> str:
    """A list inside a sentence: "a, b and c", or with "or"."""
    start, middle, end, pair = _list_patterns(tag, conjunction)
    if len(parts) <= 1:
        return "".join(parts)
    if len(parts) == 2:
        return pair.format(*parts)
    text = start.format(parts[0], parts[1])
    for part in parts[2:-1]:
        text = middle.format(text, part)
    return end.format(text, parts[-1])


@cache
def _list_patterns(tag: str, conjunction: Conjunction) -> tuple[str, str, str, str]:
    style = {Conjunction.AND: "standard", Conjunction.OR: "or"}[conjunction]
    patterns = _locale(tag).list_patterns[style]
    return patterns["start"], patterns["middle"], patterns["end"], patterns["2"]
