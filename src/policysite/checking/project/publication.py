"""The site as published, beside the model that it was made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from policysite.model.fact import Fact, Placeholder, Texts
from policysite.model.language import Language
from policysite.model.markup import PublishedFiles
from policysite.model.project import Project
from policysite.model.published import Placement, PublishedPage
from policysite.model.reference import ITEMS, TITLE, page_target, placeholder_target
from policysite.rendering.text import render_text
from policysite.rendering.value import words_of


class NothingPublishedError(Exception):
    """The built pages state nothing of the model; the message says where it was looked for."""


@dataclass(frozen=True, slots=True)
class ExpectedWords:
    """Words that one language's pages have to say at an address."""

    address: str
    """What ``data-fact`` has to hold."""
    fact: Fact
    language: Language
    words: tuple[str, ...]
    """In this order; between them others may stand, such as the words that open a list."""
    texts: Texts
    """Where the model says it."""


@dataclass(frozen=True)
class Publication:
    """A project and the pages that were built from it."""

    project: Project
    """The version that visitors are shown, as ``Project.published`` gives it."""
    pages: tuple[PublishedPage, ...]
    """Those of the archive included."""
    files: PublishedFiles
    """The same pages, and all else that browsers run or load."""
    version: str = ""
    """Only pages of the archive that show this released version; empty for the pages of the site itself."""

    def versions(self) -> Iterator[Publication]:
        """Each released version as the archive has it, with its own model."""
        for release in self.project.releases:
            edition = replace(self.project.edition(release), site_languages=release.policy.languages)
            yield Publication(edition, self.pages, self.files, release.version)

    @cached_property
    def placements(self) -> Mapping[tuple[str, Language], tuple[Placement, ...]]:
        """Every element that places a fact, by address and the language that is nearest."""
        found: dict[tuple[str, Language], list[Placement]] = defaultdict(list)
        for page in self.pages:
            for placement in page.placements if page.version == self.version else ():
                found[placement.address, placement.passage.language].append(placement)
        return {key: tuple(placements) for key, placements in found.items()}

    @cached_property
    def expected(self) -> tuple[ExpectedWords, ...]:
        """Everything that the pages of the project place, in every language of the site."""
        languages = self.project.site_languages or self.project.languages
        facts = self._placed()
        return tuple(said for language in languages for fact in facts for said in self._said(fact, language))

    def require_something(self) -> None:
        """Refuse to call a site right of which nothing was read.

        Raises:
            NothingPublishedError: there is no page, or none that places a fact, or nothing to place.
        """
        if not self.pages or not self.files.files:
            raise NothingPublishedError("there is no HTML page, so there is nothing to compare with the model")
        if not self.placements or not self.expected:
            raise NothingPublishedError("no page states a fact of the model, so there is nothing to compare")

    def _placed(self) -> list[Fact]:
        """The facts below every placement that are decided, each once."""
        facts: dict[str, Fact] = {}
        for address in self.project.references():
            target = page_target(self.project.policy, address)
            if target is not None and not target.field:
                facts |= {fact.address: fact for fact in _decided(target.fact)}
        return list(facts.values())

    def _said(self, fact: Fact, language: Language) -> Iterator[ExpectedWords]:
        for address, texts in ((fact.address, fact.texts), (f"{fact.address}.title", fact.title)):
            # A text that places an undecided value is not published; a missing one is a finding of the model.
            if render_text(self.project.policy, language, fact, texts):
                words = [*filter(None, map(_folded, self._words(fact, texts, language)))]
                if texts is fact.texts and fact.openness and not fact.items:
                    words[-1] = words[-1].removesuffix(":")  # the renderer says before it that the list is open
                yield ExpectedWords(address, fact, language, tuple(words), texts)

    def _words(self, fact: Fact, texts: Texts, language: Language, depth: int = 0) -> Iterator[str]:
        text = texts.get(language)
        for segment in text.segments if text and depth < 10 else ():
            if isinstance(segment, str):
                yield segment
            else:
                yield from self._placeholder(fact, segment, language, depth + 1)

    def _placeholder(self, fact: Fact, placeholder: Placeholder, language: Language, depth: int) -> Iterator[str]:
        target = placeholder_target(self.project.policy, fact, placeholder.path)
        if target is None:
            return
        owner, value = target.fact, target.fact.values.get(target.field)
        if target.field == ITEMS:
            for item in owner.items:
                yield from self._words(owner, item.texts, language, depth)
        elif target.field == TITLE:
            yield from self._words(owner, owner.title, language, depth)
        elif isinstance(value, Mapping):
            yield from self._words(owner, value, language, depth)
        else:
            yield from (words_of(language, scalar) for scalar in owner.scalars(target.field))


def _decided(fact: Fact) -> Iterator[Fact]:
    if not fact.is_silent:
        yield fact
        for child in fact.children.values():
            yield from _decided(child)


def _folded(words: str) -> str:
    return " ".join(words.split())


def first_unsaid(expected: ExpectedWords, told: str) -> str | None:
    """The first expected words that a text does not say in their order, or None where it says all."""
    position = 0
    for words in expected.words:
        found = told.find(words, position)
        if found < 0:
            return words
        position = found + len(words)
    return None
