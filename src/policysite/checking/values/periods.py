"""When two periods are equally long."""

from __future__ import annotations

import re
from functools import lru_cache

from policysite.model.mention import Mention

_PART = re.compile(r"(\d+(?:[.,]\d+)?)([YMWDH])")
_DAYS = {"W": 7.0, "D": 1.0}
_MONTHS = {"Y": 12.0, "M": 1.0}


def equally_long(one: Mention, other: Mention) -> bool:
    """Whether two durations are the same length in any calendar: two weeks and 14 days, a year and 12 months.

    A month is not 30 days. "Every year" and "annual" say the same as "a year" does.
    """
    return _length(one.key) == _length(other.key) != (0.0, 0.0, 0.0, "")


@lru_cache(4096)
def _length(key: str) -> tuple[float, float, float, str]:
    """Months, days, minutes, and what qualifies them ("working")."""
    period, _, qualifier = key.removeprefix("R/").partition(" ")
    date, _, time = period.partition("T")
    parts = [(float(number.replace(",", ".")), unit) for number, unit in _PART.findall(date)]
    minutes = sum(float(number.replace(",", ".")) * (60 if unit == "H" else 1) for number, unit in _PART.findall(time))
    months = sum(number * _MONTHS.get(unit, 0) for number, unit in parts)
    days = sum(number * _DAYS.get(unit, 0) for number, unit in parts)
    return months, days + minutes // 1440, minutes % 1440, qualifier
