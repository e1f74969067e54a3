"""Blocks as they are first read, before the language is known; and the blocks of the model made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from policysite.language.segmentation.sentences import split
from policysite.model.document import Block, BlockKind, Link
from policysite.model.language import Language
from policysite.model.passage import Passage
from policysite.reading.documents.contact_lines import contact_lines
from policysite.reading.documents.html_parts import Part
from policysite.reading.documents.source import Words

_NUMBERED = re.compile(
    r"(?P<marker>§ ?\d+[a-z]?|\d{1,2}(?:\.\d{1,2}){1,4}|\d{1,3}(?=[.)])|(?<=\()\w{1,3}(?=\))|[a-zA-Z](?=[.)])"
    r"|[ivxIVX]{1,5}(?=[.)]))[.):]*\s+(?!\w+ \d{4}\b)(?=\S)"
)
"""3.1, 3., 3), (iv), a), § 3; but not the day of a date."""
_BARE_NUMBER = re.compile(r"(?P<marker>\d{1,2})\s+(?=[^\W\d_])")
_BULLET = re.compile(r"[•◦▪‣·●○–—*-]\s+(?=\S)")
_TYPED_BULLET = re.compile(r"[•◦▪‣●○]\s+(?=\S)")
"""What begins an item in HTML and Markdown as well, where no list says so; a dash may begin a remark."""
_HEADING_WORDS = 15
_SENTENCE_END = (".", ":", ";", ",", "!", "…")


@dataclass
class Draft:
    """A block while it is read."""

    words: Words
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    links: list[tuple[str, int, int]] = field(default_factory=list)
    """Target, start and end in the words."""
    breaks: list[int] = field(default_factory=list)
    """Offsets at which a new line or cell starts."""
    lines: list[int] = field(default_factory=list)
    """Offsets at which a line of the file starts that is run together with the one before it."""
    bold: int = 0
    """How many characters are in bold type."""
    part: Part | None = None
    """The innermost part around the document that it stands in: navigation, banners."""
    main: bool = False
    """Inside what the page says is its main content."""

    @property
    def length(self) -> int:
        return self.words.length


def block(draft: Draft, language: Language) -> Block:
    """The finished block: heading recognised by its type, marker taken off, sentences found."""
    whole = draft.words.passage(language)
    kind, level = _kind(draft, whole.text)
    marker, start = _marker(draft, kind, whole.text)
    passage = whole.part(start, len(whole.text))
    links = tuple(Link(target, whole.part(first, last)) for target, first, last in draft.links if first < last)
    breaks = [offset - start for offset in draft.breaks if start < offset < len(whole.text)]
    lines = [offset - start for offset in draft.lines if start < offset < len(whole.text)]
    sentences = (passage,) if kind is BlockKind.HEADING else tuple(_sentences(passage, breaks, lines, kind))
    return Block(kind, passage, sentences, level, marker, links)


def is_title(text: str) -> bool:
    """Whether words read as a heading where no markup says so: few, and not the end of a sentence."""
    return is_line(text) and any(map(str.isalpha, text))


def is_line(text: str) -> bool:
    """Whether this is less than a sentence."""
    return len(text.split()) <= _HEADING_WORDS and not text.endswith(_SENTENCE_END)


def _kind(draft: Draft, text: str) -> tuple[BlockKind, int]:
    if draft.kind is BlockKind.PARAGRAPH and not draft.links and draft.bold >= 0.95 * len(text) and is_title(text):
        return BlockKind.HEADING, 6
    if draft.kind is BlockKind.PARAGRAPH and _TYPED_BULLET.match(text):
        return BlockKind.ITEM, 1
    return draft.kind, draft.level


def _marker(draft: Draft, kind: BlockKind, text: str) -> tuple[str, int]:
    if kind is BlockKind.ROW:
        return draft.marker, 0
    bullet = _BULLET.match(text) if kind is BlockKind.ITEM else None
    start = bullet.end() if bullet else 0
    opening = 1 if text.startswith("(", start) else 0
    number = _NUMBERED.match(text, start + opening)
    if not number and kind is BlockKind.HEADING:
        number = _BARE_NUMBER.match(text, start)
    if number:
        return number["marker"].replace(" ", ""), number.end()
    return draft.marker, start


def _sentences(passage: Passage, breaks: list[int], lines: list[int], kind: BlockKind) -> Iterator[Passage]:
    anew = (offset for offset in breaks if kind is BlockKind.ROW or _starts_anew(passage.text, offset))
    edges = {0, *anew, *contact_lines(passage.text, lines), len(passage.text)}
    for start, end in pairwise(sorted(edges)):
        line = passage.text[start:end]
        for first, last in split(line, passage.language):
            sentence = line[first:last]
            lead = len(sentence) - len(sentence.lstrip())
            if sentence.strip():
                yield passage.part(start + first + lead, start + first + len(sentence.rstrip()))


def _starts_anew(text: str, offset: int) -> bool:
    """Whether a line that was broken by hand starts something, rather than going on with the sentence."""
    return not text[offset].islower()
