"""A published document as read: blocks of words in one language, each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from policysite.model.language import Language
from policysite.model.passage import Passage
from policysite.model.place_index import PlaceIndex


class BlockKind(StrEnum):
    """What a block is to a reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Link:
    """An address behind words: a link of Markdown or HTML, which a reader of the words alone does not see."""

    target: str
    words: Passage


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list item or a table row."""

    kind: BlockKind
    passage: Passage
    """Its words as read, markup gone."""
    sentences: tuple[Passage, ...]
    """The same, sentence by sentence; at least one."""
    level: int = 0
    """Of a heading 1 to 6; of a list item its depth from 1; else 0."""
    marker: str = ""
    """The number or letter that is written before an item or heading ("3.1", "b"), or empty."""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """All blocks of one file, in reading order."""

    path: str
    language: Language
    blocks: tuple[Block, ...]
    source: str = field(default="", repr=False)
    """The text of the file, lines ended by LF. It may have come through a pipe, which is read once."""
    left_out: tuple[str, ...] = ()
    """What of the file was not read though somebody may miss it, each as a phrase."""

    @property
    def by_place(self) -> PlaceIndex[int]:
        """The positions of the blocks, found by what they contain; made anew each time."""
        return PlaceIndex((block.passage.locate(), index) for index, block in enumerate(self.blocks))

    @property
    def words(self) -> int:
        return sum(len(block.passage.text.split()) for block in self.blocks)
