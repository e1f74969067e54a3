"""What a fact says at one address, in every language, beside what the model knows about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from policysite.checking.analyst import Analyst
from policysite.checking.values.spelled_values import Fields, placed
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact, Texts
from policysite.model.language import Language, primary
from policysite.model.mention import Mention
from policysite.model.passage import Passage
from policysite.model.policy import Policy


def policy_statements(policy: Policy, analyst: Analyst) -> Iterator[Statement]:
    """Everything that people wrote of the facts of a policy, the notes of open questions included."""
    for fact in policy.facts.values():
        yield from fact_statements(policy, fact, analyst)


def fact_statements(policy: Policy, fact: Fact, analyst: Analyst) -> Iterator[Statement]:
    """What they wrote of one fact."""
    for address, written in fact.localized():
        passages = {each: written[each].passage for each in policy.languages if each in written}
        if passages:
            yield Statement(policy, fact, address, written, AnalysedTexts(passages, analyst), analyst)


class AnalysedTexts(Mapping[Language, AnalysedText]):
    """The same in languages, each analysed when it is asked for."""

    def __init__(self, passages: Mapping[Language, Passage], analyst: Analyst) -> None:
        self._passages, self._analyst = passages, analyst

    def __getitem__(self, language: Language) -> AnalysedText:
        return self._analyst(self._passages[language])

    def __iter__(self) -> Iterator[Language]:
        return iter(self._passages)

    def __len__(self) -> int:
        return len(self._passages)


@dataclass(frozen=True)
class Statement:
    """Texts that should say the same, the fact that states them, and the policy that both belong to.

    What the fact holds is the same for all of them, so that a rule asks for it once.
    """

    policy: Policy
    fact: Fact
    address: str
    """Of the texts: the fact's own, or the item, title or field below it."""
    written: Texts
    """In every language, as written."""
    texts: Mapping[Language, AnalysedText]
    """Those of them that are to be checked, that of the source first. Placeholders say nothing in them: what is written
    by the renderer cannot drift."""
    analyst: Analyst = field(compare=False, repr=False)

    @cached_property
    def alike(self) -> tuple[tuple[Language, ...], ...]:
        """The languages of which texts are to be checked, regions that have the same words together.

        What is found in the words of one of them is found in those of all.
        """
        found: dict[tuple[Language, str], list[Language]] = {}
        written = self.written
        for language in self.texts:
            found.setdefault((primary(language), written[language].passage.text), []).append(language)
        return tuple(map(tuple, found.values()))

    @property
    def distinct(self) -> tuple[AnalysedText, ...]:
        """The first text of each of these."""
        return tuple(self.texts[languages[0]] for languages in self.alike)

    @property
    def is_main(self) -> bool:
        """Whether this is what the fact says, rather than a title, an item or a note."""
        return self.address == self.fact.address

    @cached_property
    def placed(self) -> Mapping[Language, Fields]:
        """The fields that texts place with braces, by language; a language whose text places none is absent."""
        if self.address not in self.policy.placing:
            return {}
        placing = ((language, text) for language, text in self.written.items() if text.placeholders)
        return {language: placed(self.policy, self.fact, text) for language, text in placing}

    @cached_property
    def unplaced(self) -> Mapping[Language, Fields]:
        """What a text of another language places, by each language whose text does not place it."""
        anywhere = {identity: target for fields in self.placed.values() for identity, target in fields.items()}
        lacking = {
            language: {identity: anywhere[identity] for identity in anywhere if identity not in own}
            for language in (self.written if anywhere else ())
            for own in [self.placed.get(language, {})]
        }
        return {language: fields for language, fields in lacking.items() if fields}

    def beside(self, language: Language) -> frozenset[Mention]:
        """What is said in a language by the fact's title, items and the facts below it, and by its lead-in."""
        parent = self.policy.facts.get(self.fact.address.rpartition(".")[0])
        texts = [self.fact.title, *(item.texts for item in self.fact.items)]
        texts += [part for below in self.fact.walk() for part in (below.texts, *(item.texts for item in below.items))]
        texts += [parent.title, parent.texts] if parent else []
        passages = (each[language].passage for each in texts if language in each)
        return frozenset(mention for passage in passages for mention in self.analyst(passage).mentions)
