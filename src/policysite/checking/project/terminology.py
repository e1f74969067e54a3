"""All texts of a project beside the words that the house uses for its terms."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from policysite.language.concepts.house_terms import HouseTerms
from policysite.model.aligned import AnalysedText


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing that is said, in each language that says it."""

    texts: Collection[AnalysedText]
    fact: str | None = None
    """The address of the fact whose texts these are; None for the prose of a page."""
    distinct: Collection[AnalysedText] = ()
    """One of each of those that have the same words, where the regions of a language have; else empty."""


@dataclass(frozen=True, slots=True)
class Terminology:
    """What the rules of terms look at."""

    house: HouseTerms
    wordings: tuple[Wording, ...]
