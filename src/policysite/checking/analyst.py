"""Analyses passages, the same words once."""

from __future__ import annotations

from policysite.language.analysis import analyse
from policysite.model.aligned import AnalysedText
from policysite.model.language import Language, primary
from policysite.model.mention import Mention
from policysite.model.passage import Passage

Words = tuple[Language, str, Language, str, bool]
"""Two texts with their languages, and whether they are known to be counterparts."""


class Analyst:
    """Finds what passages say, and remembers it: policies repeat themselves."""

    def __init__(self) -> None:
        self.alike: set[Words] = set()
        """Pairs that were compared and in which nothing was found."""
        self._found: dict[tuple[Language, str], tuple[Mention, ...]] = {}

    def __call__(self, passage: Passage) -> AnalysedText:
        """The passage with its mentions."""
        key = primary(passage.language), passage.text
        mentions = self._found.get(key)
        if mentions is None:
            mentions = self._found[key] = tuple(analyse(passage.text, passage.language))
        return AnalysedText(passage, mentions)
