"""A fact of the model stands on no page.

## Why it matters
Legal has written it down, and no visitor is told. That is an error where the GDPR requires that visitors are told: a
right, a purpose, a recipient or a period has vanished from the site in every language at once.

## Example
`policy_data/` has `rights.portability`, and no page has `{{ rights }}` or `{{ rights.portability }}`.

## How to fix
Place the fact or its section on a page, or remove it from the model. A fact that is still to be decided is marked
`unset`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policysite.checking.project.duties import PROVISIONS, provision
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.model.reference import SIDE_BY_SIDE, page_target, placeholder_target
from policysite.model.rule import Quality, Rule
from policysite.model.value import Term

RULE = Rule(
    name="unused-fact",
    summary="fact that stands on no page",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)

_ABOUT_THE_POLICY = "policy"
"""The section that describes the policy itself; its fields are placed by the theme."""


def check(project: Project) -> Iterator[Finding]:
    """The topmost facts that no page places, wholly or in part. Silent where there are no pages.

    A page that shows the languages side by side places every fact; beside pages of each language it does not count.
    """
    if not project.pages:
        return
    placed = set(project.references())
    targets = [page_target(project.policy, address) for address in placed]
    whole = {target.fact.address for target in targets if target and not target.field}
    if not whole and SIDE_BY_SIDE in placed:
        return
    in_part = {target.fact.address for target in targets if target and target.field} | _written(project.policy)
    sections = [fact for name, fact in project.policy.sections.items() if name != _ABOUT_THE_POLICY]
    unused = [fact for section in sections for fact in _unused(section, whole, in_part)]
    told = set(_terms(sections, {part.address for fact in unused for part in fact.walk()})) if unused else set()
    for fact in unused:
        due = _required(fact, told)
        yield RULE.finding(
            f"`{fact.address}` stands on no page{due}",
            help=f"write `{{{{ {fact.address} }}}}` on a page of each language, or remove the fact from the model",
            at=fact.location,
            fact=fact.address,
            severity=Severity.ERROR if due else Severity.WARNING,
        )


def _unused(fact: Fact, whole: set[str], in_part: set[str]) -> Iterator[Fact]:
    if fact.address in whole or fact.is_silent:
        return
    if any(part.address in whole or part.address in in_part for part in fact.walk()):
        for child in fact.children.values():
            yield from _unused(child, whole, in_part)
    elif any(part.texts or part.values or part.title for part in fact.walk()):
        yield fact


def _terms(facts: Iterable[Fact], unused: set[str]) -> Iterator[Term]:
    """The words of closed lists that facts on pages have."""
    for fact in facts:
        for part in fact.decided():
            if part.address not in unused:
                yield from (value for name in part.values for value in part.scalars(name) if isinstance(value, Term))


def _required(fact: Fact, told: set[Term]) -> str:
    """What of it visitors have to be told and no page tells, in words; empty where there is nothing."""
    for part in fact.decided():
        for name in part.values if part.texts else ():
            values = part.scalars(name)
            if name in PROVISIONS and (part.texts_of(name) or any(value not in told for value in values)):
                return f"; {provision(name)} requires that visitors are told what it says of `{name}`"
    return ""


def _written(policy: Policy) -> set[str]:
    """Facts of which the text of another writes a value."""
    placed = ((each.fact, placeholder_target(policy, each.fact, each.placeholder.path)) for each in policy.placements)
    return {target.fact.address for fact, target in placed if target and target.fact is not fact}
