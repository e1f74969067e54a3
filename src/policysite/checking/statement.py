"""One text of a fact beside what the model knows about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from policysite.checking.analyst import Analyst
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact, Text
from policysite.model.language import Language
from policysite.model.mention import Mention
from policysite.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Statement:
    """A text, the fact that it states, and the policy that both belong to."""

    policy: Policy
    fact: Fact
    address: str
    """Of the text: the fact's own, or the item, title or field below it."""
    text: Text
    analysed: AnalysedText
    """Placeholders are blank in it: values that are written by the renderer cannot drift."""
    analyst: Analyst = field(compare=False, repr=False)

    @property
    def language(self) -> Language:
        return self.text.language

    @property
    def is_main(self) -> bool:
        """Whether this is what the fact says, rather than a title, an item or a note."""
        return self.address == self.fact.address

    def beside(self) -> frozenset[Mention]:
        """What is said in this language by the fact's title, items and the facts below it, and by its lead-in."""
        parent = self.policy.facts.get(self.fact.address.rpartition(".")[0])
        texts = [self.fact.title, *(item.texts for item in self.fact.items)]
        texts += [part for below in self.fact.walk() for part in (below.texts, *(item.texts for item in below.items))]
        texts += [parent.title, parent.texts] if parent else []
        passages = (each[self.language].passage for each in texts if self.language in each)
        return frozenset(mention for passage in passages for mention in self.analyst(passage).mentions)
