"""Where people wrote words once per language, and the policy with other words there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from policysite.model.fact import Fact, Text, Texts
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.passage import Passage
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.reading.model.template import parse_text


@dataclass(frozen=True)
class Place:
    """A text, a title, an item or a localized field that visitors read, in one language."""

    fact: Fact
    address: str
    """Of the text, which is the fact's own or one below it."""
    texts: Texts
    language: Language
    siblings: tuple[Fact, ...]
    """The facts below the same one, this one included."""

    @property
    def words(self) -> str:
        return self.texts[self.language].passage.text


def places(policy: Policy) -> Iterator[Place]:
    """Every one of them; notes of open questions are not read by visitors."""
    for fact in policy.facts.values():
        parent = policy.facts.get(fact.address.rpartition(".")[0])
        siblings = tuple(parent.children.values()) if parent else ()
        for address, texts in fact.localized():
            if not address.endswith((".unset", ".none")):
                for language in texts:
                    yield Place(fact, address, texts, language, siblings)


def rewritten(project: Project, place: Place, words: str | None) -> Project:
    """The project with other words at a place, and with the faults of the words; None takes the text away."""
    faults: list[Finding] = []
    texts = {language: text for language, text in place.texts.items() if language != place.language}
    if words is not None:
        texts[place.language] = _text(place, words, faults)
        texts = {language: texts[language] for language in place.texts}
    fact = _with_texts(place.fact, place.address, texts)
    sections = {name: _with_fact(section, fact) for name, section in project.policy.sections.items()}
    return replace(project, policy=replace(project.policy, sections=sections), faults=(*project.faults, *faults))


def _text(place: Place, words: str, faults: list[Finding]) -> Text:
    before = place.texts[place.language].passage
    return parse_text(Passage(words, place.language, before.path, before.marks[:1]), place.address, faults)


def _with_texts(fact: Fact, address: str, texts: Texts) -> Fact:
    if address == fact.address:
        return replace(fact, texts=texts)
    if address == f"{fact.address}.title":
        return replace(fact, title=texts)
    if any(item.address == address for item in fact.items):
        items = (replace(item, texts=texts) if item.address == address else item for item in fact.items)
        return replace(fact, items=tuple(items))
    return replace(fact, values={**fact.values, address.removeprefix(f"{fact.address}."): texts})


def _with_fact(fact: Fact, changed: Fact) -> Fact:
    if fact.address == changed.address:
        return changed
    if not changed.address.startswith(f"{fact.address}."):
        return fact
    return replace(fact, children={name: _with_fact(child, changed) for name, child in fact.children.items()})
