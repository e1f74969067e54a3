"""The operators that give a sentence its force, counted on both sides of a pair and set against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from policysite.checking.findings import Describe, in_quotes
from policysite.language.names import english_name
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Excess:
    """What one text says more often than its twin."""

    mentions: tuple[Mention, ...]
    text: AnalysedText
    twin: AnalysedText


def excesses(pair: AlignedTexts, kind: MentionKind, groups: Mapping[str, str] | None = None) -> tuple[Excess, Excess]:
    """The mentions of a kind that each text has over, those cancelled that both have.

    Args:
        pair: the two texts.
        kind: which operators.
        groups: senses that count as the same, by their key; a sense that is absent is not counted at all.
            None: every sense stands for itself.
    """
    sides = []
    for text, twin in pair.directions:
        own, others = _grouped(text, kind, groups), _grouped(twin, kind, groups)
        left = Counter(group for group, _ in own) - Counter(group for group, _ in others)
        over = []
        # The last ones are taken to be the surplus: a text that goes on is longer than its twin at its end.
        for group, mention in reversed(own):
            if left[group]:
                left[group] -= 1
                over.append(mention)
        sides.append(Excess(tuple(reversed(over)), text, twin))
    return sides[0], sides[1]


def _grouped(text: AnalysedText, kind: MentionKind, groups: Mapping[str, str] | None) -> list[tuple[str, Mention]]:
    mentions = text.of(kind)
    if groups is None:
        return [(mention.key, mention) for mention in mentions]
    return [(groups[mention.key], mention) for mention in mentions if mention.key in groups]


def lost(
    rule: Rule,
    pair: AlignedTexts,
    mention: Mention,
    excess: Excess,
    what: str,
    *,
    severity: Severity | None = None,
) -> Finding:
    """One text says it and its twin does not; the finding stands at the twin."""
    has, lacks = english_name(excess.text.language), english_name(excess.twin.language)
    return rule.finding(
        f"the {has} text says {in_quotes(mention)}, {what}; the {lacks} text does not",
        help=f"say it in the {lacks} text as well, or remove it from the {has} one",
        at=excess.twin.passage.locate(),
        related=[Related(excess.text.locate(mention), "stated here")],
        fact=pair.fact.address if pair.fact else None,
        languages=(pair.first.language, pair.second.language),
        subject=mention.key,
        severity=_weighed(rule, severity, certain=mention.certain),
    )


def changed(
    rule: Rule,
    pair: AlignedTexts,
    first: Mention,
    second: Mention,
    describe: Describe,
    *,
    severity: Severity | None = None,
) -> Finding:
    """Each text says something of a kind, and not the same."""
    here, there = english_name(pair.first.language), english_name(pair.second.language)
    return rule.finding(
        f"{here} {in_quotes(first)} says {describe(first)}, and {there} {in_quotes(second)} says {describe(second)}",
        help="say the same in both texts",
        at=pair.second.locate(second),
        related=[Related(pair.first.locate(first), f"the {here} text says this")],
        fact=pair.fact.address if pair.fact else None,
        languages=(pair.first.language, pair.second.language),
        subject=f"{first.key} {second.key}",
        severity=_weighed(rule, severity, certain=first.certain and second.certain),
    )


def _weighed(rule: Rule, severity: Severity | None, *, certain: bool) -> Severity:
    graveness = rule.severity if severity is None else severity
    return graveness if certain else graveness.lowered()
