"""What one document writes as a paragraph of its own, the other may write as the last sentence of the one before.

The path through the blocks sees a block without counterpart, and the sentences of its neighbour see a sentence without
one. Where the two are each other's, neither is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.sentences import SentenceAligner
from policysite.model.document import Block, BlockKind


def across_borders(
    beads: Sequence[Bead], first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner
) -> list[Bead]:
    """The same beads, single blocks without counterpart joined to a neighbour that holds what they say."""
    found: list[Bead] = []
    for bead in beads:
        joined = _joined(found[-1], bead, first, second, sentences) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(bead)
    return found


def _joined(
    one: Bead, two: Bead, first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner
) -> Bead | None:
    """Both as one pair, where that leaves fewer sentences without counterpart than the pair alone does."""
    pair, gap = (one, two) if one.first and one.second else (two, one)
    if pair.moved or not (pair.first and pair.second) or (gap.first and gap.second):
        return None
    own = second if gap.second else first
    blocks = [*(first[i] for i in (*one.first, *two.first)), *(second[j] for j in (*one.second, *two.second))]
    if any(block.kind in {BlockKind.HEADING, BlockKind.ROW} for block in blocks):
        return None
    if own[(gap.second or gap.first).start].kind is not BlockKind.PARAGRAPH:
        return None
    whole = Bead(range(one.first.start, two.first.stop), range(one.second.start, two.second.stop), pair.score)
    before, after = (_one_sided(bead, first, second, sentences) for bead in (pair, whole))
    return whole if after < before else None


def _one_sided(bead: Bead, first: Sequence[Block], second: Sequence[Block], sentences: SentenceAligner) -> int:
    _, gaps = sentences.align([first[i] for i in bead.first], [second[j] for j in bead.second])
    return len(gaps)
