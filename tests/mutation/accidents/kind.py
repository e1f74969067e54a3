"""What an accident is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..places import Place

Accident = Callable[[Place], Iterator[str | None]]
"""The words that a place may have afterwards, each of which says something else; None: no text at all."""
