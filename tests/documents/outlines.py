"""How tests look at documents."""

from __future__ import annotations

from collections.abc import Callable

from policysite.model.document import Block, Document

Read = Callable[..., Document]
"""Reads a text as the file of a name: ``read(text, name, language)``."""


def outline(document: Document) -> list[tuple[str, str]]:
    """Kind and words of every block; the level of a heading after its kind."""
    return [(_kind(block), block.passage.text) for block in document.blocks]


def _kind(block: Block) -> str:
    return f"{block.kind.value} {block.level}" if block.level else block.kind.value
