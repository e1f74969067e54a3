"""How words of a language change, from its file in ``data/inflection``; see the one of Finnish for the notation.

Languages with few endings need none: what their words may have more stands under ``endings`` in their own file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from policysite.data_files import read_tables
from policysite.language.data_folder import DATA
from policysite.model.language import Language, primary

_SHORTEST = 3
"""Letters that a word in the form of the dictionary has, at least."""
_KEPT = 2
"""Letters that are before what changes, unless the whole word is told of."""
_SHORTEST_STEM = 2
_ALONE = 4
"""Letters of the shortest stem that is a word without an ending."""
_FROM_WEAK = "+"
"""Before a stem: the dictionary form has the weak consonants."""
_LAST_VOWELS = 2
"""At most. What stands before more of them never changes."""
_CLUSTER = 2
"""Consonants that change together, at most."""
_SYNTAX = {"[": "(?:", "(": "(?:", "]": ")", ")": ")?", "|": "|"}


@dataclass(frozen=True, eq=False)
class Paradigm:
    """One way in which words change."""

    stems: Mapping[str, tuple[str, ...]]
    """What stands in the place of the end of the dictionary form, by that end."""
    endings: re.Pattern[str]
    """What may follow a stem."""
    weaker: Mapping[str, tuple[str, ...]]
    """What the consonants before the last vowels become where a syllable is closed, by those consonants."""
    stronger: Mapping[str, tuple[str, ...]]
    """The same the other way round."""
    vowels: str
    """The letters with which stems end, after the consonants that change."""

    def stems_of(self, word: str) -> Iterator[str]:
        """The stems of a word in the form of the dictionary; none where its end is not known."""
        end = next((word[at:] for at in (0, *range(_KEPT, len(word))) if word[at:] in self.stems), None)
        if end is None:
            return
        for written in self.stems[end]:
            stem = word[: len(word) - len(end)] + written.lstrip(_FROM_WEAK)
            yield stem
            yield from self._graded(stem, self.stronger if written.startswith(_FROM_WEAK) else self.weaker)

    def _graded(self, stem: str, grades: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
        """The stem with its last consonants in the other grade; the longest that are known count."""
        end = len(stem.rstrip(self.vowels))
        if not 0 < len(stem) - end <= _LAST_VOWELS:
            return
        for start in range(max(1, end - _CLUSTER), end):
            if (others := grades.get(stem[start:end])) is not None:
                yield from (stem[:start] + other + stem[end:] for other in others)
                return


class DictionaryForms:
    """Words as a dictionary has them, found by any of their forms."""

    def __init__(self, paradigms: Sequence[Paradigm]) -> None:
        self._paradigms = paradigms
        self._stems: dict[str, list[tuple[str, Paradigm]]] = {}
        self._beginnings: set[str] = set()
        self._known: set[str] = set()

    def add(self, word: str) -> None:
        """Know a word and its forms; one whose end no paradigm has stands for itself alone."""
        if not self._paradigms or word in self._known or len(word) < _SHORTEST:
            return
        self._known.add(word)
        for paradigm in self._paradigms:
            for stem in dict.fromkeys(paradigm.stems_of(word)):
                if len(stem) >= _SHORTEST_STEM:
                    self._stems.setdefault(stem, []).append((word, paradigm))
                    self._beginnings.add(stem[:_SHORTEST_STEM])

    def of(self, word: str, start: int = 0) -> Iterator[str]:
        """The dictionary forms of a word, or of what it ends with from an offset, those of the longest stem first."""
        if word[start : start + _SHORTEST_STEM] not in self._beginnings:
            return
        for end in range(len(word), start + _SHORTEST_STEM - 1, -1):
            if end == len(word) < start + _ALONE:
                continue
            for known, paradigm in self._stems.get(word[start:end], ()):
                if paradigm.endings.fullmatch(word, end):
                    yield known


@cache
def paradigms(language: Language) -> tuple[Paradigm, ...]:
    """The ways in which words of a language, or of its parent, change; none where they are not described."""
    return _paradigms(primary(language))


@cache
def _paradigms(language: Language) -> tuple[Paradigm, ...]:
    file = DATA / "inflection" / f"{language}.toml"
    if not file.is_file():
        return ()
    tables = read_tables(file)
    vowels = tables.pop("vowels")
    pairs = [pair.partition(":") for pair in tables.pop("gradation", "").split()]
    weaker = _grades((strong, weak if changes else None) for strong, changes, weak in pairs)
    stronger = _grades((weak or strong, strong if changes and weak else None) for strong, changes, weak in pairs)
    return tuple(
        Paradigm(
            {end: tuple(stems.split()) for end, stems in table["stems"].items()},
            _pattern(table["endings"]),
            weaker,
            stronger,
            vowels,
        )
        for table in tables.values()
    )


def _grades(pairs: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    """What consonants may become; nothing for those that stay as they are."""
    grades: defaultdict[str, list[str]] = defaultdict(list)
    for consonants, other in pairs:
        grades[consonants] += [other] if other is not None else []
    return {consonants: tuple(others) for consonants, others in grades.items()}


def _pattern(written: str) -> re.Pattern[str]:
    """Endings in the notation of `policysite.language.phrases.forms` as a pattern."""
    return re.compile("".join(_SYNTAX.get(character, character) for character in written.replace(" ", "")))
