"""Typed values as a reader sees them: formatted per language, marked up for machines, tagged with their address."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from policysite.language.values.phone_numbers import international
from policysite.model.language import Language
from policysite.model.value import (
    Article,
    Country,
    Date,
    Domain,
    Duration,
    Email,
    Name,
    Phone,
    Scalar,
    Term,
    Url,
)
from policysite.rendering import locale
from policysite.rendering.escaping import escape
from policysite.rendering.wording import wording_of


@cache
def words_of(language: Language, value: Scalar) -> str:
    """The value in a reader's words, as plain text."""
    wording = wording_of(language)
    match value:
        case Duration():
            words = locale.duration(wording.locale, value, wording.units)
        case Date():
            words = locale.date(wording.locale, value, wording.first_day)
        case Phone():
            words = international(value.number).replace(" ", locale.NO_BREAK_SPACE)
        case Country():
            words = locale.country(wording.locale, value)
        case Article():
            words = wording.article(value)
        case Url():
            words = value.address.partition("://")[2].removesuffix("/")
        case Term():
            words = wording.term(value)
        case Email() | Domain() | Name():
            words = str(value)
    return words


@cache
def render_value(language: Language, address: str, value: Scalar) -> str:
    """The value as inline Markdown; ``address`` is that of the fact's field, ``retention.security-logs.period``."""
    return _MARKUP[type(value)](escape(words_of(language, value)), f'data-fact="{address}"', escape(str(value)))


def _link(scheme: str) -> Callable[[str, str, str], str]:
    return lambda words, tag, value: f'<a href="{scheme}{value}" {tag}>{words}</a>'


def _plain(words: str, tag: str, _value: str) -> str:
    return f"<span {tag}>{words}</span>"


def _time(words: str, tag: str, value: str) -> str:
    return f'<time datetime="{value}" {tag}>{words}</time>'


def _data(words: str, tag: str, value: str) -> str:
    """For durations: the ``time`` element admits none of months or years, whose length varies (HTML Standard)."""
    return f'<data value="{value}" {tag}>{words}</data>'


_MARKUP: dict[type[Scalar], Callable[[str, str, str], str]] = {
    Duration: _data,
    Date: _time,
    Phone: _link("tel:"),
    Email: _link("mailto:"),
    Url: _link(""),
    Domain: _plain,
    Country: _data,
    Article: _data,
    Name: _plain,
    Term: _plain,
}
