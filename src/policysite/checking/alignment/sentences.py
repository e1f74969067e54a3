"""Sentences opposite sentences, inside of blocks that belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from policysite.checking.alignment.dictionary import Dictionaries, translated
from policysite.checking.alignment.features import VALUES, Evidence, Reader
from policysite.checking.alignment.leftovers import without_leftovers, without_swallowed
from policysite.checking.alignment.moves import with_moves
from policysite.checking.alignment.path import Bead, Costs, best_path
from policysite.checking.alignment.result import SentenceGap, SentenceGuess
from policysite.checking.alignment.units import Comparison, Unit
from policysite.checking.force.denials import DENYING
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.document import Block, Document
from policysite.model.mention import MentionKind
from policysite.model.passage import Passage, joined

SENTENCE_COSTS = Costs(gap=-3.5, merge=-4.25, triple=-6.5)

_LONGEST_TITLE = 60
"""Characters up to which a paragraph that nothing ends is a title."""
_FORCE = (MentionKind.NEGATION, MentionKind.MODALITY, MentionKind.LIMITATION)
"""What makes of a sentence a promise, a duty or the denial of it."""
_RIGHT = "right."
"""How the concepts of rights begin."""


class SentenceAligner:
    """Knows what the sentences of two documents can share."""

    def __init__(
        self,
        first: Document,
        second: Document,
        reader: Reader,
        dictionaries: Dictionaries,
        ratio: float,
    ) -> None:
        self.analyse = reader.analyse
        self.reader = reader
        self.ratio = ratio
        self.dictionaries = {first.language: dictionaries.first, second.language: dictionaries.second}
        self.evidence = Evidence.between(
            *(
                [self._features(sentence) for block in document.blocks for sentence in block.sentences]
                for document in (first, second)
            )
        )

    def align(
        self, first: Sequence[Block], second: Sequence[Block]
    ) -> tuple[tuple[AlignedTexts, ...], tuple[SentenceGap, ...], tuple[SentenceGuess, ...]]:
        """The texts that should say the same, the sentences that only one side has, and those that it may have."""
        one, two = _sentences(first, len(second)), _sentences(second, len(first))
        if len(one) == len(two) == 1:
            return (AlignedTexts(self.analyse(one[0]), self.analyse(two[0])),), (), ()
        beads = self._beads(one, two)
        texts = tuple(
            AlignedTexts(self._text(one, bead.first), self._text(two, bead.second))
            for bead in beads
            if bead.first and bead.second
        )
        gaps = tuple(self._gap(bead, one, two) for bead in beads if not (bead.first and bead.second))
        return texts, gaps, tuple(self._guess(gap, bead, one, two) for bead in beads for gap in bead.guessed)

    def beads(self, first: Sequence[Block], second: Sequence[Block]) -> list[Bead]:
        """Their sentences, by number, as they stand opposite each other; either may be empty."""
        return self._beads(_sentences(first, len(second)), _sentences(second, len(first)))

    def sure(self, first: Block, second: Block, least: float) -> Iterator[tuple[str, str]]:
        """Single sentences that say the same with at least this score; all of a block that is one sentence."""
        one, two = first.sentences, second.sentences
        if len(one) == len(two) == 1:
            yield one[0].text, two[0].text
            return
        for bead in self._beads(one, two):
            if len(bead.first) == len(bead.second) == 1 and bead.score >= least:
                yield one[bead.first[0]].text, two[bead.second[0]].text

    def score(self, one: Passage, two: Passage) -> float:
        """How likely two sentences say the same, as the logarithm of a likelihood ratio."""
        comparison = Comparison(self._units([one]), self._units([two]), self.evidence, self.ratio)
        return comparison.score(comparison.first[0], comparison.second[0])

    def _beads(self, one: Sequence[Passage], two: Sequence[Passage]) -> list[Bead]:
        comparison = Comparison(self._units(one), self._units(two), self.evidence, self.ratio)
        path = without_swallowed(best_path(comparison, SENTENCE_COSTS), comparison)
        return without_leftovers(
            with_moves(path, comparison), comparison, lambda gap, pair: self._loses(gap, pair, one, two)
        )

    def _gap(self, bead: Bead, one: Sequence[Passage], two: Sequence[Passage]) -> SentenceGap:
        own, other = (one, two) if bead.first else (two, one)
        stretch, place = (bead.first, bead.second) if bead.first else (bead.second, bead.first)
        after = self.analyse(other[place.start - 1]) if place.start else None
        return SentenceGap(self._text(own, stretch), in_first=bool(bead.first), after=after)

    def _guess(self, gap: Bead, bead: Bead, one: Sequence[Passage], two: Sequence[Passage]) -> SentenceGuess:
        in_first = bool(gap.first)
        own, other = (one, two) if in_first else (two, one)
        stretch, place = (gap.first, bead.second) if in_first else (gap.second, bead.first)
        return SentenceGuess(self._text(own, stretch), in_first, self._text(other, place))

    def _loses(self, gap: Bead, pair: Bead, one: Sequence[Passage], two: Sequence[Passage]) -> bool:
        """Whether a sentence says what weighs, and the text opposite its neighbour has no more of it than that."""
        own, other = (one, two) if gap.first else (two, one)
        left, beside, place = (
            (gap.first, pair.first, pair.second) if gap.first else (gap.second, pair.second, pair.first)
        )
        lacks = self._text(other, place)
        weighs = _force(self._text(own, left)) - (_force(lacks) - _force(self._text(own, beside)))
        return bool(weighs) or not _claims(self._text(own, left)) <= _claims(lacks)

    def _text(self, sentences: Sequence[Passage], stretch: range) -> AnalysedText:
        return self.analyse(joined(sentences[index] for index in stretch))

    def _units(self, sentences: Sequence[Passage]) -> list[Unit]:
        return [self._unit(sentence) for sentence in sentences]

    def _unit(self, sentence: Passage) -> Unit:
        known = self.evidence.known(self._features(sentence))
        return Unit(max(1, len(sentence.text)), known, self.evidence.lost(known))

    def _features(self, sentence: Passage) -> frozenset[str]:
        return self.reader.sentence(sentence) | translated(sentence.text, self.dictionaries[sentence.language])


def _force(text: AnalysedText) -> Counter[str]:
    """How often it denies, obliges, allows or limits; words that deny without saying not are each of their own kind."""
    return Counter(
        mention.key if mention.kind is MentionKind.NEGATION and mention.key not in DENYING else mention.kind
        for mention in text.of(*_FORCE)
        if mention.certain
    )


def _claims(text: AnalysedText) -> set[tuple[MentionKind, str]]:
    """The values that a text states, and the rights."""
    named = (*text.of(*VALUES), *(each for each in text.of(MentionKind.CONCEPT) if each.key.startswith(_RIGHT)))
    return {mention.identity for mention in named}


def is_title(block: Block) -> bool:
    """Whether it is a heading, marked as one or not, that can run into the sentence after it."""
    return len(block.sentences) == 1 and _names(block.sentences[0].text)


def _names(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and text[-1].isalnum()


def _sentences(blocks: Sequence[Block], others: int) -> list[Passage]:
    """The sentences of blocks that stand opposite so many others.

    A title between paragraphs that the other document writes as one is read with the sentence after it, as it is there.
    """
    if len(blocks) <= others:
        return [sentence for block in blocks for sentence in block.sentences]
    found: list[Passage] = []
    title: list[Passage] = []
    for block in blocks:
        start, *rest = block.sentences
        if is_title(block):
            found += title
            title = [start]
        else:
            found += [joined([*title, start]), *rest]
            title = []
    return [*found, *title]
