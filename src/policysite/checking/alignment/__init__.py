"""Which block and which sentence of one document says what which of another language's says."""

from __future__ import annotations

from policysite.checking.alignment.blocks import aligned_rows
from policysite.checking.alignment.features import Analyse
from policysite.checking.alignment.result import Alignment, BlockGap, BlockPair, SentenceGap, SentenceGuess
from policysite.model.document import Document

__all__ = ["Alignment", "Analyse", "BlockGap", "BlockPair", "SentenceGap", "SentenceGuess", "align"]


def align(first: Document, second: Document, analyse: Analyse) -> Alignment:
    """Align two documents block by block, and sentence by sentence inside of blocks.

    ``analyse`` is called several times for the same passage.
    """
    return Alignment(first, second, tuple(aligned_rows(first, second, analyse)))
