"""Words in lines of a given width, those in question marked: by pieces for colour, by carets for the rest."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from policysite.reporting.excerpt import Excerpt

_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One line, taken apart where a mark begins or ends."""

    pieces: tuple[tuple[str, bool], ...]
    """Words, and whether they are marked."""

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.pieces)

    @property
    def carets(self) -> str:
        """A line to stand below, with carets under what is marked; empty where nothing is."""
        return "".join(("^" if marked else " ") * columns(words) for words, marked in self.pieces).rstrip()


def columns(words: str) -> int:
    """How wide a terminal shows the words: East Asian characters take two columns, combining ones none."""
    return sum(_columns(character) for character in words)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"F", "W"} else 1


def marked_lines(words: Excerpt, width: int) -> list[MarkedLine]:
    """The words in lines that are no wider than ``width``, unless one word alone is.

    Nothing is marked where all of the words are in question.
    """
    start, end = (len(words.before), len(words.before) + len(words.marked)) if words.is_partial else (0, 0)
    lines: list[MarkedLine] = []
    for first, stop in _lines(words.text, width):
        bounds = [min(max(bound, first), stop) for bound in (first, start, end, stop)]
        cuts = ((bounds[0], bounds[1], False), (bounds[1], bounds[2], True), (bounds[2], bounds[3], False))
        lines.append(MarkedLine(tuple((words.text[a:b], marked) for a, b, marked in cuts if a < b)))
    return lines


def _lines(text: str, width: int) -> list[tuple[int, int]]:
    """Offsets of the first character of each line and of the one after its last that is seen."""
    spans: list[tuple[int, int]] = []
    used = 0
    for match in _WORD.finditer(text):
        word = match[0].rstrip()
        room = columns(match[0])
        if spans and used + columns(word) <= width:
            spans[-1] = spans[-1][0], match.start() + len(word)
            used += room
        else:
            spans.append((match.start(), match.start() + len(word)))
            used = room
    return spans
