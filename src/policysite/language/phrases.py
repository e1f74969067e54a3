"""Finding the longest known phrase at each word of a text, in time linear in its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from policysite.language.folding import FoldedText, Word
from policysite.language.inflection import DictionaryForms, Paradigm
from policysite.language.words import ANY, words_of

Entry = TypeVar("Entry")
_SHORTEST_PART = 4
"""Letters that a part of a compound has at least."""
_REMEMBERED = 4096
"""Words whose readings are kept; texts repeat theirs."""
_GAP = re.compile(r"(?:\s|[-–/']\s?|\.\s?(?=[^\W_]{1,3}\b))?")
"""What may stand between two words of a phrase; a full stop only in abbreviations ("t.ex.")."""


@dataclass(slots=True)
class _Node(Generic[Entry]):
    entry: Entry | None = None
    following: dict[str, _Node[Entry]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found(Generic[Entry]):
    entry: Entry
    after: int
    """The position after its last word."""
    between: tuple[int, ...] = ()
    """Positions of words that may be any."""

    def past(self, position: int) -> _Found[Entry]:
        return _Found(self.entry, self.after, (position, *self.between))


_Next = tuple[tuple[str, _Node[Entry]], ...]
"""Readings of a word with which a phrase goes on, each with where it leads."""


@dataclass(frozen=True, slots=True)
class _Beginning(Generic[Entry]):
    """What a word may begin, or say as a compound."""

    phrases: _Next[Entry]
    compound: Entry | None


class Phrasebook(Generic[Entry]):
    """Phrases and what each stands for."""

    def __init__(self, endings: Sequence[str] = (), paradigms: Sequence[Paradigm] = ()) -> None:
        """Know no phrase yet.

        Args:
            endings: what words of texts may have more than those of phrases: ``s``, or ``or>a`` in place of an a.
            paradigms: how words of texts may differ from those of phrases that are in the form of the dictionary.
        """
        self._root: _Node[Entry] = _Node()
        self._words, self._ends = DictionaryForms(paradigms), DictionaryForms(paradigms)
        self._tails: dict[str, Entry] = {}
        self._heads: dict[str, Entry] = {}
        self._endings = tuple(_ending(written) for written in endings)
        """What the language may add to a word, such as the genitive's s, and what it takes away for it."""
        self._readings = lru_cache(_REMEMBERED)(self._read)
        self._beginnings = lru_cache(_REMEMBERED)(self._begin)

    def add(self, form: str, entry: Entry, merge: Callable[[Entry, Entry], Entry] | None = None) -> None:
        """Know a form; a star at its beginning or end makes it match inside compounds too.

        ``merge`` says what becomes of a form that is already there; without it, the first stays.
        """
        words = words_of(form)
        if form.startswith("*"):
            self._tails.setdefault(words[0], entry)
            self._ends.add(words[0])
        if form.endswith("*"):
            self._heads.setdefault(words[0], entry)
        node = self._root
        for word in words:
            following = node.following.get(word)
            if following is None:
                following = node.following[word] = _Node()
                self._words.add(word)
            node = following
        if node.entry is None:
            node.entry = entry
        elif merge:
            node.entry = merge(node.entry, entry)

    def find(self, text: FoldedText, words: Sequence[Word]) -> Iterator[tuple[Entry, int, int]]:
        """The phrases of a text from left to right, the longest first; each with its first offset and its end.

        A word that merely stands between the words of a phrase is read by itself as well.
        """
        after = 0
        for position, begins in enumerate(map(self._beginnings, [word.text for word in words])):
            if begins is None or position < after:
                continue
            found = self._longest(begins.phrases, text.text, words, position)
            if found is None and begins.compound is not None:
                found = _Found(begins.compound, position + 1)
            if found:
                after = found.after
                yield found.entry, words[position].start, words[after - 1].end
                for between in found.between:
                    phrases = self._next(self._root, words[between].text)
                    inner = self._longest(phrases, text.text, words, between)
                    if inner and inner.after <= after:
                        yield inner.entry, words[between].start, words[inner.after - 1].end

    def _longest(self, phrases: _Next[Entry], text: str, words: Sequence[Word], position: int) -> _Found[Entry] | None:
        """The longest of the phrases that go on with the word at this position."""
        best: _Found[Entry] | None = None
        for reading, found in phrases:
            deeper = None
            if found.following and position + 1 < len(words):
                further = self._next(found, words[position + 1].text)
                gap = _GAP.match(text, words[position].end) if further else None
                if gap and gap.end() == words[position + 1].start:
                    deeper = self._longest(further, text, words, position + 1)
            candidate = deeper or (_Found(found.entry, position + 1) if found.entry is not None else None)
            if candidate and (best is None or candidate.after > best.after):
                best = candidate.past(position) if reading == ANY else candidate
        return best

    def _begin(self, word: str) -> _Beginning[Entry] | None:
        """What may begin with this word; most words of a text begin nothing."""
        phrases, compound = self._next(self._root, word), self._look_into(word)
        return _Beginning(phrases, compound) if phrases or compound is not None else None

    def _next(self, node: _Node[Entry], word: str) -> _Next[Entry]:
        following = node.following
        return tuple([(reading, following[reading]) for reading in self._readings(word) if reading in following])

    def _read(self, word: str) -> tuple[str, ...]:
        """The word, what it is a form of, the word without what the language adds to it, and any word."""
        return (*dict.fromkeys((word, *self._words.of(word), *self._without_ending(word))), ANY)

    def _without_ending(self, word: str) -> list[str]:
        return [
            word[: -len(ending)] + taken
            for ending, taken in self._endings
            if word.endswith(ending) and len(word) - len(ending) + len(taken) >= _SHORTEST_PART
        ]

    def _look_into(self, word: str) -> Entry | None:
        """What a compound is about: the entry of its longest known end, else of its longest known beginning."""
        if not (self._tails or self._heads) or len(word) <= _SHORTEST_PART:
            return None
        for reading in (word, *self._without_ending(word)):
            for start in range(2, len(reading) - 2):
                if (entry := self._tails.get(reading[start:])) is not None:
                    return entry
        for start in range(2, len(word) - 2):
            if (tail := next(self._ends.of(word, start), None)) is not None:
                return self._tails[tail]
        for end in range(len(word) - 1, _SHORTEST_PART - 1, -1):
            if (entry := self._heads.get(word[:end])) is not None:
                return entry
        return None


def _ending(written: str) -> tuple[str, str]:
    ending, _, taken = written.partition(">")
    return ending, taken
