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

    def last_line(self) -> Location:
        """The last of its lines, after which something that is missing would go on.

        All of the passage is quoted there, so that the quotation is the same wherever lines are broken.
        """
        last = self._mark_at(len(self.text) - 1).line
        place = self.locate(next(mark.offset for mark in self.marks if mark.line == last))
        return replace(place, text=self.text)

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
