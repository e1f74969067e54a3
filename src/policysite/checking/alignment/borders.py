"""What one document writes as paragraphs of their own, the other may write as sentences of one paragraph.

The path through the blocks sees a block without counterpart, and the sentences of its neighbour see a sentence without
one. Where the two are each other's, neither is missing. Two documents may also end a paragraph at different sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.sentences import SENTENCE_COSTS, SentenceAligner, is_title
from policysite.model.document import Block, BlockKind

_FARTHEST = 6
"""Blocks without counterpart that are joined to a pair at once."""
_MOST_SENTENCES = 30
"""Of either document in what is read as one pair, which is aligned anew for each block that may join it."""
_APART = frozenset({BlockKind.HEADING, BlockKind.ROW})
"""What is never part of a paragraph."""
_CLEARLY = 3.0
"""How much likelier, as a logarithm, their sentences say the same when they are read as one pair."""


def across_borders(
    beads: Sequence[Bead], first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner
) -> list[Bead]:
    """The same beads, blocks without counterpart joined to the pair beside them that holds what they say.

    So are two pairs of paragraphs that do not both have more sentences in one document.
    """
    found: list[Bead] = []
    for bead in beads:
        found.append(bead)
        parted = _parted_elsewhere(found[-2:], first, second, sentences)
        if parted:
            found[-2:] = [parted]
        size = 2
        while size <= min(len(found), _FARTHEST + 1):
            joined = _joined(found[-size:], first, second, sentences)
            if joined:
                found[-size:] = [joined]
            size = 2 if joined else size + 1
    return found


def _joined(
    beads: Sequence[Bead], first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner
) -> Bead | None:
    """All as one pair, where their sentences clearly go together, each with one of its own."""
    pair, gaps = (beads[0], beads[1:]) if beads[0].first and beads[0].second else (beads[-1], beads[:-1])
    one, two = _stretch(bead.first for bead in beads), _stretch(bead.second for bead in beads)
    if pair.moved or not (one and two and _are_on_one_side(gaps)):
        return None
    own, added = _blocks([pair], first, second), _blocks(gaps, first, second)
    if any(block.kind in _APART for block in own) or not all(map(_may_be_sentences, added)):
        return None
    whole = Bead(one, two, pair.score)
    told = [bead for bead in beads if bead is pair or not all(map(is_title, _blocks([bead], first, second)))]
    return whole if _go_together(told, whole, first, second, sentences) else None


def _parted_elsewhere(
    beads: Sequence[Bead], first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner
) -> Bead | None:
    """Two pairs of paragraphs as one, where their sentences clearly go together across the end of the first."""
    if len(beads) < 2 or any(bead.moved for bead in beads):
        return None
    if any(block.kind is not BlockKind.PARAGRAPH for block in _blocks(beads, first, second)):
        return None
    more = [_count(bead.first, first) - _count(bead.second, second) for bead in beads]
    one, two = _stretch(bead.first for bead in beads), _stretch(bead.second for bead in beads)
    if more[0] * more[1] > 0 or not any(more) or not (one and two):
        return None
    whole = Bead(one, two, sum(bead.score for bead in beads))
    return whole if _go_together(beads, whole, first, second, sentences) else None


def _count(indices: range, blocks: Sequence[Block]) -> int:
    return sum(len(blocks[index].sentences) for index in indices)


def _go_together(
    beads: Sequence[Bead], whole: Bead, first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner
) -> bool:
    """Whether their sentences, read as one pair, go together much better than apart, and no fewer one by one."""
    if max(_count(whole.first, first), _count(whole.second, second)) > _MOST_SENTENCES:
        return False
    apart = [part for bead in beads for part in _sentences(bead, first, second, sentences)]
    together = _sentences(whole, first, second, sentences)
    return _merges(together) <= _merges(apart) and _likelihood(together) > _likelihood(apart) + _CLEARLY


def _are_on_one_side(gaps: Sequence[Bead]) -> bool:
    return not any(bead.first for bead in gaps) or not any(bead.second for bead in gaps)


def _stretch(parts: Iterable[range]) -> range | None:
    """What they are together, unless something else stands between them."""
    indices = [index for part in parts for index in part]
    whole = range(indices[0], indices[-1] + 1) if indices else range(0)
    return whole if indices == list(whole) else None


def _blocks(beads: Sequence[Bead], first: Sequence[Block], second: Sequence[Block]) -> list[Block]:
    return [*(first[i] for bead in beads for i in bead.first), *(second[j] for bead in beads for j in bead.second)]


def _may_be_sentences(block: Block) -> bool:
    """Whether the other document may have it inside of a paragraph: a paragraph, or a heading that runs into one."""
    return block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.HEADING and is_title(block))


def _sentences(bead: Bead, first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner) -> list[Bead]:
    return sentences.beads([first[i] for i in bead.first], [second[j] for j in bead.second])


def _merges(beads: Sequence[Bead]) -> int:
    return sum(len(bead.first) != len(bead.second) for bead in beads if bead.first and bead.second)


def _likelihood(beads: Sequence[Bead]) -> float:
    return sum(bead.score + SENTENCE_COSTS.of(bead) for bead in beads)
