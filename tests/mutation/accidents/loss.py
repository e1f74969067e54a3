"""Words that are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..places import Place
from .repair import mended

_SENTENCE = re.compile(r"[^.!?]+[.!?]+(?=\s|$)\s*|\S[^.!?]*$")
_CLAUSE = re.compile(r"[^,;:]+(?:[,;:]\s*|$)")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_WORDS_OF_A_CLAUSE = 3
_PHRASE = 2
"""Words that are dropped together."""


def drop_text(_place: Place) -> Iterator[None]:
    """The whole text."""
    yield None


def drop_sentence(place: Place) -> Iterator[str]:
    """Each sentence of several."""
    yield from _without_each(_SENTENCE, place.words, fewest_words=1)


def drop_clause(place: Place) -> Iterator[str]:
    """Each part between commas of several."""
    yield from _without_each(_CLAUSE, place.words, fewest_words=_WORDS_OF_A_CLAUSE)


def drop_placeholder(place: Place) -> Iterator[str]:
    """Each value, and with it what stood for it."""
    for match in _PLACEHOLDER.finditer(place.words):
        yield mended(place.words[: match.start()] + place.words[match.end() :], like=place.words)


def drop_words(place: Place) -> Iterator[str]:
    """The last words of a text of several: a copy that was cut short."""
    words = place.words.split()
    for kept in {len(words) // 2, (2 * len(words)) // 3, len(words) - _PHRASE}:
        if kept >= _PHRASE:
            yield mended(" ".join(words[:kept]), like=place.words)


def _without_each(part: re.Pattern[str], words: str, *, fewest_words: int) -> Iterator[str]:
    parts = list(part.finditer(words))
    for each in parts if len(parts) > 1 else ():
        rest = words[: each.start()] + words[each.end() :]
        if len(each[0].split()) >= fewest_words and len(rest.split()) > 1:
            end = "." if words.endswith(".") and not rest.rstrip().endswith(".") else ""
            yield mended(rest.rstrip(" ,;:") + end, like=words)
