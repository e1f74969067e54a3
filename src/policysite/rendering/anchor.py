"""Anchors: the address of a fact is its anchor, the same in every language, once per page."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Anchors:
    """Which anchors a page has so far."""

    taken: set[str] = field(default_factory=set)

    def claim(self, anchor: str) -> bool:
        """Whether the anchor was free; it is taken from now on."""
        free = anchor not in self.taken
        self.taken.add(anchor)
        return free

    def home(self, address: str) -> str:
        """`` id="…"`` with its blank where the page does not have the anchor yet, else nothing."""
        return f' id="{address}"' if self.claim(address) else ""

    def attributes(self, address: str) -> str:
        """``data-fact``, and ``id`` where the page does not have it yet."""
        return f'{self.home(address)} data-fact="{address}"'
