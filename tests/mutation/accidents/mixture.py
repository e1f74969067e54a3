"""Words of another place or of another language, and digits that changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..places import Place

_DIGITS = re.compile(r"(?<!\w)\d+(?!\w)")
_LONG = 12
"""Words from which half a text is pasted as well."""


def paste_other_language(place: Place) -> Iterator[str]:
    """The words of each other language, and of long texts their second half after the own first half."""
    for language, text in place.texts.items():
        if language != place.language and text.passage.text.casefold() != place.words.casefold():
            yield text.passage.text
            own, others = place.words.split(), text.passage.text.split()
            if min(len(own), len(others)) >= _LONG:
                yield " ".join([*own[: len(own) // 2], *others[len(others) // 2 :]])


def paste_neighbour(place: Place) -> Iterator[str]:
    """The words of each neighbour: another item of the list, or another fact below the same one."""
    items = [item.texts for item in place.fact.items]
    if place.texts in items:
        neighbours = items
    elif place.texts == place.fact.texts:
        neighbours = [fact.texts for fact in place.siblings]
    else:
        neighbours = []
    for texts in neighbours:
        if texts != place.texts and place.language in texts:
            yield texts[place.language].passage.text


def change_digits(place: Place) -> Iterator[str]:
    """Each number that somebody typed, one more and with its digits the other way round."""
    for match in _DIGITS.finditer(place.words):
        for other in (str(int(match[0]) + 1), match[0][::-1]):
            yield place.words[: match.start()] + other + place.words[match.end() :]
