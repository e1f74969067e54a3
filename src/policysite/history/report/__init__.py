"""Two models that were compared, told in one format per file."""

from __future__ import annotations

from dataclasses import dataclass

from policysite.history.change import (
    Change,
    DecisionChanged,
    FactAdded,
    FactMoved,
    FactRemoved,
    ValueChanged,
    WordingChanged,
)
from policysite.history.telling import Phrases


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models that were compared."""

    old: str
    """What the older one is called: a revision or a folder."""
    new: str
    changes: tuple[Change, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind, by the names that JSON uses."""
        return {
            "added": sum(isinstance(change, FactAdded) for change in self.changes),
            "removed": sum(isinstance(change, FactRemoved) for change in self.changes),
            "moved": sum(isinstance(change, FactMoved) for change in self.changes),
            "values": sum(isinstance(change, ValueChanged | DecisionChanged) for change in self.changes),
            "wordings": sum(isinstance(change, WordingChanged) for change in self.changes),
            "one_sided": sum(isinstance(change, WordingChanged) and change.one_sided for change in self.changes),
        }

    def counted(self, phrases: Phrases) -> str:
        """The same as a sentence."""
        return phrases.say("counted", **{name: str(count) for name, count in self.counts.items()})
