"""Plain text as drafts of blocks; headings and lists, which it does not mark, recovered where they are evident."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policysite.language.segmentation.sentences import split
from policysite.model.document import BlockKind
from policysite.model.language import Language
from policysite.reading.documents.draft import Draft, is_line, is_title
from policysite.reading.documents.source import Source, Words

_WRAP_WIDTHS = range(50, 121)
"""Lines of other widths were not broken by a program that wraps paragraphs."""
_BULLET = re.compile(r"[ \t]*(?:[•◦▪‣·●○–—*-]|o(?=\s{2}))[ \t]+(?=\S)")
_NUMBERED = re.compile(
    r"[ \t]*\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[a-zA-Z][.)]|[ivx]{1,5}[.)])\s+(?=\S)"
)
_UNDERLINE = re.compile(r"[ \t]*(=|-|~|_|\*)\1{2,}[ \t]*")
_PARTED_ADDRESS = re.compile(r"\S*(?:@|://|\bwww\.)\S*-\S+|\S*-\S*@\S+")
_ITEM_WORDS = 30
"""A first item is no longer than this."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


@dataclass
class _Chunk:
    """Lines that make one block."""

    lines: list[_Line]
    blanks: int
    """Empty lines before it."""
    underlined: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in self.lines)

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def bulleted(self) -> bool:
        return bool(_BULLET.match(self.lines[0].text))

    @property
    def numbered(self) -> bool:
        return bool(_NUMBERED.match(self.lines[0].text))

    @property
    def is_short(self) -> bool:
        """A heading, or a line of an address."""
        return is_line(self.text)

    @property
    def title(self) -> bool:
        return not self.bulleted and is_title(self.text)


def read_plain(source: Source) -> list[Draft]:
    """The blocks of a text file."""
    chunks = list(_chunks(source))
    kinds = _kinds(chunks)
    drafts = (_draft(source, chunk, kind) for chunk, kind in zip(chunks, kinds, strict=True))
    return [draft for draft in drafts if draft.length]


def _draft(source: Source, chunk: _Chunk, kind: BlockKind) -> Draft:
    words = Words(source)
    for before, line in zip((None, *chunk.lines), chunk.lines, strict=False):
        if before is None or not _parts_an_address(before, line):
            words.blank()
        words.add(line.start, len(line.text.rstrip()) + line.start)
    level = {BlockKind.HEADING: 2, BlockKind.ITEM: 1}.get(kind, 0)
    return Draft(words, kind, level)


def _parts_an_address(before: _Line, line: _Line) -> bool:
    """Whether a program that wraps lines has broken an address at one of its hyphens."""
    start = before.text.rstrip()
    if not start.endswith("-"):
        return False
    return _PARTED_ADDRESS.fullmatch(start.rsplit(maxsplit=1)[-1] + line.text.split(maxsplit=1)[0]) is not None


def _chunks(source: Source) -> Iterator[_Chunk]:
    blanks, lines = 0, []
    for line in _lines(source):
        if line.text.strip():
            lines.append(line)
            continue
        if lines:
            yield from _blocks(lines, blanks)
            lines, blanks = [], 0
        blanks += 1
    if lines:
        yield from _blocks(lines, blanks)


def _lines(source: Source) -> Iterator[_Line]:
    starts = source.line_starts
    for start, end in zip(starts, (*starts[1:], len(source.text)), strict=True):
        yield _Line(start, end, source.text[start:end])


def _blocks(lines: Sequence[_Line], blanks: int) -> Iterator[_Chunk]:
    """Lines between two empty ones: a wrapped paragraph, or a block on every line, or items."""
    width = max(len(line.text.rstrip()) for line in lines)
    current = _Chunk([], blanks)
    for line in lines:
        if current.lines and _UNDERLINE.fullmatch(line.text.rstrip("\r\n")):
            current.underlined = True
            yield current
            current = _Chunk([], 0)
            continue
        if current.lines and _starts_block(current.lines[-1], line, width):
            yield current
            current = _Chunk([], 0)
        current.lines.append(line)
    if current.lines:
        yield current


def _starts_block(before: _Line, line: _Line, width: int) -> bool:
    """Whether the line break was made by hand: there was room for the next word, a marker follows, or capitals end."""
    if _BULLET.match(line.text) or _NUMBERED.match(line.text):
        return True
    if width not in _WRAP_WIDTHS or (before.text.isupper() and not line.text.isupper()):
        return True
    return len(before.text.rstrip()) + 1 + len(line.text.split(maxsplit=1)[0]) < width


def _kinds(chunks: Sequence[_Chunk]) -> list[BlockKind]:
    kinds = [BlockKind.PARAGRAPH] * len(chunks)
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        if chunk.underlined:
            kinds[index] = BlockKind.HEADING
        elif chunk.bulleted:
            kinds[index] = BlockKind.ITEM
        elif chunk.numbered:
            kinds[index] = _numbered_kind(chunks, index)
        elif chunk.title:
            index = _titles(chunks, index, kinds)
            continue
        if chunk.text.endswith(":") and kinds[index] is BlockKind.PARAGRAPH:
            index = _unmarked_items(chunks, index + 1, kinds)
            continue
        index += 1
    return kinds


def _numbered_kind(chunks: Sequence[_Chunk], index: int) -> BlockKind:
    """A numbered line is a heading when it reads as one and its text follows, else an item or a paragraph."""
    chunk = chunks[index]
    followed = index + 1 < len(chunks) and not chunks[index + 1].numbered and not chunks[index + 1].title
    if chunk.title and (followed or "." in chunk.text.split()[0].rstrip(".)")):
        return BlockKind.HEADING
    return BlockKind.ITEM


def _titles(chunks: Sequence[_Chunk], index: int, kinds: list[BlockKind]) -> int:
    """Short lines one after the other: up to two are headings; of more, as in an address, the first and the last.

    Only where text follows; a line with digits is none.
    """
    end = index + 1
    while end < len(chunks) and _continues_titles(chunks[end]):
        end += 1
    run = range(index, end)
    if end < len(chunks) and not chunks[end].is_short:
        for position in run if len(run) <= 2 else (run[0], run[-1]):
            if chunks[position].title and not any(map(str.isdigit, chunks[position].text)):
                kinds[position] = BlockKind.HEADING
    elif len(run) == 1 and end < len(chunks):
        kinds[index] = BlockKind.HEADING
    return end


def _continues_titles(chunk: _Chunk) -> bool:
    return chunk.is_short and not (chunk.bulleted or chunk.numbered or chunk.underlined) and chunk.blanks < 2


def _unmarked_items(chunks: Sequence[_Chunk], index: int, kinds: list[BlockKind]) -> int:
    """What follows a colon line by line: one sentence each, of about one length, up to a heading or a paragraph."""
    start, total = index, 0
    while index < len(chunks):
        chunk = chunks[index]
        items = index - start
        limit = _ITEM_WORDS if not items else max(15, 2.2 * total / items)
        if chunk.bulleted or chunk.numbered or chunk.blanks > 1 or chunk.words > limit or chunk.text.endswith(":"):
            break
        if len(split(chunk.text, Language("und"))) > 1 or _is_next_heading(chunks, index, items):
            break
        kinds[index] = BlockKind.ITEM
        total += chunk.words
        index += 1
    return index


def _is_next_heading(chunks: Sequence[_Chunk], index: int, items: int) -> bool:
    """A line without final punctuation after items that have it."""
    return bool(items) and chunks[index].title and not chunks[index - 1].title
