"""What a YAML file holds: keys and values with the position of each, and texts with that of every word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.passage import Mark, Passage

_TRAILING_COMMENT = re.compile(r"\s+(#.*)")
_GOES_ON = re.compile(r"#\S|#\s+\d+\W*$|#\s+[^\W_A-Z].*[.!?]\s*$")
"""A comment that is meant as none: the ``#`` has words right after it, or a number alone, or the end of a sentence."""
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…")
_ESCAPE_LENGTH = {"x": 3, "u": 5, "U": 9}


class Scalar(NamedTuple):
    """A word or text, as written."""

    value: str
    style: str
    """Empty when plain, else the quote or the block indicator."""
    line: int
    column: int
    end_line: int
    end_column: int


class Mapping(NamedTuple):
    """Keys and values in the order of the file."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int
    end_line: int
    end_column: int

    def get(self, name: str) -> Node | None:
        """The value of a key, if it is there."""
        return next((value for key, value in self.entries if key.value == name), None)


class Sequence(NamedTuple):
    """Values in the order of the file."""

    items: tuple[Node, ...]
    line: int
    column: int
    end_line: int
    end_column: int


class Refused(NamedTuple):
    """What may not stand in a model, and was told: whoever reads on says no more about it."""

    line: int
    column: int
    end_line: int
    end_column: int


Node = Scalar | Mapping | Sequence | Refused


@dataclass(frozen=True)
class YamlFile:
    """One file, parsed."""

    path: str
    """As findings name it."""
    source: str
    root: Node

    @cached_property
    def _lines(self) -> list[str]:
        return self.source.split("\n")

    def locate(self, node: Node) -> Location:
        """Where a node stands, with its words if it is a scalar."""
        text = node.value if isinstance(node, Scalar) else ""
        return Location(self.path, node.line, node.column, node.end_line, node.end_column, text)

    def lost_words(self, node: Scalar) -> Location | None:
        """What looks like the end of a text without quotes and is a comment: ``#1 and more`` after a blank.

        Where a blank follows the ``#``, nothing is lost of a text that ends as sentences do, nor after a single word.
        """
        if node.style:
            return None
        after = _TRAILING_COMMENT.match(self._lines[node.end_line - 1], node.end_column - 1)
        if not after or not _GOES_ON.match(after[1]):
            return None
        if after[1][1:2].isspace() and (node.value.endswith(_SENTENCE_ENDS) or " " not in node.value):
            return None
        words = after[1].rstrip()
        start = after.start(1) + 1
        return Location(self.path, node.end_line, start, node.end_line, start + len(words), words)

    def passage(self, node: Scalar, language: Language) -> Passage:
        """The words of a text, line breaks as blanks, with the place of each in the file."""
        words = node.value.replace("\n", " ").rstrip()
        quotes = 1 if node.style in {'"', "'"} else 0
        if node.line == node.end_line and node.end_column - node.column == len(node.value) + 2 * quotes:
            return Passage(words, language, self.path, (Mark(0, node.line, node.column + quotes),))
        return Passage(words, language, self.path, tuple(self._marks(node, words)))

    def _marks(self, node: Scalar, words: str) -> Iterator[Mark]:
        """Follow the words through folded lines and escapes of the source."""
        places = self._characters(node)
        previous = None
        for offset, character in enumerate(words):
            if character.isspace():
                continue
            line, column = next(((at, col) for at, col, written in places if written in {character, None}), (0, 0))
            if not line:
                return
            if previous is None or (line, column - offset) != previous:
                yield Mark(offset if previous else 0, line, column - (0 if previous else offset))
                previous = (line, column - offset)
        if previous is None:
            yield Mark(0, node.line, node.column)

    def _characters(self, node: Scalar) -> Iterator[tuple[int, int, str | None]]:
        """Characters of the source that are no blanks: line, column, and what is written (None for an escape)."""
        for number in range(node.line, min(node.end_line, len(self._lines)) + 1):
            line = self._lines[number - 1]
            column = node.column if number == node.line else 1
            if number == node.line and node.style:
                if node.style in {"|", ">"}:
                    continue
                column += 1
            stop = node.end_column - 1 if number == node.end_line else len(line)
            while column <= stop:
                character = line[column - 1]
                length = 1
                written: str | None = "" if character.isspace() else character
                if node.style == '"' and character == "\\":
                    length = 1 + _ESCAPE_LENGTH.get(line[column : column + 1], 1)
                    written = None if column < len(line) else ""
                elif node.style == "'" and line[column - 1 : column + 1] == "''":
                    length = 2
                if written != "":
                    yield number, column, written
                column += length
