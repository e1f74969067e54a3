"""What an alignment tells: which texts should say the same, what has no counterpart, what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.document import Block, Document


@dataclass(frozen=True, slots=True)
class SentenceGap:
    """A sentence of one of two blocks that otherwise say the same."""

    text: AnalysedText
    """What is said on one side only."""
    in_first: bool
    """Whether it is the first document that says it."""
    after: AnalysedText | None
    """The text of the other side before the place where it is missing; None at the start of the block."""


@dataclass(frozen=True, slots=True)
class SentenceGuess:
    """A sentence of one of two blocks that the other may tell in the counterpart of the sentence beside it."""

    text: AnalysedText
    """What is said."""
    in_first: bool
    """Whether it is the first document that says it."""
    told: AnalysedText
    """The text of the other side that may tell it too."""


@dataclass(frozen=True, slots=True)
class BlockPair:
    """Blocks that should say the same, mostly one opposite one."""

    first: tuple[Block, ...]
    second: tuple[Block, ...]
    score: float
    """How likely they do, as the logarithm of a likelihood ratio."""
    texts: tuple[AlignedTexts, ...]
    """Sentence by sentence, or several where one language joins what the other parts."""
    gaps: tuple[SentenceGap, ...] = ()
    moved: bool = False
    """They stand at different places of their documents."""
    guesses: tuple[SentenceGuess, ...] = ()
    """Sentences that are read as part of one of the texts, by little but its length."""


@dataclass(frozen=True, slots=True)
class BlockGap:
    """Consecutive blocks that only one document has."""

    blocks: tuple[Block, ...]
    in_first: bool
    """Whether it is the first document that has them."""
    after: Block | None
    """The block of the other document before the place where they are missing; None at its start."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two documents side by side, in the order of the first, gaps of the second where they would stand."""

    first: Document
    second: Document
    rows: tuple[BlockPair | BlockGap, ...]

    @property
    def pairs(self) -> Iterator[BlockPair]:
        return (row for row in self.rows if isinstance(row, BlockPair))

    @property
    def gaps(self) -> Iterator[BlockGap]:
        return (row for row in self.rows if isinstance(row, BlockGap))

    @property
    def texts(self) -> Iterator[AlignedTexts]:
        return (text for pair in self.pairs for text in pair.texts)
