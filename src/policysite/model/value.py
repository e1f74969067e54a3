"""Typed values: stored once, formatted per language. Each parses from its one canonical written form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self
from urllib.parse import urlsplit

_DURATION = re.compile(r"P(?=T?\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PHONE = re.compile(r"\+[1-9]\d{6,14}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_ARTICLE = re.compile(r"(?P<act>[A-Z][A-Za-z]*) (?P<article>\d+)(?P<parts>(?:\([0-9a-z]+\))*)")


@dataclass(frozen=True, slots=True)
class Duration:
    """A period (ISO 8601). ``P90D`` is not ``P3M``, ``PT72H`` not ``P3D``: units are never converted."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read an ISO 8601 duration such as ``P3M``, ``P1Y6M`` or ``PT72H``.

        Raises:
            ValueError: it is not one, or has no length.
        """
        match = _DURATION.fullmatch(written)
        units = [int(number or 0) for number in match.groups()] if match else []
        if any(units):
            return cls(*units)
        if units:
            raise ValueError("a period is at least 1 of something, such as P1M; where nothing is kept, write `none`")
        likely = written.upper().replace(" ", "")
        is_near = likely != written and _DURATION.fullmatch(likely) and re.search("[1-9]", likely)
        near = f"did you mean {likely}? " if is_near else ""
        raise ValueError(
            f"{near}write P, a number and a letter: P3M is 3 months, P90D 90 days, P2W 2 weeks, P1Y 1 year;"
            " PT72H 72 hours, PT30M 30 minutes"
        )

    @property
    def units(self) -> Mapping[str, int]:
        """How many of each unit that it has, by the unit's name in CLDR, the longest first."""
        names = ("year", "month", "week", "day", "hour", "minute")
        numbers = (self.years, self.months, self.weeks, self.days, self.hours, self.minutes)
        return {name: number for name, number in zip(names, numbers, strict=True) if number}

    def __str__(self) -> str:
        days = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        hours = "".join(f"{number}{unit}" for number, unit in ((self.hours, "H"), (self.minutes, "M")) if number)
        return "P" + "".join(f"{number}{unit}" for number, unit in days if number) + (f"T{hours}" if hours else "")


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A calendar day (ISO 8601)."""

    day: date

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``2018-05-25``.

        Raises:
            ValueError: it is not written so, or there is no such day.
        """
        try:
            if _DATE.fullmatch(written):
                return cls(date.fromisoformat(written))
        except ValueError:
            pass
        raise ValueError("write a day that exists as year-month-day, for example 2018-05-25")

    def __str__(self) -> str:
        return self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number in E.164."""

    number: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``+46480362000``. Whether a country uses the number is checked on reading, not here.

        Raises:
            ValueError: it is not written so.
        """
        if not _PHONE.fullmatch(written):
            raise ValueError("write the number as + and digits, country code first, without spaces: +46480362000")
        return cls(written)

    def __str__(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address."""

    address: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``name@example.org``.

        Raises:
            ValueError: it is not written so.
        """
        if not _EMAIL.fullmatch(written):
            raise ValueError("write an e-mail address, for example privacy@example.org")
        return cls(written)

    def __str__(self) -> str:
        return self.address


@dataclass(frozen=True, slots=True)
class Url:
    """An absolute http or https address."""

    address: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``https://www.example.org/path``.

        Raises:
            ValueError: another scheme, no host, credentials, or characters that an address cannot hold.
        """
        remedy = "write a web address that starts with https:// (or http://), for example https://www.example.org"
        if re.search(r"[\s<>\"'`\\^{}|]", written):
            raise ValueError(remedy)
        try:
            parts = urlsplit(written)
            valid = parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and parts.username is None
        except ValueError:
            valid = False
        if not valid:
            raise ValueError(remedy)
        return cls(written)

    def __str__(self) -> str:
        return self.address


@dataclass(frozen=True, slots=True)
class Domain:
    """A host name such as ``example.org``."""

    name: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``example.org``.

        Raises:
            ValueError: it is not one, or has capitals, a scheme or a path.
        """
        if not _DOMAIN.fullmatch(written):
            raise ValueError("write the bare domain in small letters, for example example.org")
        return cls(written)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 alpha-2 code."""

    code: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``SE``. Whether the code is assigned is checked on reading, not here.

        Raises:
            ValueError: it is not two capital letters.
        """
        if not _COUNTRY.fullmatch(written):
            raise ValueError("write the country's two-letter code (ISO 3166), for example SE for Sweden")
        return cls(written)

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Article:
    """A provision of an act, such as ``GDPR 6(1)(f)``."""

    act: str
    article: int
    parts: tuple[str, ...] = ()

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``GDPR 18`` or ``GDPR 6(1)(f)``.

        Raises:
            ValueError: it is not written so, or the GDPR has no such article (it has 99).
        """
        match = _ARTICLE.fullmatch(written)
        if not match:
            raise ValueError("write the act and the article, for example GDPR 18 or GDPR 6(1)(f)")
        number = int(match["article"])
        if match["act"] == "GDPR" and not 1 <= number <= 99:
            raise ValueError(f"the GDPR has articles 1 to 99, not {number}")
        return cls(match["act"], number, tuple(re.findall(r"\((\w+)\)", match["parts"])))

    def __str__(self) -> str:
        return f"{self.act} {self.article}" + "".join(f"({part})" for part in self.parts)


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name or reference number that is the same in every language."""

    words: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a closed vocabulary, such as ``right.restriction``; also the id of the lexicon's concept."""

    vocabulary: str
    word: str

    def __str__(self) -> str:
        return self.word

    @property
    def concept(self) -> str:
        """The concept that a text has to mention where a fact has this term."""
        return f"{self.vocabulary}.{self.word}"


Scalar = Duration | Date | Phone | Email | Url | Domain | Country | Article | Name | Term
"""A value that is stored once."""
