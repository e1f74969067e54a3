"""Words that someone wrote in one language, and where each of them stands in its file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter

from policysite.model.language import Language
from policysite.model.location import Location


@dataclass(frozen=True, slots=True)
class Mark:
    """From this offset on, characters stand side by side in the file, starting at this line and column."""

    offset: int
    """0-based, in characters of the passage's text."""
    line: int
    column: int


_offset = attrgetter("offset")
_FEW = 8
"""Characters at least of the words that mark a place before or after a text: few, so that lines seldom part them."""
_SHORT = 30
"""Characters up to which a text, such as a heading, is such a mark itself."""
_place = attrgetter("line", "column")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one language with its place in a file: a YAML text, a sentence, a block of a document.

    The text is what a reader reads (markup, quotes and line breaks of the file are gone), so its offsets
    differ from those of the file; ``marks`` tie them together.
    """

    text: str
    language: Language
    path: str
    marks: tuple[Mark, ...]
    """At least one, the first at offset 0, in ascending order."""

    def locate(self, start: int = 0, end: int | None = None) -> Location:
        """The stretch of the file that holds ``text[start:end]``."""
        stop = len(self.text) if end is None else end
        first = self._mark_at(start)
        last = self._mark_at(max(start, stop - 1))
        return Location(
            path=self.path,
            line=first.line,
            column=first.column + start - first.offset,
            end_line=last.line,
            end_column=last.column + max(stop, start) - last.offset,
            text=self.text[start:stop],
            language=self.language,
        )

    def pick(self, start: int, end: int) -> Location:
        """The stretch that holds ``text[start:end]`` as a place of this text, which can be read around it."""
        return replace(self.locate(start, end), within=self.text, offset=start)

    def ending(self) -> Location:
        """Its last words, after which something that is missing would go on."""
        return self.pick(*self.last_words())

    def beginning(self) -> Location:
        """Its first words, before which something that is missing would stand."""
        end = self.text.find(" ", _FEW) if len(self.text) > _SHORT else -1
        return self.pick(0, end if end >= 0 else len(self.text))

    def last_words(self) -> tuple[int, int]:
        """Where they start and end in the text."""
        length = len(self.text)
        return self.text.rfind(" ", 0, length - _FEW) + 1 if length > _SHORT else 0, length

    def offset(self, line: int, column: int) -> int:
        """Where in the text a place of its file is, or the word before it."""
        index = bisect_right(self.marks, (line, column), key=_place) - 1
        if index < 0:
            return 0
        mark = self.marks[index]
        end = self.marks[index + 1].offset if index + 1 < len(self.marks) else len(self.text)
        return min(mark.offset + (column - mark.column if line == mark.line else end), end)

    def part(self, start: int, end: int) -> Passage:
        """The passage ``text[start:end]``, as a passage of its own."""
        first = self._mark_at(start)
        after = bisect_right(self.marks, start, key=_offset)
        before = bisect_left(self.marks, end, lo=after, key=_offset)
        marks = (
            Mark(0, first.line, first.column + start - first.offset),
            *(Mark(mark.offset - start, mark.line, mark.column) for mark in self.marks[after:before]),
        )
        return Passage(self.text[start:end], self.language, self.path, marks)

    def _mark_at(self, offset: int) -> Mark:
        index = bisect_right(self.marks, offset, key=_offset) - 1
        return self.marks[max(0, index)]


def joined(passages: Iterable[Passage], separator: str = " ") -> Passage:
    """Several passages of one file and language, read one after the other.

    Raises:
        ValueError: there are none.
    """
    parts = list(passages)
    if not parts:
        raise ValueError("no passages to join")
    text = ""
    marks: list[Mark] = []
    for part in parts:
        text += separator if text else ""
        marks.extend(Mark(len(text) + mark.offset, mark.line, mark.column) for mark in part.marks)
        text += part.text
    return Passage(text, parts[0].language, parts[0].path, tuple(marks))
