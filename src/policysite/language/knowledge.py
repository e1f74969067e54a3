"""What is known of a language: CLDR's data, generated, and the file that people keep beside them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any, NamedTuple, TypeVar

from policysite.language.forms import parse_forms
from policysite.language.inflection import paradigms
from policysite.language.phrases import Phrasebook
from policysite.model.language import Language, primary
from policysite.model.mention import MentionKind


class Meaning(NamedTuple):
    """One reading of words that take part in a value."""

    part: str
    """``number``; ``count``, a number only before what it counts ("a month"); ``ordinal``, ``unit``, ``age``,
    ``percent``, ``percent-before`` its number, ``currency``; ``fixed``, a period in itself ("monthly")."""
    value: str


_DATA = resources.files(__package__).joinpath("data")
_Entry = TypeVar("_Entry")

Sense = tuple[MentionKind, str, bool]
"""What an operator does, in which way, and whether its words do nothing else: (modality, obligation, certain)."""

LIKELY = "?"
"""After a form of an operator: these words also mean something else."""

_COMPOUNDED = frozenset((*range(1, 13), 14, 30))
"""Numbers that texts write in one word with what they count."""

AGAIN = "again"
"""The sense of words that deny anew what is denied already, without undoing it: "no … ninguno"."""
NOR = "nor"
"""The same of words that carry a denial on from the clause before: "auch nicht", "inte heller"."""

_OPERATOR_KINDS = (
    MentionKind.NEGATION,
    MentionKind.MODALITY,
    MentionKind.EXCLUSIVITY,
    MentionKind.QUANTIFIER,
    MentionKind.CONDITION,
    MentionKind.REASON,
    MentionKind.OPENNESS,
    MentionKind.TIME_BOUND,
    MentionKind.LIMITATION,
    MentionKind.CONJUNCTION,
)
_WITHOUT = frozenset(("without-reason", "without-notice"))
"""Limits that go on denying what they name: "without notice" is "with no notice"."""


@dataclass(frozen=True, eq=False)
class Knowledge:
    """One language; everything is empty where nothing is known."""

    language: Language

    @cached_property
    def cldr(self) -> Mapping[str, Any]:
        """What CLDR knows; telling the language of a text needs none of it."""
        file = _DATA.joinpath("cldr", f"{self.language}.json")
        return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}

    @cached_property
    def kept(self) -> Mapping[str, Any]:
        """The file that people keep."""
        return tomllib.loads(self._written)

    @property
    def _written(self) -> str:
        file = _DATA.joinpath("languages", f"{self.language}.toml")
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @property
    def is_described(self) -> bool:
        """Whether anything is known of its words; of other languages figures can be read, and addresses."""
        return bool(self.kept)

    @property
    def english_name(self) -> str:
        """What the language is called in messages, as CLDR has it."""
        return str(self.kept["name"])

    @property
    def length(self) -> float:
        """Letters that it takes for what English says with one, in the median of faithful translations."""
        return float(self.kept.get("length", 1))

    @property
    def proven(self) -> bool:
        """Whether faithful translations have shown that what no known word says is not said.

        Of other languages the words that nobody has listed yet are many, and a text may use one of these.
        """
        return bool(self.kept.get("proven"))

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

    @property
    def endings(self) -> tuple[str, ...]:
        """What the language adds to a word, such as the genitive's s."""
        return tuple(self.kept.get("endings", ()))

    @property
    def words_for_language(self) -> tuple[str, ...]:
        """What the language calls a language, as the addresses of its sites have it (``?sprache=de``)."""
        return tuple(parse_forms(self.kept["word-for-language"])) if "word-for-language" in self.kept else ()

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

    @property
    def inflections(self) -> tuple[str, ...]:
        """How words of a term are inflected, in the notation of `policysite.language.phrases`."""
        return tuple(self.kept.get("inflections", "").split())

    @property
    def compounds(self) -> bool:
        """Whether nouns are written together, so that a term may stand inside of a word."""
        return bool(self.kept.get("compounds"))

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The commonest words, by which the language is recognised.

        They stand before the tables of the file, and all languages are asked for theirs, so that no more is read.
        """
        head, _, _ = self._written.partition("\n[")
        return frozenset(tomllib.loads(head).get("function-words", "").split())

    @cached_property
    def unfinished(self) -> frozenset[str]:
        """Words that no text ends with: something has to follow them."""
        return frozenset(self.kept.get("goes-on", "").split())

    @cached_property
    def persons_that_act(self) -> frozenset[str]:
        """Words for "we" and "you" as those who do something: "we may", and not "us"."""
        return frozenset(self.kept.get("persons-that-act", "").split())

    @cached_property
    def number_signs(self) -> frozenset[str]:
        """Words that deny, and say no more than "number" before one ("reg. no. 5")."""
        return frozenset(self.kept.get("number-signs", "").split())

    @cached_property
    def rarely_last(self) -> frozenset[str]:
        """Words that few texts end with ("what the policy applies to")."""
        return frozenset(self.kept.get("may-go-on", "").split())

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """Words with a full stop that ends no sentence."""
        return tuple(self.kept.get("abbreviations", "").split())

    @property
    def numbers_end_sentences(self) -> bool:
        """Whether a full stop after a number ends a sentence, as it does where ordinals are written without one."""
        return bool(self.kept.get("numbers-end-sentences"))

    @property
    def nouns_have_capitals(self) -> bool:
        """Whether every noun is written with a capital, so that a capital makes no name."""
        return bool(self.kept.get("nouns-have-capitals"))

    @cached_property
    def before_units(self) -> frozenset[str]:
        """Words that stand between a number and what it counts: two "further" months."""
        return frozenset(self.kept.get("before-unit", "").split())

    @property
    def currencies(self) -> frozenset[str]:
        """Names and codes of currencies in small letters."""
        kept = self.kept.get("currencies", {}).values()
        return frozenset((*self.cldr.get("currencies", {}), *(form for forms in kept for form in parse_forms(forms))))

    @property
    def markers(self) -> Mapping[str, str]:
        """The words that say that a list is ``open`` or holds only ``examples``.

        ``like`` is one that introduces examples ("regioner som EU") and mostly says something else ("data som vi har"),
        which the ``verb-endings`` of words after it tell.
        """
        return dict(self.kept.get("markers", {}))

    @cached_property
    def articles(self) -> Phrasebook[bool]:
        """The words beside the number of an article: the language's own, and those that acts are quoted with."""
        return _phrases("art, article, artikel", *self.kept.get("article", ()))

    @cached_property
    def sections(self) -> Phrasebook[bool]:
        """The words before the number of a section."""
        return _phrases(*self.kept.get("section", ()))

    @cached_property
    def open_questions(self) -> Phrasebook[bool]:
        """Words that leave something open, as the notes of undecided matters do and statements to readers seldom."""
        return _phrases(self.kept.get("open-question"))

    @property
    def article_follows(self) -> bool:
        """Whether the number of an article stands before the word for it (Finnish, Hungarian)."""
        return bool(self.kept.get("article-follows"))

    @cached_property
    def no_legal_forms(self) -> frozenset[str]:
        """Words that stand after the names of companies elsewhere and mean something else here."""
        return frozenset(self.kept.get("not-legal-forms", ()))

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """The letters that number points in another script, each with the Latin one that stands in its place."""
        return dict(zip(self.kept.get("letters", "").split(), "abcdefghijklmnopqrstuvwxyz", strict=False))

    @cached_property
    def measures(self) -> Phrasebook[tuple[Meaning, ...]]:
        """Numbers in words, units, currencies: what values are written with."""
        book: Phrasebook[tuple[Meaning, ...]] = Phrasebook()
        for form, meaning in self._meanings():
            book.add(form, (meaning,), merge=_both)
        return book

    @cached_property
    def ones(self) -> frozenset[str]:
        """The words for one, which most languages use as an article as well ("a", "en")."""
        return frozenset(form for form, meaning in self._meanings() if meaning == Meaning("count", "1"))

    @cached_property
    def before_periods(self) -> Phrasebook[bool]:
        """What makes a period of the words after it: "within a day", "for a year"."""
        bounds = self.kept.get("operators", {}).get(MentionKind.TIME_BOUND.value, {})
        return _phrases(*bounds.values(), self.kept.get("before-period"))

    @cached_property
    def after_periods(self) -> Phrasebook[bool]:
        """The same of languages that say it after the period (Finnish "vuoden ajan")."""
        return _phrases(self.kept.get("after-period"))

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

    @cached_property
    def operators(self) -> Phrasebook[tuple[Sense, ...]]:
        """Words that give a sentence its force; no sense at all for idioms that only look like it."""
        book: Phrasebook[tuple[Sense, ...]] = Phrasebook()
        tables = self.kept.get("operators", {})
        without = parse_forms(forms) if (forms := tables.get("negation", {}).get("without")) else ()
        for kind in _OPERATOR_KINDS:
            for key, written in tables.get(kind.value, {}).items():
                for form in parse_forms(written):
                    words = form.removesuffix(LIKELY)
                    book.add(words, ((kind, key, not form.endswith(LIKELY)),), merge=_both)
                    if kind is MentionKind.LIMITATION and key in _WITHOUT and words.partition(" ")[0] in without:
                        book.add(words, ((MentionKind.NEGATION, "without", True),), merge=_both)
        for form in parse_forms(neutral) if (neutral := tables.get("neutral", {}).get("neutral")) else ():
            book.add(form, ())
        return book

    def describes(self, kind: MentionKind, senses: Iterable[str]) -> bool:
        """Whether words for one of these senses of an operator are known, so that a text without one says something."""
        return not self.kept.get("operators", {}).get(kind.value, {}).keys().isdisjoint(senses)

    @cached_property
    def persons(self) -> Phrasebook[tuple[Sense, ...]]:
        """Words for whoever speaks, is spoken to or spoken of; they stand inside of operators too ("kommer vi att")."""
        book: Phrasebook[tuple[Sense, ...]] = Phrasebook()
        for key, written in self.kept.get("operators", {}).get(MentionKind.PERSON.value, {}).items():
            for form in parse_forms(written):
                book.add(form, ((MentionKind.PERSON, key, True),))
        return book

    @cached_property
    def purposes(self) -> Phrasebook[bool]:
        """Words that begin a clause of purpose or reason: True; idioms that only look like it: False."""
        book: Phrasebook[bool] = Phrasebook()
        table = self.kept.get("purpose", {})
        for key, begins in (("markers", True), ("neutral", False)):
            for form in parse_forms(table[key]) if key in table else ():
                book.add(form, begins)
        return book

    @cached_property
    def before_verbs(self) -> frozenset[str]:
        """Words that begin a clause of purpose before an infinitive alone ("pour améliorer", not "pour vous")."""
        return frozenset(self.kept.get("purpose", {}).get("before-verbs", "").split())

    @cached_property
    def infinitive_markers(self) -> frozenset[str]:
        """Those of the words that begin a clause of purpose which begin any infinitive ("to", "able to")."""
        return frozenset(self.kept.get("purpose", {}).get("infinitive-markers", "").split())

    @cached_property
    def infinitives(self) -> tuple[str, ...]:
        """The endings of infinitives."""
        return tuple(self.kept.get("purpose", {}).get("infinitives", "").split())

    @property
    def describes_purposes(self) -> bool:
        """Whether clauses of purpose are known, so that a text without one says something."""
        return "purpose" in self.kept

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


def knowledge(language: Language) -> Knowledge:
    """What is known of a language, or of its parent (``sv-FI``)."""
    return _knowledge(primary(language))


@cache
def described_languages() -> tuple[Language, ...]:
    """Every language that something is known of."""
    files = _DATA.joinpath("languages").iterdir()
    return tuple(sorted(Language(file.name.removesuffix(".toml")) for file in files))


@cache
def months_of_all_languages() -> Mapping[str, int]:
    """Every name of a month that means the same month in each language that has it."""
    found: dict[str, set[int]] = {}
    for language in described_languages():
        for name, number in knowledge(language).month_names():
            found.setdefault(name, set()).add(number)
    return {name: number for name, (number, *others) in found.items() if not others}


@cache
def _knowledge(language: Language) -> Knowledge:
    return Knowledge(language)


def _phrases(*written: str | None) -> Phrasebook[bool]:
    book: Phrasebook[bool] = Phrasebook()
    for forms in filter(None, written):
        for form in parse_forms(forms):
            book.add(form, True)
    return book


def _both(first: tuple[_Entry, ...], second: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
    return first if second[0] in first else (*first, *second)
