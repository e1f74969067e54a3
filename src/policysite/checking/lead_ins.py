"""Denials that one document makes in the lead-in of a list and the other in each of its items.

"The app does not: track you; sell data" and "The app: does not track you; does not sell data" say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from policysite.checking.alignment import Alignment, BlockPair
from policysite.checking.rules.force import changed_negation
from policysite.model.document import BlockKind
from policysite.model.finding import Finding
from policysite.model.mention import MentionKind

_DENIALS = frozenset(("not", "never"))
_MOST = 0.6
"""Of the items of a list: some may deny something else besides."""


def without_distributed_denials(findings: Iterable[Finding], pair: BlockPair, lists: Set[int]) -> Iterator[Finding]:
    """The findings about two blocks, without denials that stand in the lead-in here and in the items there.

    Args:
        findings: what was found about the blocks.
        pair: the blocks.
        lists: what `distributing` has found.
    """
    told_elsewhere = id(pair) in lists
    return (finding for finding in findings if not (told_elsewhere and finding.rule == changed_negation.RULE.name))


def distributing(alignment: Alignment) -> frozenset[int]:
    """The pairs of blocks, by identity, of which one side denies in a lead-in what the other denies item by item."""
    return frozenset(id(pair) for pairs in _distributed(alignment) for pair in pairs)


def _distributed(alignment: Alignment) -> Iterator[Sequence[BlockPair]]:
    """Lead-ins that one side alone denies, with the items that the other denies, where those are most of the list."""
    for lead_in, *items in _lists(alignment):
        first, second = _denied(lead_in)
        others = [item for item in items if _denied(item) == (not first, not second)]
        if first != second and others and len(others) >= _MOST * len(items):
            yield (lead_in, *others)


def _lists(alignment: Alignment) -> Iterator[list[BlockPair]]:
    found: list[BlockPair] = []
    for pair in alignment.pairs:
        if found and _is_item(pair):
            found.append(pair)
            continue
        if found:
            yield found
        found = [pair] if _leads_in(pair) else []
    if found:
        yield found


def _leads_in(pair: BlockPair) -> bool:
    return all(blocks[-1].passage.text.rstrip().endswith(":") for blocks in (pair.first, pair.second))


def _is_item(pair: BlockPair) -> bool:
    return all(block.kind is BlockKind.ITEM for block in (*pair.first, *pair.second))


def _denied(pair: BlockPair) -> tuple[bool, bool]:
    """Whether each side denies anything."""
    sides = [[text.first for text in pair.texts], [text.second for text in pair.texts]]
    first, second = (
        any(mention.key in _DENIALS for text in texts for mention in text.of(MentionKind.NEGATION)) for texts in sides
    )
    return first, second
