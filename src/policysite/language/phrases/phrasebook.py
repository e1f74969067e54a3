"""Finding the longest known phrase at each word of a text, in time linear in its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain, count
from typing import Any, Generic, NamedTuple, TypeVar

from policysite.language.phrases.inflection import DictionaryForms, Paradigm
from policysite.language.text.folding import MASK, FoldedText
from policysite.language.text.words import ANY, words_of

Entry = TypeVar("Entry")
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_Merge = Callable[[Entry, Entry], Entry]
_LONGEST_WORD = 200
"""Letters; no compound of any language is as long, and looking for its parts takes time by the square of its length."""
_SHORTEST_PART = 4
"""Letters that a part of a compound has at least."""
_REMEMBERED = 16_384
"""Words of which something is kept."""
_GAP = re.compile(r"(?:\s|[-–/']\s?|\.\s?(?=[^\W_]{1,3}\b)|:(?=[^\W\d_]{1,4}\b))?")
"""What may stand between two words of a phrase; a full stop only in abbreviations ("t.ex."), a colon before their
endings ("EU:n")."""


class _Remembered(dict[_Key, _Value]):
    """What a function says of each word that it was asked about; texts repeat theirs, and no look-up is faster."""

    def __init__(self, function: Callable[[_Key], _Value]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, key: _Key) -> _Value:
        if len(self) >= _REMEMBERED:
            self.clear()
        value = self[key] = self._function(key)
        return value


class _Node(Generic[Entry]):
    """The words of a phrase so far."""

    __slots__ = ("entry", "following")

    def __init__(self) -> None:
        self.entry: Entry | None = None
        self.following: dict[str, _Node[Entry]] = {}


_Phrase = tuple[Entry, int, tuple[int, ...]]
"""What it stands for, the position after its last word, and the positions of those of its words that may be any."""


class _Beginning(NamedTuple, Generic[Entry]):
    """What begins with a word."""

    alone: Entry | None
    """What the word says by itself."""
    nodes: Sequence[_Node[Entry]]
    """From these its phrases of more words go on."""
    next_words: Set[str]
    """The words with which they do, any one left out where more have to follow it."""
    after_any: Set[str]
    """The words that follow any ones, as far as ``reach`` words after the next."""
    reach: int


Leads = Mapping["Phrasebook[Any]", list[tuple[int, Any, Sequence[_Node[Any]]]]]
"""The positions of a text at which phrases of each book may begin, with what the word there says by itself, and from
where its phrases go on with the word after it."""


class Phrasebook(Generic[Entry]):
    """Phrases and what each stands for."""

    def __init__(self, endings: Sequence[str] = (), paradigms: Sequence[Paradigm] = ()) -> None:
        """Know no phrase yet.

        Args:
            endings: what words of texts may have more than those of phrases: ``s``, or ``or>a`` in place of an a.
            paradigms: how words of texts may differ from those of phrases that are in the form of the dictionary.
        """
        self._begun: dict[str, _Node[Entry]] = {}
        """The first words of phrases that texts have begun with."""
        self._forms: defaultdict[str, list[tuple[Sequence[str], Entry, _Merge[Entry] | None]]] = defaultdict(list)
        """By its first word, every phrase that no text has begun; most of a book never is."""
        self._words: set[str] = set()
        self._unread: list[Sequence[str]] = []
        """The words of forms that nobody has asked for since they were added."""
        self._dictionary, self._ends = DictionaryForms(paradigms), DictionaryForms(paradigms)
        self._is_inflected = bool(paradigms)
        self._tails: dict[str, Entry] = {}
        self._heads: dict[str, Entry] = {}
        self._endings = _replacements(endings)
        """What the language may add to a word, such as the genitive's s, by its length, with what each takes away."""
        self._is_plain = not (endings or paradigms)
        """Whether words are looked for as they are, until a form says that they may stand inside of compounds."""
        self.readings = _Remembered(self._read).__getitem__
        """As which words of the book a word may be read."""
        self._alone = Shelf(self)

    def add(self, form: str, entry: Entry, merge: _Merge[Entry] | None = None) -> None:
        """Know a form; a star at its beginning or end makes it match inside compounds too.

        ``merge`` says what becomes of a form that is already there; without it, the first stays.
        """
        words = words_of(form)
        if "*" in form:
            self._add_part(form, words[0], entry)
        if self._is_inflected:
            for word in words:
                self._dictionary.add(word)
        self._forms[words[0]].append((words, entry, merge))
        self._unread.append(words)

    def _add_part(self, form: str, word: str, entry: Entry) -> None:
        """Know a word as the end or the beginning of compounds."""
        self._is_plain = False
        if form.startswith("*"):
            self._tails.setdefault(word, entry)
            self._ends.add(word)
        if form.endswith("*"):
            self._heads.setdefault(word, entry)

    @property
    def words(self) -> Set[str]:
        """Every word of its forms, as they are written in small letters."""
        if self._unread:
            self._words.update(chain.from_iterable(self._unread))
            self._unread.clear()
        return self._words

    def _beginning(self, word: str) -> _Node[Entry] | None:
        """The phrases that begin with just this word."""
        begun = self._begun.get(word)
        if word not in self._forms:
            return begun
        begun = begun or _Node()
        for words, entry, merge in self._forms[word]:
            node = begun
            for following in words[1:]:
                onward = node.following.get(following)
                if onward is None:
                    onward = node.following[following] = _Node()
                node = onward
            if node.entry is None:
                node.entry = entry
            elif merge:
                node.entry = merge(node.entry, entry)
        self._begun[word] = begun
        self._forms.pop(word, None)
        return begun

    def find(self, text: FoldedText, leads: Leads | None = None) -> list[tuple[Entry, int, int]]:
        """The phrases of a text from left to right, the longest first; each with its first offset and its end.

        A word that merely stands between the words of a phrase is read by itself as well. ``leads`` are those of the
        shelf on which the book stands.
        """
        begins = (leads or self._alone.leads(text))[self]
        if not begins:
            return []
        found: list[tuple[Entry, int, int]] = []
        words, spans, after = text.words, text.spans, 0
        for position, alone, nodes in begins:
            if position < after or words[position] == MASK:
                continue
            phrase = self._further(nodes, text, position + 1) if nodes else None
            if phrase is None:
                if alone is not None:
                    found.append((alone, *spans[position]))
                continue
            entry, after, between = phrase
            found.append((entry, spans[position][0], spans[after - 1][1]))
            for inside in between:
                inner = self._longest(text, inside)
                if inner and inner[1] <= after:
                    found.append((inner[0], spans[inside][0], spans[inner[1] - 1][1]))
        return found

    def begin(self, word: str) -> _Beginning[Entry] | None:
        """What begins with this word; with most words of a text nothing does."""
        if (self._is_plain or word.isdecimal()) and word not in self._forms and word not in self._begun:
            return None
        nodes = [node for reading in self._read(word) if (node := self._beginning(reading))]
        alone = next((node.entry for node in nodes if node.entry is not None), None)
        if alone is None:
            alone = self._look_into(word)
        onward = [node for node in nodes if node.following]
        if not onward and alone is None:
            return None
        return _Beginning(alone, onward, *_following(onward))

    def reads_as_written(self, begins: _Beginning[Entry]) -> bool:
        """Whether the words with which these phrases go on are those of texts, in no other form."""
        return not (self._is_inflected or self._endings or ANY in begins.next_words or ANY in begins.after_any)

    def _longest(self, text: FoldedText, position: int) -> _Phrase[Entry] | None:
        """The longest phrase that begins with the word at this position."""
        begins = self.begin(text.words[position])
        if begins is None:
            return None
        longer = self._further(begins.nodes, text, position + 1)
        return longer or (None if begins.alone is None else (begins.alone, position + 1, ()))

    def _further(self, nodes: Sequence[_Node[Entry]], text: FoldedText, position: int) -> _Phrase[Entry] | None:
        """The longest phrase that goes on from one of these nodes with the word at this position."""
        longest: _Phrase[Entry] | None = None
        readings = self.readings(text.words[position]) if position < len(text.words) else ()
        for node in nodes:
            for reading in readings:
                onward = node.following.get(reading)
                if onward is None or not _adjoin(text, position):
                    continue
                found = self._further((onward,), text, position + 1) if onward.following else None
                if found is None and onward.entry is not None:
                    found = onward.entry, position + 1, ()
                if found and (longest is None or found[1] > longest[1]):
                    longest = (*found[:2], (position, *found[2])) if reading == ANY else found
        return longest

    def _read(self, word: str | None) -> list[str]:
        """Itself, what it is a form of, what it adds to, any; none where nothing stands or may be read."""
        if word is None or word == MASK:
            return []
        if len(word) > _LONGEST_WORD:
            return [ANY] if ANY in self.words else []
        readings = dict.fromkeys((word, *self._dictionary.of(word), *self._without_ending(word), ANY))
        known = self.words
        return [reading for reading in readings if reading in known]

    def _without_ending(self, word: str) -> list[str]:
        return [
            word[:-length] + taken
            for length, endings in self._endings
            for taken in endings.get(word[-length:], ())
            if len(word) - length + len(taken) >= _SHORTEST_PART
        ]

    def _look_into(self, word: str) -> Entry | None:
        """What a compound is about: the entry of its longest known end, else of its longest known beginning."""
        if not (self._tails or self._heads) or not _SHORTEST_PART < len(word) <= _LONGEST_WORD:
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


