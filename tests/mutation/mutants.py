"""Every accident at every place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policysite.model.policy import Policy

from .accidents import ACCIDENTS
from .places import Place, places


@dataclass(frozen=True)
class Mutant:
    """One text of one language after an accident."""

    place: Place
    accident: str
    """Its kind."""
    words: str | None
    """What the text says now; None where it is gone."""

    @property
    def name(self) -> str:
        return f"{self.place.address} {self.place.language} {self.accident}: {self.words}"


def mutants(policy: Policy) -> Iterator[Mutant]:
    """All of them, each once; a text that is as it was is none."""
    for place in places(policy):
        seen: set[str | None] = {place.words}
        for accident, happen in ACCIDENTS.items():
            for happened in happen(place):
                words = happened or None  # a text without words is no text
                if words not in seen:
                    seen.add(words)
                    yield Mutant(place, accident, words)
