"""What two texts share, and where each of them says it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from policysite.checking.alignment.chain import Pair, heaviest_chain
from policysite.checking.alignment.features import kin, plain
from policysite.language.text.folding import fold
from policysite.model.aligned import AnalysedText
from policysite.model.mention import MentionKind

_PUT_FREELY = frozenset((MentionKind.CONJUNCTION, MentionKind.PERSON))
"""What languages have at other places and in other numbers."""
_LETTERS = 4
"""Of the shortest word that languages share."""
_PUNCTUATION = re.compile(r"[.,;:!?)](?=\s)|\(")
_MOST_SLIDE = 0.2
"""Of a text, by which what it says may stand earlier or later than in its translation; beyond, it is another thing."""


def anchors(first: AnalysedText, second: AnalysedText) -> list[Pair]:
    """Where both say the same, in the order of both: offsets of the middle of the words in each.

    What both have equally often, commas too, is taken to stand in the same order in both.
    """
    lengths = len(first.passage.text), len(second.passage.text)
    here, there = _places(first), _places(second)
    shared = Counter(
        pair
        for key in here.keys() & there.keys()
        if len(here[key]) == len(there[key])
        for pair in zip(here[key], there[key], strict=True)
        if abs(pair[0] / lengths[0] - pair[1] / lengths[1]) <= _MOST_SLIDE
    )
    return list(heaviest_chain(sorted(shared), shared))


def _places(text: AnalysedText) -> Mapping[object, Sequence[int]]:
    places: defaultdict[object, list[int]] = defaultdict(list)
    for key, place in _said(text):
        places[key].append(place)
    return places


def _said(text: AnalysedText) -> Iterator[tuple[object, int]]:
    for mention in text.mentions:
        if mention.kind not in _PUT_FREELY:
            yield mention.identity, (mention.start + mention.end) // 2
    for mark in _PUNCTUATION.finditer(text.passage.text):
        yield mark[0], mark.start()
    folded = fold(text.passage.text)
    for word, (start, end) in zip(folded.words, folded.spans, strict=True):
        if len(word) >= _LETTERS:
            yield kin(plain(word)), (folded.original(start) + folded.original(end)) // 2
