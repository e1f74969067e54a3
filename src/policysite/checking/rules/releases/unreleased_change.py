"""The policy says something else than the last released version, and visitors do not read it yet.

## Why it matters
Visitors read the version in force. What was changed since it was released waits, however long ago it was merged.

## Example
Version 1 keeps logs for 3 months. `policy_data/retention.yaml` has said 6 months since, and nobody has released that.

## How to fix
Release the next version when the change is to apply: `policysite release --effective DATE`. Until then this note
stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policysite.model.content import content_of
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.location import start_of
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unreleased-change",
    summary="policy that has changed since its last released version",
    severity=Severity.NOTE,
    quality=Quality.SOURCE,
    explanation=__doc__,
)
_NAMED = 3
"""Facts that the message names."""


def check(project: Project) -> Iterator[Finding]:
    """One finding for everything that waits."""
    if not project.releases:
        return
    last, policy = project.releases[-1], project.policy
    changed = list(_changed(last.policy, policy))
    if not changed:
        return
    named = ", ".join(f"`{address}`" for address in changed[:_NAMED])
    others = f" and {len(changed) - _NAMED} more" if len(changed) > _NAMED else ""
    about = policy.about
    yield RULE.finding(
        f"the policy has changed since version {last.version}, which visitors read until the next release: "
        f"{named}{others}",
        help="release it when it is to apply (`policysite release --effective DATE`), or leave it for later",
        at=about.field_locations.get("version", about.location) if about else start_of("policy_data"),
        subject=last.version,
    )


def _changed(old: Policy, new: Policy) -> Iterator[str]:
    """Addresses of facts that say something else, or are in one of the two only."""
    for address in dict.fromkeys((*new.facts, *old.facts)):
        before, after = old.facts.get(address), new.facts.get(address)
        if before is None or after is None or _said(before, old) != _said(after, new):
            yield address


def _said(fact: Fact, policy: Policy) -> tuple[Mapping[str, object], ...]:
    values = {name: sorted(map(str, fact.scalars(name))) for name in fact.values if fact.scalars(name)}
    how = {"list": fact.openness, "conjunction": fact.conjunction}
    return values, how, *(content_of(fact, language) for language in sorted(policy.languages))
