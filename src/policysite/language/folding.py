"""A text as the analysis reads it, with the way back to the text as written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, Protocol

from policysite.language.words import WORD

_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")
_ALIKE = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "´": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\n": " ",
        "\t": " ",
        "\r": " ",
    }
    | dict.fromkeys("‐‑", "-")
)
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
MASK = "\ufffc"
"""Stands where nothing may be read; no word, no blank, no digit."""
_PLACEHOLDER = re.compile(r"(?<!\\)\{[^{}\n]*\}")
_REMEMBERED = 1024
"""Texts that are kept as read; the analysis and several rules read the same ones."""


class Word(NamedTuple):
    """One word of a folded text."""

    text: str
    """In small letters."""
    start: int
    end: int


class Stretch(Protocol):
    """Part of a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True)
class FoldedText:
    """Characters that look alike made the same, accents composed, placeholders masked."""

    text: str
    origins: tuple[int, ...] | None
    """The offset in the original of each character and of the end; None where nothing has moved."""

    @cached_property
    def lowered(self) -> str:
        """In small letters, to see whether words stand anywhere before they are looked for in earnest."""
        return self.text.lower()

    def original(self, offset: int) -> int:
        return offset if self.origins is None else self.origins[offset]

    def masked(self, stretches: Iterable[Stretch]) -> FoldedText:
        """The same with these stretches made unreadable."""
        pieces: list[str] = []
        position = 0
        for stretch in stretches:
            pieces += self.text[position : stretch.start], MASK * (stretch.end - stretch.start)
            position = stretch.end
        return FoldedText("".join(pieces) + self.text[position:], self.origins) if pieces else self

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """In the order of the text."""
        return tuple(Word(match[0].lower(), *match.span()) for match in WORD.finditer(self.text))


@lru_cache(_REMEMBERED)
def fold(text: str) -> FoldedText:
    """Read a text: its length changes only where it holds invisible characters or decomposed accents."""
    readable = _PLACEHOLDER.sub(lambda match: MASK * len(match[0]), text).translate(_ALIKE)
    if unicodedata.is_normalized("NFC", readable) and not any(character in readable for character in _INVISIBLE):
        return FoldedText(readable, None)
    folded: list[str] = []
    origins: list[int] = []
    offset = 0
    for piece, length in _pieces(readable):
        folded.append(piece)
        origins.extend([offset] * len(piece))
        offset += length
    return FoldedText("".join(folded), (*origins, len(text)))


def _pieces(text: str) -> list[tuple[str, int]]:
    """What each character, or letter with its accents, becomes; and how long it was."""
    pieces: list[tuple[str, int]] = []
    position = 0
    for match in _CLUSTER.finditer(text):
        pieces.extend(("" if character in _INVISIBLE else character, 1) for character in text[position : match.start()])
        pieces.append((unicodedata.normalize("NFC", match[0]), len(match[0])))
        position = match.end()
    pieces.extend(("" if character in _INVISIBLE else character, 1) for character in text[position:])
    return pieces
