"""One text of a fact beside what the model knows about it."""

from __future__ import annotations

from dataclasses import dataclass

from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact, Text
from policysite.model.language import Language
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

    @property
    def language(self) -> Language:
        return self.text.language

    @property
    def is_main(self) -> bool:
        """Whether this is what the fact says, rather than a title, an item or a note."""
        return self.address == self.fact.address
