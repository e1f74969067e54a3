"""All texts of a project beside the words that the house uses for its terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policysite.language.house_terms import HouseTerms
from policysite.model.aligned import AnalysedText


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing that is said, in each language that says it."""

    texts: tuple[AnalysedText, ...]
    fact: str | None = None
    """The address of the fact whose texts these are; None for the prose of a page."""


@dataclass(frozen=True, slots=True)
class Terminology:
    """What the rules of terms look at."""

    house: HouseTerms
    wordings: tuple[Wording, ...]

    @property
    def texts(self) -> Iterator[tuple[AnalysedText, str | None]]:
        """Every text with the address of its fact."""
        return ((text, wording.fact) for wording in self.wordings for text in wording.texts)