def _following(nodes: Sequence[_Node[Entry]]) -> tuple[Set[str], Set[str], int]:
    """With which words phrases go on from these nodes, and with which after any ones, and how many of those."""
    next_words, anys = _parted(nodes)
    after_any: set[str] = set()
    reach = 0
    while anys:
        words, anys = _parted(anys)
        after_any |= words
        reach += 1
    return next_words, after_any, reach


def _parted(nodes: Sequence[_Node[Entry]]) -> tuple[set[str], list[_Node[Entry]]]:
    """The words with which phrases go on, and the nodes after any one; that is a word as well where a phrase ends."""
    anys = [node.following[ANY] for node in nodes if ANY in node.following]
    words = {word for node in nodes for word in node.following}
    if all(node.entry is None for node in anys):
        words.discard(ANY)
    return words, anys


_OfBook = tuple[int, Callable[[str | None], list[str]] | None, Any, Sequence[_Node[Any]], Set[str], Set[str], int]
"""Of what begins with a word in a book: the place of the book, how it reads other words, unless as they are written,
and the `_Beginning`."""


class Shelf:
    """Phrasebooks that are read together: each word of a text is looked up once for all of them."""

    def __init__(self, *books: Phrasebook[Any]) -> None:
        self._books = books
        self._beginnings = _Remembered(self._begin).__getitem__

    def leads(self, text: FoldedText) -> Leads:
        """Where phrases of these books may begin in a text."""
        leads: list[list[tuple[int, Any, Sequence[_Node[Any]]]]] = [[] for _ in self._books]
        words = text.words
        for position, beginnings, following in zip(
            count(), map(self._beginnings, words), (*words[1:], None), strict=False
        ):
            for place, readings, alone, nodes, next_words, after_any, reach in beginnings:
                if (
                    nodes
                    and (
                        following in next_words if readings is None else not next_words.isdisjoint(readings(following))
                    )
                ) or (reach and _goes_on(words[position + 2 : position + 2 + reach], readings, after_any)):
                    leads[place].append((position, alone, nodes))
                elif alone is not None:
                    leads[place].append((position, alone, ()))
        return dict(zip(self._books, leads, strict=True))

    def _begin(self, word: str) -> list[_OfBook]:
        """What begins with a word in each book that knows it, with how the book reads the next one."""
        if word.isdecimal() and word not in self._figures:
            return []
        found = ((place, book, book.begin(word)) for place, book in enumerate(self._books))
        return [
            (place, None if book.reads_as_written(begins) else book.readings, *begins)
            for place, book, begins in found
            if begins
        ]

    @cached_property
    def _figures(self) -> frozenset[str]:
        """The numbers in digits that any of the books has."""
        return frozenset(word for book in self._books for word in book.words if word.isdecimal())


def _goes_on(words: Sequence[str], readings: Callable[[str | None], list[str]] | None, after_any: Set[str]) -> bool:
    """Whether any of these words is one with which phrases go on."""
    return not after_any.isdisjoint(words if readings is None else chain.from_iterable(map(readings, words)))


def _replacements(endings: Iterable[str]) -> list[tuple[int, dict[str, list[str]]]]:
    """By the length of an ending, the longest first: what each takes away from the word that it is added to."""
    found: dict[int, dict[str, list[str]]] = {}
    for written in endings:
        ending, _, taken = written.partition(">")
        found.setdefault(len(ending), {}).setdefault(ending, []).append(taken)
    return sorted(found.items(), key=lambda item: -item[0])


def _adjoin(text: FoldedText, position: int) -> bool:
    """Whether the word at this position and the one before it may stand in one phrase."""
    end, start = text.spans[position - 1][1], text.spans[position][0]
    if text.text[end:start] == " ":
        return True
    gap = _GAP.match(text.text, end)
    return gap is not None and gap.end() == start
