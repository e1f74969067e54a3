"""The whole model, and what stands beside the facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from policysite.model.fact import Fact, Placeholder, Text, Texts
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.value import Scalar


@dataclass(frozen=True, slots=True)
class Placement:
    """Braces in a text of a fact."""

    fact: Fact
    address: str
    """Of the text: the fact's own, or that of an item, title, field or note."""
    text: Text
    placeholder: Placeholder

    @property
    def location(self) -> Location:
        return self.text.passage.locate(self.placeholder.start, self.placeholder.end)


def placements(localized: Iterable[tuple[Fact, str, Texts]]) -> Iterator[Placement]:
    """The braces in texts of facts at their addresses."""
    for fact, address, texts in localized:
        for text in texts.values():
            for placeholder in text.placeholders:
                yield Placement(fact, address, text, placeholder)


ABOUT_THE_POLICY = "policy"
"""The section about the policy itself; the others are what it says."""


@dataclass(frozen=True)
class Policy:
    """One model, merged from the files of ``policy_data/``."""

    languages: tuple[Language, ...]
    """The first is the editorial source: where texts differ, the others follow it."""
    sections: Mapping[str, Fact]
    """Top-level facts by key, in the order of ``policy.sections``, else of the files."""
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """Rules whose severity this policy sets otherwise; None where it turns the rule off."""
    refused: frozenset[str] = frozenset()
    """Addresses at which something stands that could not be read; each is a finding already."""
    unread_files: tuple[str, ...] = ()
    """Files of the model of which nothing could be read; each is a finding already."""

    @property
    def source(self) -> Language:
        return self.languages[0]

    @property
    def about(self) -> Fact | None:
        """The section about the policy itself: its title, version and day; None where the model has none."""
        return self.sections.get(ABOUT_THE_POLICY)

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Every fact by its address, sections included, in the order of the model."""
        return {fact.address: fact for section in self.sections.values() for fact in section.walk()}

    @cached_property
    def by_field(self) -> Mapping[str, Sequence[Fact]]:
        """The facts that say something in a field, if only that it is undecided or none, by its name."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts.values():
            for name in fact.values:
                found.setdefault(name, []).append(fact)
        return found

    @cached_property
    def stored(self) -> Mapping[tuple[type[Scalar], str], tuple[Fact, str]]:
        """Every typed value by its type and canonical form, with the first fact that holds it, and the field."""
        found: dict[tuple[type[Scalar], str], tuple[Fact, str]] = {}
        for fact in self.facts.values():
            for name in fact.values:
                for value in fact.scalars(name):
                    found.setdefault((type(value), str(value)), (fact, name))
        return found

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """Every value that a text places, in the order of the model; most texts place none."""
        return tuple(placements(self.localized()))

    @cached_property
    def placing(self) -> frozenset[str]:
        """The addresses at which a text places a value, in whatever language."""
        return frozenset(each.address for each in self.placements)

    def decided(self) -> Iterator[Fact]:
        """Every fact in the order of the model, without what is undecided or known not to exist."""
        return (fact for section in self.sections.values() for fact in section.decided())

    def may_hold(self, address: str) -> bool:
        """Whether the files may hold something at this address that could not be read.

        That it is not in the model then follows from a finding that is told already, and is none of its own.
        """
        parts = address.split(".")
        if any(".".join(parts[:count]) in self.refused for count in range(1, len(parts) + 1)):
            return True
        return bool(self.unread_files) and ".".join(parts[:-1]) not in self.facts

    def localized(self) -> Iterator[tuple[Fact, str, Texts]]:
        """Everything people wrote once per language, with the fact it belongs to and its address."""
        for fact in self.facts.values():
            for address, texts in fact.localized():
                yield fact, address, texts


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a difference between the published texts was settled."""

    id: str
    location: Location = field(compare=False)
    severity: Severity
    published: Mapping[Language, str]
    """The words as published; a language that said nothing is absent."""
    fact: str
    """The address of the fact that settles it, or the empty string where it was dropped."""
    decision: Texts
    """What was chosen and why, for legal, in each language."""
    change: Texts
    """For visitors, what was corrected; empty where the Changes page does not tell it."""

    def localized(self) -> Iterator[tuple[str, Texts]]:
        """What people wrote of it once per language, with its address. What was published is quoted, and not theirs."""
        for name, texts in (("decision", self.decision), ("change", self.change)):
            if texts:
                yield f"settlements.{self.id}.{name}", texts


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A house term: which words to use for a concept."""

    concept: str
    """The lexicon's id, or one of this policy's own."""
    location: Location = field(compare=False)
    preferred: Mapping[Language, tuple[str, ...]]
    accepted: Mapping[Language, tuple[str, ...]]
    forbidden: Mapping[Language, tuple[str, ...]]
    definition: Texts = field(default_factory=dict)
    """For visitors, what the term means."""
