"""What values are written with in a language: numbers, units, months, currencies, countries, articles of law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from policysite.language.description.language_files import LanguageFiles, both, phrases
from policysite.language.phrases.forms import parse_forms
from policysite.language.phrases.inflection import paradigms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.language.text.words import words_of
from policysite.model.mention import MentionKind

_COMPOUNDED = frozenset((*range(1, 13), 14, 30))
"""Numbers that texts write in one word with what they count."""


class Meaning(NamedTuple):
    """One reading of words that take part in a value."""

    part: str
    """``number``; ``count``, a number only before what it counts ("a month"); ``ordinal``, ``unit``, ``age``,
    ``percent``, ``percent-before`` its number, ``currency``; ``fixed``, a period in itself ("monthly")."""
    value: str


class ValueWords(LanguageFiles):
    """Those of one language."""

    @property
    def decimal(self) -> str:
        """The decimal separator."""
        return str(self.cldr.get("decimal", "."))

    @cached_property
    def months(self) -> Phrasebook[int]:
        """Names of months and their abbreviations, in every case that has an ending of its own."""
        book: Phrasebook[int] = Phrasebook()
        for name, number in self.month_names():
            book.add(name, number)
        return book

    @cached_property
    def names_of_months(self) -> frozenset[str]:
        """Those of this language."""
        return frozenset(name for name, _ in self.month_names())

    def month_names(self) -> Iterator[tuple[str, int]]:
        """Each form of the name of a month, with its number."""
        for name, number in self.cldr.get("months", {}).items():
            for ending in ("", *self.kept.get("month-endings", "").split()):
                yield name + ending, number
        for month, written in self.kept.get("months", {}).items():
            yield from ((form, int(month)) for form in parse_forms(written))

    @property
    def numbers(self) -> Mapping[str, int]:
        """Numbers as words, in every form that CLDR knows and in the cases that it does not know."""
        kept = self.kept.get("numbers", {}).items()
        cases = {form: int(number) for number, written in kept for form in parse_forms(written)}
        return {**self.cldr.get("numbers", {}), **cases}

    def beside_dates(self, place: str) -> tuple[str, ...]:
        """Words and endings that stand at a place in dates and times.

        The places: ``between`` the day, the month and the year; ``before-day`` and ``after-day``, its number;
        ``first-day``, in its place ("the first of March"), and ``owner``, whose first month it is ("our first March");
        ``after-year``; ``before-hour`` and ``after-hour``, even of an hour alone; ``before-hour-and-minutes``;
        ``before-hours`` and ``after-hours`` of a span ("de 9 h à 17 h"), where an hour alone may be how long something
        takes; ``between-hours`` of a span; ``hour-and-minutes``, between them ("9 h 30"); ``before-noon``,
        ``after-noon``.
        """
        written = self.kept.get("dates", {}).get(place)
        return tuple(parse_forms(written)) if written else ()

    @cached_property
    def number_signs(self) -> frozenset[str]:
        """Words that deny, and say no more than "number" before one ("reg. no. 5")."""
        return frozenset(self.kept.get("number-signs", "").split())

    @cached_property
    def answers(self) -> frozenset[str]:
        """Words that deny a question, and say no more where the answer follows them ("No, we …")."""
        return frozenset(self.kept.get("answers", "").split())

    @cached_property
    def affirmations(self) -> frozenset[str]:
        """Words that affirm what a question asks, the opposite of ``answers``."""
        return frozenset(self.kept.get("affirmations", "").split())

    @cached_property
    def before_units(self) -> frozenset[str]:
        """Words that stand between a number and what it counts: two "further" months."""
        return frozenset(self.kept.get("before-unit", "").split())

    @property
    def currencies(self) -> frozenset[str]:
        """Names and codes of currencies in small letters."""
        kept = self.kept.get("currencies", {}).values()
        return frozenset((*self.cldr.get("currencies", {}), *(form for forms in kept for form in parse_forms(forms))))

    @cached_property
    def articles(self) -> Phrasebook[bool]:
        """The words beside the number of an article: the language's own, and those that acts are quoted with."""
        return phrases("art, article, artikel", *self.kept.get("article", ()))

    @cached_property
    def sections(self) -> Phrasebook[bool]:
        """The words before the number of a section."""
        return phrases(*self.kept.get("section", ()))

    @property
    def article_follows(self) -> bool:
        """Whether the number of an article stands before the word for it (Finnish, Hungarian)."""
        return bool(self.kept.get("article-follows"))

    @cached_property
    def measures(self) -> Phrasebook[tuple[Meaning, ...]]:
        """Numbers in words, units, currencies: what values are written with."""
        book: Phrasebook[tuple[Meaning, ...]] = Phrasebook()
        for form, meaning in self._meanings():
            book.add(form, (meaning,), merge=both)
        return book

    @cached_property
    def ones(self) -> frozenset[str]:
        """The words for one, which most languages use as an article as well ("a", "en")."""
        return frozenset(form for form, meaning in self._meanings() if meaning == Meaning("count", "1"))

    @cached_property
    def before_periods(self) -> Phrasebook[bool]:
        """What makes a period of the words after it: "within a day", "for a year"."""
        bounds = self.kept.get("operators", {}).get(MentionKind.TIME_BOUND.value, {})
        return phrases(*bounds.values(), self.kept.get("before-period"))

    @cached_property
    def directions(self) -> re.Pattern[str] | None:
        """Words right before a value that tell which side of it is meant, as a group ``over`` or ``under``.

        The group of words that also mean something else ends in ``_likely``; that of words for an age alone, which the
        sentence may turn round ("before you have turned 16"), in ``_of_age``. None where no such words are known.
        """
        groups = self._directions("over", "under", "over-of-age")
        return re.compile(rf"(?<!\w)(?:{groups})\s$", re.IGNORECASE) if groups else None

    @cached_property
    def directions_after(self) -> re.Pattern[str] | None:
        """The same of words right after an age ("16 or older"), as a group ``over_after`` or ``under_after``."""
        groups = self._directions("over-after", "under-after")
        return re.compile(rf"\s(?:{groups})(?!\w)", re.IGNORECASE) if groups else None

    def _directions(self, *keys: str) -> str:
        """An alternative of groups."""
        forms: dict[str, list[str]] = {}
        described = self.kept.get("directions", {})
        for key in filter(described.__contains__, keys):
            for form in parse_forms(described[key]):
                words, name = form.removesuffix("?"), key.replace("-", "_")
                forms.setdefault(name if words == form else f"{name}_likely", []).append(re.escape(words))
        return "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in forms.items())

    @cached_property
    def begin_directions(self) -> frozenset[str]:
        """A word of each of these, the last of those after a value; in a text without any there is no direction."""
        return frozenset(
            words_of(form)[-1 if key.endswith("-after") else 0]
            for key, written in self.kept.get("directions", {}).items()
            for form in parse_forms(written)
        )

    @cached_property
    def after_periods(self) -> Phrasebook[bool]:
        """The same of languages that say it after the period (Finnish "vuoden ajan")."""
        return phrases(self.kept.get("after-period"))

    @cached_property
    def countries(self) -> Phrasebook[str]:
        """Names of countries, each with its ISO 3166 code."""
        book: Phrasebook[str] = Phrasebook(self.endings, paradigms(self.language))
        for name, code in self.cldr.get("countries", {}).items():
            book.add(name, code)
        for code, written in self.kept.get("countries", {}).items():
            for form in parse_forms(written):
                book.add(form, code)
        return book

    @cached_property
    def nationalities(self) -> Phrasebook[str]:
        """Words for what belongs to a country ("Finnish"), each with its ISO 3166 code."""
        book: Phrasebook[str] = Phrasebook()
        for code, written in self.kept.get("nationalities", {}).items():
            for form in parse_forms(written):
                book.add(form, code)
        return book

    def _meanings(self) -> Iterator[tuple[str, Meaning]]:
        only_before_units = {*self.kept.get("not-numbers", ())}
        for form, number in self.numbers.items():
            yield form, Meaning("count" if number == 1 or form in only_before_units else "number", str(number))
        for form, number in self.cldr.get("ordinals", {}).items():
            yield form, Meaning("ordinal", str(number))
        for form in self.cldr.get("percent", ()):
            yield form, Meaning("percent", "%")
        for part, names in (("unit", "units"), ("currency", "currencies")):
            yield from ((form, Meaning(part, value)) for form, value in self.cldr.get(names, {}).items())
        yield from self._kept_meanings()

    def _kept_meanings(self) -> Iterator[tuple[str, Meaning]]:
        for part, table in (("unit", "units"), ("currency", "currencies"), ("age", "ages"), ("fixed", "fixed")):
            for value, written in self.kept.get(table, {}).items():
                yield from ((form, Meaning(part, value)) for form in parse_forms(written))
        for form in parse_forms(self.kept["one"]) if "one" in self.kept else ():
            yield form, Meaning("count", "1")
        yield from self._period_adjectives()
        for part in ("percent", "percent-before"):
            yield from ((form, Meaning(part, "%")) for form in self.kept.get(part, ()))

    def _period_adjectives(self) -> Iterator[tuple[str, Meaning]]:
        """What makes an adjective of a period, after figures ("14-tägig") and in one word ("fünfjährig", "femårig")."""
        small = [(form, number) for form, number in self.numbers.items() if number in _COMPOUNDED and form.isalpha()]
        for unit, written in self.kept.get("period-adjectives", {}).items():
            for ending in parse_forms(written):
                yield ending, Meaning("unit", unit)
                for form, number in small:
                    period = f"PT{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{unit}"
                    yield form + ending, Meaning("fixed", period)
