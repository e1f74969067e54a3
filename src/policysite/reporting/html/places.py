"""From places in files back to the words of blocks, so that they can be marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policysite.model.document import Block, Document
from policysite.model.finding import Finding, Severity
from policysite.model.location import Location


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a block that a finding is about."""

    start: int
    end: int
    number: int
    """Of the finding, from 1."""
    severity: Severity
    is_spot: bool = False
    """Whether no words are in question: something would stand here, and the span has no extent."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a block, and the spans that cover all of them; without words, the spots between two of them."""

    text: str
    spans: tuple[Span, ...]


class Places:
    """Which words of which block the findings are about."""

    def __init__(self, documents: Iterable[Document], findings: Sequence[Finding]) -> None:
        self._spans: dict[int, list[Span]] = {}
        blocks = {(document.path, document.language): document.blocks for document in documents}
        starts = {key: [_start(block) for block in found] for key, found in blocks.items()}
        for number, finding in enumerate(findings, start=1):
            for location in (finding.location, *(related.location for related in finding.related)):
                key = (location.path, location.language)
                if location.language is None or key not in blocks:
                    continue
                first = max(0, bisect_right(starts[key], (location.line, location.column)) - 1)
                last = max(first, bisect_right(starts[key], (location.end_line, location.end_column - 1)) - 1)
                for block in blocks[key][first : last + 1]:
                    if span := _span(block, location, number, finding):
                        self._spans.setdefault(id(block), []).append(span)

    def numbers(self, blocks: Iterable[Block]) -> list[int]:
        """The findings about these blocks."""
        return sorted({span.number for block in blocks for span in self._spans.get(id(block), ())})

    def pieces(self, block: Block) -> Iterator[Piece]:
        """The words of a block, cut where a span starts or ends, and the spots between them."""
        text, spans = block.passage.text, self._spans.get(id(block), ())
        edges = sorted({0, len(text), *(span.start for span in spans), *(span.end for span in spans)})
        for start, end in pairwise((*edges, len(text))):
            if spots := tuple(span for span in spans if span.is_spot and span.start == start):
                yield Piece("", spots)
            if start < end:
                yield Piece(text[start:end], tuple(span for span in spans if span.start <= start and end <= span.end))


def _start(block: Block) -> tuple[int, int]:
    mark = block.passage.marks[0]
    return mark.line, mark.column


def _span(block: Block, location: Location, number: int, finding: Finding) -> Span | None:
    passage = block.passage
    start = passage.offset(location.line, location.column)
    end = min(passage.offset(location.end_line, location.end_column - 1) + 1, len(passage.text))
    if start >= end:
        return None
    if not location.within:
        return Span(start, end, number, finding.severity)
    spot = start if _is_before(location, finding) else end
    return Span(spot, spot, number, finding.severity, is_spot=True)


def _is_before(location: Location, finding: Finding) -> bool:
    """Whether what is missing would stand before the first words of a text; else it stands after the words named."""
    return not finding.is_loss and not location.offset and len(location.text) < len(location.within)
