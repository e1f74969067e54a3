"""The text of a file, and what is read from it character by character without losing the place."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from policysite.language.text.folding import INVISIBLE
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage

_NEWLINE = re.compile(r"\r\n|\n|\r")
_STRETCH = re.compile(rf"(?P<words>[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*)|(?P<blank>\s+)|[{INVISIBLE}]+")


@dataclass(frozen=True)
class Source:
    """A decoded file."""

    text: str
    path: str
    """As the user knows the file."""

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _NEWLINE.finditer(self.text)))

    def mark(self, offset: int, at: int) -> Mark:
        """The mark that ties an offset of a passage to an offset of the file."""
        line = bisect_right(self.line_starts, at)
        return Mark(offset, line, at - self.line_starts[line - 1] + 1)

    def line_span(self, first: int, end: int) -> tuple[int, int]:
        """Where the 0-based lines ``first`` up to but not including ``end`` stand."""
        starts = self.line_starts
        return starts[min(first, len(starts) - 1)], starts[end] if end < len(starts) else len(self.text)


@dataclass
class Words:
    """A text that grows as a file is read: one kind of blank, composed characters, every word with its place."""

    source: Source
    length: int = 0
    _parts: list[str] = field(default_factory=list)
    _places: list[tuple[int, int]] = field(default_factory=list)
    """Offsets here and in the file, where what follows stands side by side in both."""
    _blank: bool = False
    _shift: int | None = None

    def add(self, start: int, end: int) -> None:
        """Read what stands in the file between two offsets."""
        for stretch in _STRETCH.finditer(self.source.text, start, end):
            if stretch.lastgroup == "words":
                for text, at in _composed(stretch[0], stretch.start()):
                    self.add_as(text, at)
            elif stretch.lastgroup == "blank":
                self.blank()

    def add_as(self, text: str, at: int) -> None:
        """Read as ``text`` what the file writes otherwise, such as ``&amp;``."""
        if not text.strip():
            return self.blank()
        if self._blank and self.length:
            self._parts.append(" ")
            self.length += 1
        self._blank = False
        if at - self.length != self._shift or self._broken_before(at):
            self._places.append((self.length, at))
            self._shift = at - self.length
        self._parts.append(text)
        self.length += len(text)
        return None

    def blank(self) -> None:
        """A blank, unless there is one already or nothing follows."""
        self._blank = True

    def spaced(self) -> int:
        """The offset at which the next word will start."""
        return self.length + (1 if self._blank and self.length else 0)

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def passage(self, language: Language) -> Passage:
        marks = tuple(self.source.mark(offset, at) for offset, at in self._places)
        return Passage(self.text, language, self.source.path, marks)

    def _broken_before(self, at: int) -> bool:
        return at > 0 and self.source.text[at - 1] in "\r\n"


def _composed(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The text in NFC, in pieces that stand side by side in the file."""
    if unicodedata.is_normalized("NFC", text):
        yield text, at
        return
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not unicodedata.combining(text[end]):
            yield unicodedata.normalize("NFC", text[start:end]), at + start
            start = end
