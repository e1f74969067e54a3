"""A text as the analysis reads it, with the way back to the text as written."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from policysite.language.text.words import WORD, small

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
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphen, zero-width space, word joiner, byte order mark: no reader sees them."""
_MOVING = re.compile(rf"[{INVISIBLE}\u0300-\u036f]")
_READ_OTHERWISE = re.compile(rf"[{{{''.join(map(chr, _ALIKE))}{INVISIBLE}\u0300-\u036f]")
"""Most texts have none of these and are read as they are written."""
MASK = "\ufffc"
"""Stands where nothing may be read; no word, no blank, no digit."""
_PLACEHOLDER = re.compile(r"(?<!\\)\{[^{}\n]*\}")
_PLAIN_WORD = r"[a-zà-öø-ÿ]++(?![^\x00-&(-\x7f])"
"""Western letters before a character of ASCII that is no apostrophe, as most words are; read in fewer steps."""
_PARTED = re.compile(f"({_PLAIN_WORD}|{WORD.pattern})")
"""Splits a text into what stands before each word, the word, and what stands after the last one."""
_DIGIT = re.compile(r"\d")
_REMEMBERED = 1024
"""Texts that are kept as read; the analysis and several rules read the same ones."""


class FoldedText(NamedTuple):
    """Characters that look alike made the same, accents composed, placeholders masked."""

    text: str
    words: Sequence[str]
    """In small letters and in order; ``MASK`` in the place of those that may not be read."""
    spans: Sequence[tuple[int, int]]
    """Where each word begins and ends."""
    origins: tuple[int, ...] | None
    """The offset in the original of each character and of the end; None where nothing has moved."""
    first_digit: int
    """Where it stands; the length of the text where there is none. What begins with a digit is looked for from here."""

    def original(self, offset: int) -> int:
        return offset if self.origins is None else self.origins[offset]

    def masked(self, stretches: Iterable[tuple[int, int]]) -> FoldedText:
        """The same with these stretches made unreadable, and the words that they touch."""
        text, words = self.text, list(self.words)
        for start, end in stretches:
            text = text[:start] + MASK * (end - start) + text[end:]
            first, after = bisect_left(self.spans, (start,)), bisect_left(self.spans, (end,))
            first -= first > 0 and self.spans[first - 1][1] > start
            words[first:after] = [MASK] * (after - first)
        return FoldedText(text, words, self.spans, self.origins, _first_digit(text, self.first_digit))


@lru_cache(_REMEMBERED)
def fold(text: str) -> FoldedText:
    """Read a text: its length changes only where it holds invisible characters or decomposed accents."""
    if not _READ_OTHERWISE.search(text):
        return _read(text, None)
    readable = _PLACEHOLDER.sub(lambda match: MASK * len(match[0]), text).translate(_ALIKE)
    if not _MOVING.search(readable):
        return _read(readable, None)
    folded: list[str] = []
    origins: list[int] = []
    offset = 0
    for piece, length in _pieces(readable):
        folded.append(piece)
        origins.extend([offset] * len(piece))
        offset += length
    return _read("".join(folded), (*origins, len(text)))


def _read(text: str, origins: tuple[int, ...] | None) -> FoldedText:
    parted = _PARTED.split(small(text))
    borders = list(accumulate(map(len, parted)))
    spans = list(zip(borders[::2], borders[1::2], strict=False))
    return FoldedText(text, parted[1::2], spans, origins, _first_digit(text))


def _first_digit(text: str, start: int = 0) -> int:
    """Where the first digit from an offset on stands, or the length of the text."""
    digit = _DIGIT.search(text, start)
    return digit.start() if digit else len(text)


def _pieces(text: str) -> list[tuple[str, int]]:
    """What each character, or letter with its accents, becomes; and how long it was."""
    pieces: list[tuple[str, int]] = []
    position = 0
    for match in _CLUSTER.finditer(text):
        pieces.extend(("" if character in INVISIBLE else character, 1) for character in text[position : match.start()])
        pieces.append((unicodedata.normalize("NFC", match[0]), len(match[0])))
        position = match.end()
    pieces.extend(("" if character in INVISIBLE else character, 1) for character in text[position:])
    return pieces
