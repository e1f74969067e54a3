"""Analyses passages, the same words once."""

from __future__ import annotations

from policysite.language.analysis import analyse
from policysite.model.aligned import AnalysedText
from policysite.model.language import Language, primary
from policysite.model.passage import Passage


class Analyst:
    """Finds what passages say, and remembers it: policies repeat themselves."""

    def __init__(self) -> None:
        self._analysed: dict[tuple[Language, str], AnalysedText] = {}

    def __call__(self, passage: Passage) -> AnalysedText:
        """The passage with its mentions."""
        key = primary(passage.language), passage.text
        analysed = self._analysed.get(key)
        if analysed is None:
            analysed = self._analysed[key] = AnalysedText(passage, analyse(passage.text, passage.language))
        return analysed if analysed.passage is passage else analysed.at(passage)
