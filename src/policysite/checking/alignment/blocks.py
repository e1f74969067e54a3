"""Blocks opposite blocks: headings, paragraphs, list items, table rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policysite.checking.alignment.borders import across_borders
from policysite.checking.alignment.dictionary import Dictionaries, Dictionary, learn, translated
from policysite.checking.alignment.features import Analyse, Evidence, Reader
from policysite.checking.alignment.moves import with_moves
from policysite.checking.alignment.path import Bead, Costs, best_path
from policysite.checking.alignment.result import BlockGap, BlockPair
from policysite.checking.alignment.sentences import SentenceAligner
from policysite.checking.alignment.slides import slid
from policysite.checking.alignment.units import Comparison, Unit
from policysite.language.concepts.lexicon import shared_concepts
from policysite.language.description.knowledge import knowledge
from policysite.model.document import Block, Document

_COSTS = Costs(gap=-2.5, merge=-4.0, triple=-6.0)
_SURE = 2.0
"""Pairs of at least this score teach how the two languages go together."""
_EVEN = 200
"""Characters that both languages are taken to have in common: a sentence that one of two short texts lacks does not
make its language longer."""


def aligned_rows(first: Document, second: Document, analyse: Analyse) -> Iterator[BlockPair | BlockGap]:
    """Pairs and gaps in the order of the first document; between two pairs its gaps come first.

    A first pass knows only what both languages write alike. From its sure pairs it is learned how much longer one
    language is and which words translate each other, and a second pass uses that.
    """
    languages = first.language, second.language
    by_figures = not all(knowledge(language).is_described for language in languages)
    reader = Reader(analyse, shared_concepts(*languages), by_figures=by_figures)
    found = [[reader.block(block) for block in document.blocks] for document in (first, second)]
    ratio = _ratio((block.passage.text for block in first.blocks), (block.passage.text for block in second.blocks))
    draft = _comparison(first, second, found, ratio)
    plain = SentenceAligner(first, second, reader, Dictionaries(), ratio)
    sure = [
        pair
        for bead in best_path(draft, _COSTS)
        if len(bead.first) == len(bead.second) == 1 and bead.score >= _SURE
        for pair in plain.sure(first.blocks[bead.first[0]], second.blocks[bead.second[0]], _SURE)
    ]
    dictionaries = learn(sure)
    ratio = _ratio(*zip(*sure, strict=True)) if sure else ratio
    comparison = _comparison(
        first,
        second,
        [_extended(first, found[0], dictionaries.first), _extended(second, found[1], dictionaries.second)],
        ratio,
    )
    beads = with_moves(slid(best_path(comparison, _COSTS), comparison), comparison)
    sentences = SentenceAligner(first, second, reader, dictionaries, ratio)
    beads = across_borders(beads, first.blocks, second.blocks, sentences)
    return _rows(first.blocks, second.blocks, beads, sentences)


def _rows(
    first: Sequence[Block], second: Sequence[Block], beads: Sequence[Bead], sentences: SentenceAligner
) -> Iterator[BlockPair | BlockGap]:
    open_gaps: tuple[list[Block], list[Block]] = ([], [])
    last: tuple[Block | None, Block | None] = (None, None)
    for bead in beads:
        if not (bead.first and bead.second):
            open_gaps[0].extend(first[i] for i in bead.first)
            open_gaps[1].extend(second[j] for j in bead.second)
            continue
        yield from _gaps(open_gaps, last)
        open_gaps = ([], [])
        one, two = tuple(first[i] for i in bead.first), tuple(second[j] for j in bead.second)
        if not bead.moved:
            last = one[-1], two[-1]
        texts, missing, guesses = sentences.align(one, two)
        yield BlockPair(one, two, bead.score, texts, missing, bead.moved, guesses)
    yield from _gaps(open_gaps, last)


def _gaps(blocks: tuple[list[Block], list[Block]], last: tuple[Block | None, Block | None]) -> Iterator[BlockGap]:
    if blocks[0]:
        yield BlockGap(tuple(blocks[0]), in_first=True, after=last[1])
    if blocks[1]:
        yield BlockGap(tuple(blocks[1]), in_first=False, after=last[0])


def _comparison(
    first: Document, second: Document, found: Sequence[Sequence[frozenset[str]]], ratio: float
) -> Comparison:
    evidence = Evidence.between(*found)
    units = [
        [_unit(block, own, evidence) for block, own in zip(document.blocks, features_of, strict=True)]
        for document, features_of in zip((first, second), found, strict=True)
    ]
    return Comparison(units[0], units[1], evidence, ratio)


def _unit(block: Block, found: frozenset[str], evidence: Evidence) -> Unit:
    known = evidence.known(found)
    return Unit(max(1, len(block.passage.text)), known, evidence.lost(known), block.kind, block.level, block.marker)


def _extended(document: Document, found: Sequence[frozenset[str]], dictionary: Dictionary) -> list[frozenset[str]]:
    return [own | translated(block.passage.text, dictionary) for block, own in zip(document.blocks, found, strict=True)]


def _ratio(first: Iterable[str], second: Iterable[str]) -> float:
    """Characters of the second for one of the first, little of them taken for as many."""
    return (sum(map(len, second)) + _EVEN) / (sum(map(len, first)) + _EVEN)
