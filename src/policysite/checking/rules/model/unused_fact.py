"""A fact of the model stands on no page.

## Why it matters
Legal has written it down, and no visitor is told.

## Example
`policy_data/` has `rights.portability`, and no page has `{{ rights }}` or `{{ rights.portability }}`.

## How to fix
Place the fact or its section on a page, or remove it from the model. A fact that is still to be decided is marked
`unset`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.model.reference import page_target, placeholder_target
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unused-fact",
    summary="fact that stands on no page",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)

_ABOUT_THE_POLICY = "policy"
"""The section that describes the policy itself; its fields are placed by the theme."""


def check(project: Project) -> Iterator[Finding]:
    """The topmost facts that no page places, wholly or in part. Silent where there are no pages."""
    if not project.pages:
        return
    targets = [page_target(project.policy, address) for address in project.references()]
    whole = {target.fact.address for target in targets if target and not target.field}
    in_part = {target.fact.address for target in targets if target and target.field} | _written(project.policy)
    for name, section in project.policy.sections.items():
        if name != _ABOUT_THE_POLICY:
            yield from _unused(section, whole, in_part)


def _unused(fact: Fact, whole: set[str], in_part: set[str]) -> Iterator[Finding]:
    if fact.address in whole or fact.is_silent:
        return
    if any(part.address in whole or part.address in in_part for part in fact.walk()):
        for child in fact.children.values():
            yield from _unused(child, whole, in_part)
    elif any(part.texts or part.values or part.title for part in fact.walk()):
        yield RULE.finding(
            f"`{fact.address}` stands on no page",
            help=f"write `{{{{ {fact.address} }}}}` on a page of each language, or remove the fact from the model",
            at=fact.location,
            fact=fact.address,
        )


def _written(policy: Policy) -> set[str]:
    """Facts of which the text of another writes a value."""
    placed = ((each.fact, placeholder_target(policy, each.fact, each.placeholder.path)) for each in policy.placements)
    return {target.fact.address for fact, target in placed if target and target.fact is not fact}
