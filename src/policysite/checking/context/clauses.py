"""The clauses of a text, as far as punctuation and joining words tell: stretches that are understood by themselves."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from policysite.language.segmentation.sentences import split
from policysite.model.aligned import AnalysedText
from policysite.model.mention import MentionKind

Stretch = tuple[int, int]
"""Offsets of the first character and of the one after the last."""

_SHORT = 130
"""Characters up to which a sentence is taken in at a glance and is one clause."""
_LEAST = 30
"""Characters of a clause; what is shorter, such as a member of a list, goes with what follows or stands before."""
_MOST = 80
"""Characters from which a clause is parted where words join its parts."""
_BREAK = re.compile(r"[,;:)](?=\s)|\s/(?=\s)|\s(?=\()|\s(?=[–—-]\s)")
_JOINING = (MentionKind.CONJUNCTION, MentionKind.CONDITION, MentionKind.REASON, MentionKind.OPENNESS)
_EDGES = " ,;:\n"


def clauses(text: AnalysedText) -> list[Stretch]:
    """All of it, in order, without the blanks, commas and slashes between its clauses. None goes beyond a sentence."""
    words = text.passage.text
    joints = [mention.start for mention in text.of(*_JOINING)]
    found = [clause for sentence in split(words, text.language) for clause in _clauses(words, sentence, joints)]
    return found or [(0, len(words))]


def _clauses(words: str, sentence: Stretch, joints: list[int]) -> Iterator[Stretch]:
    if _length(sentence) <= _SHORT:
        yield sentence
        return
    for clause in _parted(sentence, (match.end() for match in _BREAK.finditer(words, *sentence))):
        start, end = clause
        inside = joints[bisect_left(joints, start) : bisect_left(joints, end)] if _length(clause) > _MOST else ()
        for first, last in _parted(clause, inside):
            stretch = words[first:last]
            kept = stretch.rstrip(_EDGES).removesuffix(" /").rstrip(_EDGES)
            yield last - len(stretch.lstrip(_EDGES)), first + len(kept)


def _parted(stretch: Stretch, borders: Iterable[int]) -> Iterator[Stretch]:
    """The stretch cut at borders, in order, where enough is left on both sides."""
    start, end = stretch
    for border in borders:
        if min(border - start, end - border) >= _LEAST:
            yield start, border
            start = border
    yield start, end


def _length(stretch: Stretch) -> int:
    start, end = stretch
    return end - start
