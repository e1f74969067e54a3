"""Stretches of a document that its counterpart lacks, each told once and by its largest part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from policysite.checking.alignment import Alignment, BlockGap
from policysite.checking.concepts.rights_named import rights_told
from policysite.checking.wording import quoted
from policysite.language.analysis import analyse
from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.document import Block, BlockKind, Document
from policysite.model.finding import Finding, Related, Severity
from policysite.model.location import Location, start_of
from policysite.model.mention import MentionKind
from policysite.model.passage import Passage
from policysite.model.rule import Rule

_FEW_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class Omission:
    """Consecutive blocks without counterpart that make one section, one list or one passage."""

    blocks: tuple[Block, ...]
    gap: BlockGap
    having: Document
    """The document that they stand in."""
    lacking: Document
    """The document that they are missing from."""

    @property
    def kind(self) -> BlockKind:
        return self.blocks[0].kind

    @property
    def is_section(self) -> bool:
        """A heading with what stands below it."""
        return self.kind is BlockKind.HEADING and len(self.blocks) > 1

    @property
    def is_trifle(self) -> bool:
        """A line such as "15 §." that says nothing by itself. Items of lists and headings are short by nature."""
        characters = sum(char.isalnum() for block in self.blocks for char in block.passage.text)
        return self.kind is BlockKind.PARAGRAPH and characters <= _FEW_CHARACTERS

    @property
    def rights(self) -> str:
        """The rights that it states, for a message; a section has a heading to be known by."""
        if self.kind is BlockKind.HEADING:
            return ""
        return rights_told((_analysed(block.passage) for block in self.blocks), granted=self._is_granted)

    @property
    def _is_granted(self) -> bool:
        """Whether what leads in a list speaks of rights: "You have the right to:"."""
        if self.kind is not BlockKind.ITEM:
            return False
        before = takewhile(lambda block: block is not self.blocks[0], self.having.blocks)
        leading = [block for block in before if block.kind is not BlockKind.ITEM][-1:]
        said = (mention for block in leading for mention in _analysed(block.passage).of(MentionKind.MODALITY))
        return any(mention.key == "right" for mention in said)

    @property
    def extent(self) -> Iterator[Related]:
        """Where they stand, from their first sentence to their last words; a section stands below its heading."""
        first, last = _sentences(self.blocks[0])[0].locate(), _sentences(self.blocks[-1])[-1]
        if self.is_section or len(self.blocks) == 1:
            yield Related(first, "stated here")
        else:
            yield Related(first, "begins here")
            yield Related(last.locate(*last.last_words()), "ends here")

    @property
    def place(self) -> Location:
        """Where they are missing: the last words before the gap, or the first ones where nothing stands before it."""
        if self.gap.after:
            return _sentences(self.gap.after)[-1].ending()
        blocks = self.lacking.blocks
        return _sentences(blocks[0])[0].beginning() if blocks else start_of(self.lacking.path)


def _sentences(block: Block) -> Sequence[Passage]:
    """Its sentences; those of a table row, its cells, are read as one."""
    return [block.passage] if block.kind is BlockKind.ROW else block.sentences


def omissions(alignment: Alignment) -> Iterator[Omission]:
    """All that one document has and the other lacks, sections whole."""
    for gap in alignment.gaps:
        sides = alignment.first, alignment.second
        having, lacking = sides if gap.in_first else reversed(sides)
        for blocks in _parts(gap.blocks):
            yield Omission(tuple(blocks), gap, having, lacking)


def omission_finding(rule: Rule, omission: Omission, what: str) -> Finding:
    """Tells what is missing where, with both places."""
    block = omission.blocks[0]
    has, lacks = block.passage.language, omission.lacking.language
    return rule.finding(
        f"{what} {quoted(_numbered(block).rstrip(',;'))}{omission.rights} is in the {english_name(has)} document"
        f" and missing from the {english_name(lacks)} one",
        help=f"add it {'after' if omission.gap.after else 'before'} this place in the {english_name(lacks)} document,"
        f" or remove it from the {english_name(has)} one",
        at=omission.place,
        related=omission.extent,
        languages=(has, lacks),
        severity=Severity.NOTE if omission.is_trifle else None,
    )


def _analysed(passage: Passage) -> AnalysedText:
    return AnalysedText(passage, analyse(passage.text, passage.language))


def _numbered(block: Block) -> str:
    """A heading as its readers see it, with its number."""
    if block.kind is not BlockKind.HEADING or not block.marker:
        return block.passage.text
    return f"{block.marker}{'.' if block.marker.isalnum() else ''} {block.passage.text}"


def _parts(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """What belongs together: a heading with all below it, a lead-in with its list, blocks of one kind."""
    part: list[Block] = []
    for block in blocks:
        if part and not _continues(part, block):
            yield part
            part = []
        part.append(block)
    if part:
        yield part


def _continues(part: Sequence[Block], block: Block) -> bool:
    head = part[0]
    if block.kind is BlockKind.HEADING:
        return head.kind is BlockKind.HEADING and block.level > head.level
    if head.kind is BlockKind.HEADING:
        return True
    return block.kind is head.kind or part[-1].passage.text.endswith(":")
