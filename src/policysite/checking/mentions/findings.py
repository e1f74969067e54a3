"""Findings about two texts, worded the same way by every rule."""

from __future__ import annotations

from collections.abc import Callable

from policysite.checking.mentions.differences import Change, Loss
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name
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
    """A change or a loss of a value; ``what`` names the kind, ``describe`` the single mention.

    A value that may be none and has nothing opposite is a guess.
    """
    if isinstance(difference, Change):
        first, second = describe(difference.first), describe(difference.second)
        here, there = languages_of(pair)
        message = f"the {what} is {first} in {here} and {second} in {there}"
        return change_finding(rule, pair, difference, message, help=f"state the same {what} in both texts")
    message = f"the {what} {describe(difference.mention)} is stated in {difference.has} and not in {difference.lacks}"
    return loss_finding(rule, pair, difference, message, severity=None if difference.certain else Severity.NOTE)


def change_finding(
    rule: Rule, pair: AlignedTexts, change: Change, message: str, *, help: str, severity: Severity | None = None
) -> Finding:
    """Both texts state something of a kind, and not the same. The second is taken to follow the first.

    Without a severity it is the rule's, one step lower where the words may mean something else.
    """
    here, _ = languages_of(pair)
    return rule.finding(
        message,
        help=help,
        at=pair.second.locate(change.second),
        related=[Related(pair.first.locate(change.first), f"the {here} text says this")],
        fact=pair.address,
        languages=(pair.first.language, pair.second.language),
        subject=f"{change.first.key} {change.second.key}",
        severity=weighed(rule.severity, change, pair) if severity is None else severity,
    )


def loss_finding(
    rule: Rule, pair: AlignedTexts, loss: Loss, message: str, *, severity: Severity | None = None
) -> Finding:
    """One text states something that the other does not; the finding is at the text that lacks it.

    Without a severity it is the rule's, one step lower where the words may mean something else.
    """
    return rule.finding(
        message,
        help=f"say it in the {loss.lacks} text as well, or remove it from the {loss.has} one",
        at=loss.twin.passage.locate(),
        related=[Related(loss.text.locate(loss.mention), "stated here")],
        fact=pair.address,
        languages=(loss.text.language, loss.twin.language),
        subject=loss.mention.key,
        severity=weighed(rule.severity, loss, pair) if severity is None else severity,
        is_loss=True,
    )


def languages_of(pair: AlignedTexts) -> tuple[str, str]:
    """The English names of both languages."""
    return english_name(pair.first.language), english_name(pair.second.language)


def weighed(severity: Severity, evidence: Change | Loss, pair: AlignedTexts) -> Severity:
    """The severity, one step lower where the words may mean something else.

    Between texts that are known to belong together a doubt about words is still worth a lawyer's look.
    """
    if evidence.certain or (pair.is_exact and severity is Severity.WARNING):
        return severity
    return severity.lowered()
