"""An acceptance of something that the policy no longer has.

## Why it matters
The fact was removed, renamed or moved, or the language was given up. A fact under a new name waits for a review again,
while the old acceptance makes it look as if there were one.

## Example
`rights.insight` was renamed to `rights.access`; `policy_data/reviews/rights.insight.en.yaml` is still there.

## How to fix
Delete the file. Where the fact has another name now, accept it under that name.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.wording import how_to_accept
from policysite.language.description.names import english_name
from policysite.model.content import content_of
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.review import Review
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="orphaned-review",
    summary="acceptance of a fact or language that the policy no longer has",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every acceptance that belongs to nothing."""
    for review in project.reviews:
        if reason := _reason(project, review):
            yield RULE.finding(
                f"the acceptance of `{review.fact}` in {english_name(review.language)} belongs to nothing: {reason}",
                help=f"delete {review.location.path}{_successor(project, review)}",
                at=review.location,
                fact=review.fact,
                languages=(review.language,),
                subject=review.fact,
            )


def _reason(project: Project, review: Review) -> str:
    if review.language not in project.languages:
        return f"the policy has no {english_name(review.language)} any more"
    if review.language == project.policy.source:
        return f"{english_name(review.language)} is the source now, and translated from nothing"
    fact = project.policy.facts.get(review.fact)
    if fact is None:
        return "there is no fact of that address"
    return "" if any(True for _ in fact.stated()) else "the fact has no words any more"


def _successor(project: Project, review: Review) -> str:
    """Where the accepted words stand now, if they stand somewhere."""
    accepted = sorted(review.source.values())
    for fact in project.policy.facts.values():
        if fact.address != review.fact and sorted(content_of(fact, review.source_language).values()) == accepted:
            accept = how_to_accept(fact.address, review.language)
            return f"; its words stand at `{fact.address}` now, where they can be accepted: {accept}"
    return ""
