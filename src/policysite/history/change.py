"""The kinds of difference between two models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policysite.model.fact import Conjunction, Fact, Openness, StatedNone, Unset
from policysite.model.language import Language
from policysite.model.value import Scalar

TypedValue = Scalar | tuple[Scalar, ...] | Unset | StatedNone | Openness | Conjunction
"""What is stored once for all languages."""
Words = Mapping[Language, str]
"""One text per language, white space folded."""


@dataclass(frozen=True, slots=True)
class LanguageAdded:
    """The policy has one more language."""

    language: Language


@dataclass(frozen=True, slots=True)
class LanguageRemoved:
    """The policy has lost a language."""

    language: Language


@dataclass(frozen=True, slots=True)
class FactAdded:
    """The policy says something more."""

    fact: Fact

    @property
    def address(self) -> str:
        return self.fact.address


@dataclass(frozen=True, slots=True)
class FactRemoved:
    """The policy no longer says this."""

    fact: Fact

    @property
    def address(self) -> str:
        return self.fact.address


@dataclass(frozen=True, slots=True)
class FactMoved:
    """A fact and all below it have another address, and say the same as before."""

    address: str
    """The new one."""
    old_address: str


@dataclass(frozen=True, slots=True)
class ValueChanged:
    """A value that every language writes in its own way."""

    address: str
    field: str
    old: TypedValue | None
    new: TypedValue | None


@dataclass(frozen=True, slots=True)
class DecisionChanged:
    """A whole fact was left open, or is decided now."""

    address: str
    decided: bool


@dataclass(frozen=True, slots=True)
class WordingChanged:
    """Words that people wrote, in some or all languages."""

    address: str
    """Of the text: the fact's own, or that of its title, an item, a field."""
    old: Words
    """Only the languages that changed; a language that said nothing is absent."""
    new: Words
    unchanged: tuple[Language, ...]
    """Languages of the policy whose words stayed as they were."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those whose words changed."""
        return tuple(dict.fromkeys((*self.new, *self.old)))

    @property
    def one_sided(self) -> bool:
        """Whether some languages changed and others did not, so that they may say different things now."""
        return bool(self.unchanged)


FactChange = FactAdded | FactRemoved | FactMoved | ValueChanged | DecisionChanged | WordingChanged
Change = LanguageAdded | LanguageRemoved | FactChange
