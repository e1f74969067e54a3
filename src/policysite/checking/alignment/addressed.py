"""Texts that an address pairs, as those of a model: only the sentences inside of each pair have to be aligned."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from policysite.checking.alignment.dictionary import Dictionaries, learn
from policysite.checking.alignment.features import Analyse, Reader
from policysite.checking.alignment.result import BlockPair
from policysite.checking.alignment.sentences import SentenceAligner
from policysite.language.concepts.lexicon import shared_concepts
from policysite.language.description.knowledge import knowledge
from policysite.language.segmentation.sentences import split
from policysite.model.aligned import AnalysedText
from policysite.model.document import Block, BlockKind, Document
from policysite.model.language import Language
from policysite.model.passage import Passage

_SURE = 2.0
"""Sentences of at least this score teach which words translate each other."""
_FEW = 2_000
"""Characters for which what is known of the two languages counts in how much longer one of them is."""
_CLOSE = 1.0
"""Up to this much less likely another sentence may be the missing one. Of 400 sentences taken from texts of two to
four, each in a policy of its own, three were confused with another, all by less; of the others 15 are as close."""
_MOST_RIVALS = 12
"""Sentences of a text, up to which each is asked; more leave enough to tell them apart."""
Pair = tuple[Passage, Passage]


class AddressedTexts:
    """Texts of two languages, which by those that have as many sentences tell how the two go together."""

    def __init__(self, pairs: Sequence[Pair], analyse: Analyse) -> None:
        """Of at least one pair."""
        blocks = [(_block(one), _block(two)) for one, two in pairs]
        first, second = (_document(side) for side in zip(*blocks, strict=True))
        languages = first.language, second.language
        by_figures = not all(knowledge(language).is_described for language in languages)
        reader = Reader(analyse, shared_concepts(*languages), by_figures=by_figures)
        even = [pair for pair in blocks if len(pair[0].sentences) == len(pair[1].sentences)]
        ratio = _ratio([(one.passage, two.passage) for one, two in even], *languages)
        plain = SentenceAligner(first, second, reader, Dictionaries(), ratio)
        sure = [sentences for one, two in even for sentences in plain.sure(one, two, _SURE)]
        self._ratio = ratio
        self._aligner = SentenceAligner(first, second, reader, learn(sure), ratio)

    def aligned(self, first: Passage, second: Passage) -> BlockPair:
        """Two of the texts, sentence by sentence."""
        one, two = _block(first), _block(second)
        texts, gaps, guesses = self._aligner.align((one,), (two,))
        return BlockPair((one,), (two,), 0.0, texts, gaps, guesses=guesses)

    def rivals(self, aligned: BlockPair) -> tuple[Passage, ...]:
        """Sentences that may be missing as well as the one that is taken to be, in the order of the text.

        Where one text has one sentence more than the other, each but the missing one stands opposite one; which one is
        missing is told by what those share that then stand opposite each other, and by their lengths.
        """
        if len(aligned.gaps) != 1:
            return ()
        (gap,) = aligned.gaps
        one, two = aligned.first[0].sentences, aligned.second[0].sentences
        own, others = (one, two) if gap.in_first else (two, one)
        missing = next((place for place, each in enumerate(own) if each == gap.text.passage), None)
        if missing is None or len(own) != len(others) + 1 or len(own) > _MOST_RIVALS:
            return ()
        likely = [self._without(own, others, place, gap.in_first) for place in range(len(own))]
        return tuple(
            each
            for place, (each, found) in enumerate(zip(own, likely, strict=True))
            if place != missing and likely[missing] - found < _CLOSE
        )

    def _without(self, own: Sequence[Passage], others: Sequence[Passage], missing: int, in_first: bool) -> float:
        left = [each for place, each in enumerate(own) if place != missing]
        pairs = zip(left, others, strict=True) if in_first else zip(others, left, strict=True)
        return sum(self._aligner.score(*pair) for pair in pairs)

    def clarity(self, aligned: BlockPair) -> float:
        """How clearly lengths tell that sentences which only one of two texts has are told nowhere in the other.

        The logarithm by which the texts are more alike without these sentences, as a share of what they add: 1 where
        they are all the difference, -1 where the texts are as long as each other with them.
        """
        first, second = aligned.first[0].passage, aligned.second[0].passage
        rest = sum(_length(text.first) for text in aligned.texts), sum(_length(text.second) for text in aligned.texts)
        gained = self._deviation(len(first.text), len(second.text)) - self._deviation(*rest)
        return gained / log(len(first.text) * len(second.text) / (rest[0] * rest[1]))

    def _deviation(self, first: int, second: int) -> float:
        """By how much one is longer than is usual beside the other, as a logarithm."""
        return abs(log(second / (first * self._ratio)))


def count_sentences(passage: Passage) -> int:
    """How many sentences a text has; a text without letters has none."""
    return len(split(passage.text, passage.language))


def _length(text: AnalysedText) -> int:
    return len(text.passage.text)


def _document(blocks: tuple[Block, ...]) -> Document:
    return Document(blocks[0].passage.path, blocks[0].passage.language, blocks)


def _block(passage: Passage) -> Block:
    sentences = tuple(passage.part(start, end) for start, end in split(passage.text, passage.language))
    return Block(BlockKind.PARAGRAPH, passage, sentences or (passage,))


def _ratio(pairs: Sequence[Pair], first: Language, second: Language) -> float:
    """Characters of the second language for one of the first."""
    here, there = (_FEW * knowledge(language).length for language in (first, second))
    return (there + sum(len(two.text) for _, two in pairs)) / (here + sum(len(one.text) for one, _ in pairs))
