"""Denials that one document makes in the lead-in of a list and the other in each of its items.

"The app does not: track you; sell data" and "The app: does not track you; does not sell data" say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from policysite.checking.alignment import Alignment, BlockPair
from policysite.checking.force.denials import denials
from policysite.checking.force.senses import lost
from policysite.checking.mentions.differences import OneSided
from policysite.checking.rules.force import changed_negation
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.document import BlockKind
from policysite.model.finding import Finding, Related
from policysite.model.mention import MentionKind

_MOST = 0.6
"""Of the items of a list: some may deny something else besides."""


@dataclass(frozen=True, slots=True)
class DistributedDenial:
    """What one side denies in the lead-in of a list, and the other in most of its items."""

    lead_in: AlignedTexts
    denying: tuple[AlignedTexts, ...]
    """The items, or what they begin with, that the other side alone denies."""
    affirming: tuple[AlignedTexts, ...]
    """Those that neither side denies, so that the lead-in denies them in one language only."""

    @property
    def told_elsewhere(self) -> frozenset[int]:
        """The texts, by identity, whose denials the other side has at the other place."""
        return frozenset(map(id, (self.lead_in, *self.denying)))


def distributed_denials(alignment: Alignment) -> Iterator[DistributedDenial]:
    """Lead-ins that one side alone denies, where the other denies most items of the list."""
    for lead_in, items in _lists(alignment):
        first, second = _is_denied(lead_in.first), _is_denied(lead_in.second)
        if first == second:
            continue
        denied = [(item, (_is_denied(item.first), _is_denied(item.second))) for item in items]
        denying = tuple(item for item, sides in denied if sides == (second, first))
        if denying and len(denying) >= _MOST * len(items):
            yield DistributedDenial(lead_in, denying, tuple(item for item, sides in denied if not any(sides)))


def without_told_elsewhere(findings: Iterable[Finding], pair: AlignedTexts, told: Set[int]) -> Iterator[Finding]:
    """The findings about two texts, without denials that stand in the lead-in here and in the items there.

    Args:
        findings: what was found about the texts.
        pair: the texts.
        told: the texts, by identity, of which that is so.
    """
    forgiven = id(pair) in told
    return (finding for finding in findings if not (forgiven and finding.rule == changed_negation.RULE.name))


def denied_by_the_lead_in(found: DistributedDenial) -> Iterator[Finding]:
    """Items that one document denies in their lead-in, and the other neither there nor in the item."""
    is_first = _is_denied(found.lead_in.first)
    lead_in = found.lead_in.first if is_first else found.lead_in.second
    for item in found.affirming:
        own, twin = item.directions[0 if is_first else 1]
        if not twin.of(MentionKind.NEGATION):  # words such as "without" may stand for the denial
            denial = denials(lead_in)[-1]
            lone = OneSided((denial,), lead_in, twin)
            finding = lost(changed_negation.RULE, item, denial, lone, "which denies each item of the list")
            yield replace(finding, related=(*finding.related, Related(own.passage.locate(), "the item that it denies")))


def _lists(alignment: Alignment) -> Iterator[tuple[AlignedTexts, Sequence[AlignedTexts]]]:
    """The sentence that leads in, and what the items of the list's first level begin with."""
    lead_in: AlignedTexts | None = None
    items: list[BlockPair] = []
    for pair in alignment.pairs:
        if lead_in and _is_item(pair):
            if not items or _level(pair) <= _level(items[0]):
                items.append(pair)
            continue
        if lead_in and items:
            yield lead_in, [item.texts[0] for item in items]
        lead_in, items = (pair.texts[-1] if _leads_in(pair) else None), []
    if lead_in and items:
        yield lead_in, [item.texts[0] for item in items]


def _leads_in(pair: BlockPair) -> bool:
    return bool(pair.texts) and all(
        blocks[-1].passage.text.rstrip().endswith(":") for blocks in (pair.first, pair.second)
    )


def _is_item(pair: BlockPair) -> bool:
    return bool(pair.texts) and all(block.kind is BlockKind.ITEM for block in (*pair.first, *pair.second))


def _level(pair: BlockPair) -> int:
    return pair.first[0].level


def _is_denied(text: AnalysedText) -> bool:
    return bool(denials(text))
