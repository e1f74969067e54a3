"""Aligned documents one statement after the other: what will be a heading or a fact, in the order of the documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from policysite.checking.alignment import Alignment, BlockPair
from policysite.checking.analyst import Analyst
from policysite.model.aligned import AnalysedText
from policysite.model.document import Block, BlockKind
from policysite.model.finding import Finding, Severity
from policysite.model.location import Location
from policysite.model.passage import Passage, joined


@dataclass(frozen=True, slots=True)
class Statement:
    """What both documents say in one place, or one of them alone."""

    texts: tuple[AnalysedText, ...]
    """One of each language that says it, the first document's first."""
    kind: BlockKind
    level: int
    starts: bool
    """Whether a block begins with it."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(text.passage for text in self.texts)

    @property
    def announces(self) -> bool:
        """Whether a list follows."""
        return any(passage.text.rstrip().endswith(":") for passage in self.passages)


def statements(alignment: Alignment, findings: Iterable[Finding] = ()) -> Iterator[Statement]:
    """Every sentence of both documents, once.

    Args:
        alignment: what stands opposite each other.
        findings: by which it is known what one document lacks. A sentence of one document that nothing but a note is
            about was parted in one language alone, as abbreviations are: it goes with the one before or after it.
    """
    missed = [
        related.location for finding in findings if finding.severity > Severity.NOTE for related in finding.related
    ]
    analyse = Analyst()
    for row in alignment.rows:
        if not isinstance(row, BlockPair):
            for block in row.blocks:
                yield from _of_block(block, analyse)
        elif all(block.kind is BlockKind.HEADING for block in (*row.first, *row.second)):
            yield _heading(row, analyse)
        else:
            yield from _of_pair(row, missed, analyse)


def _of_block(block: Block, analyse: Analyst) -> Iterator[Statement]:
    sentences = [block.passage] if block.kind is BlockKind.HEADING else block.sentences
    for number, sentence in enumerate(sentences):
        yield Statement((analyse(sentence),), block.kind, block.level, starts=number == 0)


def _heading(pair: BlockPair, analyse: Analyst) -> Statement:
    """Also where one document has two headings for one: no words are lost."""
    texts = tuple(analyse(joined(block.passage for block in blocks)) for blocks in (pair.first, pair.second))
    level = min(block.level for block in (*pair.first, *pair.second))
    return Statement(texts, BlockKind.HEADING, level, starts=True)


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence, or several, of either side or of both."""

    texts: tuple[AnalysedText | None, AnalysedText | None]
    blocks: tuple[Block | None, Block | None]
    """In which they stand."""
    stands_alone: bool = True
    """Whether it may be a statement on its own."""

    @property
    def block(self) -> Block:
        """That of the first document, where it says this; it decides how both are arranged."""
        return next(filter(None, self.blocks))

    def continues(self, other: _Said) -> bool:
        """Whether both stand in one block of the document that says this."""
        return any(own is not None and own is block for own, block in zip(self.blocks, other.blocks, strict=True))

    def followed_by(self, other: _Said, analyse: Analyst) -> _Said:
        """Both as one."""
        first, second = (_joined(*texts, analyse) for texts in zip(self.texts, other.texts, strict=True))
        one, two = (own or block for own, block in zip(self.blocks, other.blocks, strict=True))
        return _Said((first, second), (one, two))


def _joined(text: AnalysedText | None, following: AnalysedText | None, analyse: Analyst) -> AnalysedText | None:
    if text is None or following is None:
        return text or following
    return analyse(joined((text.passage, following.passage)))


def _of_pair(pair: BlockPair, missed: Sequence[Location], analyse: Analyst) -> Iterator[Statement]:
    block: Block | None = None
    for said in _gathered(_in_order(pair, missed), analyse):
        starts = block is None or (said.blocks[0] is not None and said.block is not block)
        kind = BlockKind.PARAGRAPH if said.block.kind is BlockKind.HEADING and not starts else said.block.kind
        yield Statement(tuple(filter(None, said.texts)), kind, said.block.level, starts)
        block = said.blocks[0] or block or said.block


def _gathered(said: Iterable[_Said], analyse: Analyst) -> list[_Said]:
    """What does not stand alone, with what stands before it in its block, else with what comes after it."""
    gathered: list[_Said] = []
    for part in said:
        if gathered and any(
            not own.stands_alone and own.continues(other) for own, other in ((part, gathered[-1]), (gathered[-1], part))
        ):
            gathered[-1] = gathered[-1].followed_by(part, analyse)
        else:
            gathered.append(part)
    return gathered


def _in_order(pair: BlockPair, missed: Sequence[Location]) -> list[_Said]:
    """In the order of the first document; what only the second says after what it follows there."""
    placed = [(_place(texts.first, 0), _said(pair, texts.first, texts.second)) for texts in pair.texts]
    for gap in pair.gaps:
        first, second = (gap.text, None) if gap.in_first else (None, gap.text)
        place = _place(gap.text, 0) if gap.in_first else _place(gap.after, 1)
        stands_alone = any(gap.text.passage.locate().overlaps(location) for location in missed)
        placed.append((place, replace(_said(pair, first, second), stands_alone=stands_alone)))
    return [said for _, said in sorted(placed, key=itemgetter(0))]


def _place(text: AnalysedText | None, following: int) -> tuple[int, int, int]:
    if text is None:
        return 0, 0, 0
    location = text.passage.locate()
    return location.line, location.column, following


def _said(pair: BlockPair, first: AnalysedText | None, second: AnalysedText | None) -> _Said:
    return _Said((first, second), (_block_of(first, pair.first), _block_of(second, pair.second)))


def _block_of(text: AnalysedText | None, blocks: Sequence[Block]) -> Block | None:
    if text is None:
        return None
    location = text.passage.locate()
    return next(block for block in blocks if block.passage.locate().overlaps(location))
