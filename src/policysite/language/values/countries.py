"""Which two-letter codes are countries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_NO_COUNTRIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"])
"""CLDR's regions that ISO 3166-1 assigns to no country: reservations, groupings and private use."""


def is_country(code: str) -> bool:
    """Whether ISO 3166-1 alpha-2 assigns the code, as CLDR lists it."""
    return code in _codes()


@cache
def _codes() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415 - a clean policy names few countries

    regions: Mapping[str, str] = Locale("en").territories
    return frozenset(code for code in regions if len(code) == 2 and code.isalpha()) - _NO_COUNTRIES
