"""Which block and which sentence of one document says what which of another language's says."""

from __future__ import annotations

from collections.abc import Callable

from policysite.checking.alignment.blocks import aligned_rows
from policysite.checking.alignment.result import Alignment, BlockGap, BlockPair, SentenceGap, SentenceGuess
from policysite.model.aligned import AnalysedText
from policysite.model.document import Document
from policysite.model.passage import Passage

__all__ = ["Alignment", "BlockGap", "BlockPair", "SentenceGap", "SentenceGuess", "align"]


def align(first: Document, second: Document, analyse: Callable[[Passage], AnalysedText]) -> Alignment:
    """Align two documents block by block, and sentence by sentence inside of blocks.

    ``analyse`` is called several times for the same passage.
    """
    return Alignment(first, second, tuple(aligned_rows(first, second, analyse)))
