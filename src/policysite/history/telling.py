"""What changed, in an editor's words: one entry per change, which text and Markdown then lay out.

The words are data, one file per language in ``wording/``; values are written as the policy itself writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from policysite.data_files import read_tables
from policysite.history.change import (
    Change,
    DecisionChanged,
    FactAdded,
    FactMoved,
    FactRemoved,
    LanguageAdded,
    LanguageRemoved,
    TypedValue,
    ValueChanged,
    WordingChanged,
)
from policysite.history.stored import NONE, typed_fields
from policysite.model.content import folded, words_of_text
from policysite.model.fact import Conjunction, Fact, Openness, StatedNone, Unset
from policysite.model.language import Language
from policysite.model.value import Term
from policysite.rendering import locale
from policysite.rendering.value import words_of
from policysite.rendering.wording import wording_of

_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one language, before and after; one of the two is empty where they are new or gone."""

    language: Language
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as it is told."""

    address: str
    """Of the fact or text; empty where the change is of the policy as a whole."""
    summary: str
    lines: tuple[Line, ...] = ()
    warning: str = ""
    """That only some languages changed; else empty."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one editor's language."""

    language: Language
    phrases: Mapping[str, str]
    values: Mapping[str, str]
    fields: Mapping[str, str]
    """What each field of a fact is called, by its key."""
    terms: Mapping[str, Mapping[str, str]]
    """What words of closed lists mean, by list and word; those of other lists are told as the model has them."""

    def say(self, use: str, **parts: str) -> str:
        """A phrase with its blanks filled."""
        return _BLANK.sub(lambda blank: parts[blank[1]], self.phrases[use])

    def name(self, languages: Iterable[Language]) -> str:
        """``svenska och engelska``."""
        names = [locale.name_in(self.language, language) for language in languages]
        return locale.joined(wording_of(self.language).locale, names)

    def value(self, value: TypedValue) -> str:
        """A value in plain words."""
        if isinstance(value, tuple):
            return locale.joined(wording_of(self.language).locale, [self.value(part) for part in value])
        if isinstance(value, Unset | StatedNone):
            return self.values[type(value).__name__]
        if isinstance(value, Openness | Conjunction):
            return self.values[value]
        if isinstance(value, Term) and (words := self.terms.get(value.vocabulary, {}).get(value.word)):
            return self.say("term", words=words)
        return folded(words_of(self.language, value))


def editor_languages() -> tuple[Language, ...]:
    """The languages in which changes can be told."""
    names = (entry.name for entry in (files(__package__) / "wording").iterdir())
    return tuple(sorted(Language(name.removesuffix(".toml")) for name in names if name.endswith(".toml")))


@cache
def phrases_of(language: Language) -> Phrases:
    """The words of an editor's language.

    Raises:
        LookupError: there is no file for it; the message names the languages that there are.
    """
    if language not in editor_languages():
        raise LookupError(f"changes can be told in {', '.join(editor_languages())}, not in `{language}`")
    data = read_tables(files(__package__) / "wording" / f"{language}.toml")
    return Phrases(language, data, data.pop("values"), data.pop("fields"), data.pop("terms"))


def tell(changes: Iterable[Change], phrases: Phrases) -> Iterator[Entry]:
    """Every change as an entry, in the same order."""
    return (_entry(change, phrases) for change in changes)


def _entry(change: Change, phrases: Phrases) -> Entry:  # noqa: PLR0911, one case per kind of change
    match change:
        case LanguageAdded(language):
            return Entry("", phrases.say("language-added", language=phrases.name([language])))
        case LanguageRemoved(language):
            return Entry("", phrases.say("language-removed", language=phrases.name([language])))
        case FactAdded(fact):
            lines = tuple(Line(language, "", words) for language, words in _texts(fact))
            return Entry(fact.address, phrases.say("added") + _values(fact, phrases), lines)
        case FactRemoved(fact):
            lines = tuple(Line(language, words, "") for language, words in _texts(fact))
            return Entry(fact.address, phrases.say("removed") + _values(fact, phrases), lines)
        case FactMoved(address, old):
            return Entry(address, phrases.say("moved", old=old))
        case DecisionChanged(address, decided):
            return Entry(address, phrases.say("decided" if decided else "undecided"))
        case ValueChanged():
            return Entry(change.address, _value(change, phrases))
        case WordingChanged():
            return _wording(change, phrases)


def _texts(fact: Fact) -> Iterator[tuple[Language, str]]:
    return ((language, words_of_text(text)) for _, texts in fact.localized() for language, text in texts.items())


def _values(fact: Fact, phrases: Phrases) -> str:
    """``: 3 months (period), Article 18 GDPR (article)``, or nothing."""
    fields = typed_fields(fact).items()
    told = [
        phrases.value(value) if name == NONE else f"{phrases.value(value)} ({phrases.fields[name]})"
        for name, value in fields
    ]
    return f": {', '.join(told)}" if told else ""


def _value(change: ValueChanged, phrases: Phrases) -> str:
    if change.field == NONE:
        return phrases.say("exists" if change.new is None else "does-not-exist")
    field = phrases.fields[change.field]
    if change.old is None and change.new is not None:
        return phrases.say("value-added", field=field, new=phrases.value(change.new))
    if change.new is None and change.old is not None:
        return phrases.say("value-removed", field=field, old=phrases.value(change.old))
    old, new = (phrases.value(value) if value is not None else "" for value in (change.old, change.new))
    if old == new:  # two values that readers cannot tell apart, such as http and https
        old, new = _stored(change.old), _stored(change.new)
    return phrases.say("value-changed", field=field, old=old, new=new)


def _stored(value: TypedValue | None) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _wording(change: WordingChanged, phrases: Phrases) -> Entry:
    names = phrases.name(change.languages)
    return Entry(
        address=change.address,
        summary=phrases.say("wording", languages=names),
        lines=tuple(
            Line(language, change.old.get(language, ""), change.new.get(language, "")) for language in change.languages
        ),
        warning=phrases.say("one-sided", languages=names, others=phrases.name(change.unchanged))
        if change.one_sided
        else "",
    )
