"""Findings about two texts, worded the same way by every rule."""

from __future__ import annotations

from collections.abc import Callable

from policysite.checking.differences import Change, Loss
from policysite.checking.wording import quoted
from policysite.language.names import english_name
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention
from policysite.model.rule import Rule

Describe = Callable[[Mention], str]


def in_quotes(mention: Mention) -> str:
    """The words as they stand in the text."""
    return quoted(mention.surface)


def difference_finding(
    rule: Rule, pair: AlignedTexts, difference: Change | Loss, what: str, describe: Describe = in_quotes
) -> Finding:
    """The finding for a change or a loss; ``what`` names the kind, ``describe`` the single mention."""
    if isinstance(difference, Change):
        return change_finding(rule, pair, difference, what, describe)
    severity = rule.severity if difference.certain else Severity.WARNING
    return loss_finding(rule, pair, difference, f"the {what} {describe(difference.mention)}", severity=severity)


def change_finding(
    rule: Rule, pair: AlignedTexts, change: Change, what: str, describe: Describe = in_quotes
) -> Finding:
    """Both texts state something of a kind, and not the same. The second is taken to follow the first."""
    first, second = pair.first, pair.second
    here, there = english_name(first.language), english_name(second.language)
    return rule.finding(
        f"the {what} is {describe(change.first)} in {here} and {describe(change.second)} in {there}",
        help=f"state the same {what} in both texts",
        at=second.locate(change.second),
        related=[Related(first.locate(change.first), f"the {here} text says this")],
        fact=pair.fact.address if pair.fact else None,
        languages=(first.language, second.language),
        subject=f"{change.first.key} {change.second.key}",
        severity=_severity(rule, certain=change.certain),
    )


def loss_finding(
    rule: Rule, pair: AlignedTexts, loss: Loss, what: str, *, help: str = "", severity: Severity | None = None
) -> Finding:
    """One text states something that the other does not; the finding is at the text that lacks it."""
    has, lacks = english_name(loss.text.language), english_name(loss.twin.language)
    graveness = rule.severity if severity is None else severity
    return rule.finding(
        f"{what} is stated in {has} and not in {lacks}",
        help=help or f"add it to the {lacks} text, or remove it from the {has} one",
        at=loss.twin.passage.locate(),
        related=[Related(loss.text.locate(loss.mention), "stated here")],
        fact=pair.fact.address if pair.fact else None,
        languages=(loss.text.language, loss.twin.language),
        subject=loss.mention.key,
        severity=graveness if loss.certain else graveness.lowered(),
    )


def _severity(rule: Rule, *, certain: bool) -> Severity:
    return rule.severity if certain else rule.severity.lowered()
