"""Items of lists that a lead-in makes rights: "You have the right to: … have your data erased"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from policysite.checking.alignment import Alignment
from policysite.checking.rules.rights_and_roles import lost_right
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.document import BlockKind
from policysite.model.finding import Finding
from policysite.model.mention import MentionKind


def rights_listed(alignment: Alignment) -> frozenset[int]:
    """The texts of items, by identity, whose lead-in speaks of rights in both languages."""
    found: set[int] = set()
    speaks_of_rights = False
    for pair in alignment.pairs:
        if pair.texts and all(block.kind is BlockKind.ITEM for block in (*pair.first, *pair.second)):
            found.update(map(id, pair.texts if speaks_of_rights else ()))
        else:
            last = pair.texts[-1] if pair.texts else None
            speaks_of_rights = last is not None and _grants(last.first) and _grants(last.second)
    return frozenset(found)


def as_rights(findings: Iterable[Finding], pair: AlignedTexts, listed: Set[int]) -> Iterator[Finding]:
    """The same findings, a lost right told for what it is where the item alone would leave it a guess.

    Args:
        findings: what was found about the texts.
        pair: the texts.
        listed: the texts, by identity, that a lead-in makes rights.
    """
    for finding in findings:
        is_right = finding.rule == lost_right.RULE.name and id(pair) in listed
        yield replace(finding, severity=lost_right.RULE.severity) if is_right else finding


def _grants(text: AnalysedText) -> bool:
    return any(mention.key == "right" for mention in text.of(MentionKind.MODALITY))
