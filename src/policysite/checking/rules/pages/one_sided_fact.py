"""A page states a fact in one language and leaves it out in another.

## Why it matters
Both readers have the same rights; one of them has not been told.

## Example
`docs/sv/jobs.md` has `{{ retention.applicants.period }}`, `docs/en/jobs.md` has not.

## How to fix
Place the fact on the page in every language, or remove it from all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.checking.rules.model.unknown_reference import places_nothing
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.location import start_of
from policysite.model.page import Page, Reference
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule
from policysite.model.suggestion import Suggestions

RULE = Rule(
    name="one-sided-fact",
    summary="fact placed on a page in one language only",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


_DOT = re.compile(r"\.")


def check(project: Project) -> Iterator[Finding]:
    """Every reference that a version of the same page lacks, and has no slip of the pen that is told already."""
    for pages in project.pages:
        for twin in pages.versions:
            if twin.is_unread:
                continue
            covered = {reference.address for reference in twin.references}
            slips = Suggestions([each.address for each in twin.references if places_nothing(project, each)])
            seen: set[str] = set()
            for page in pages.versions:
                for reference in page.references:
                    address = reference.address
                    if address in seen or _is_covered(address, covered) or places_nothing(project, reference):
                        continue
                    seen.add(address)
                    if not slips.suggestion(address):
                        yield _finding(reference, page, twin)


def _is_covered(address: str, covered: set[str]) -> bool:
    """Whether the address, or a fact that holds it, is placed."""
    return address in covered or any(address[: dot.start()] in covered for dot in _DOT.finditer(address))


def _finding(reference: Reference, page: Page, twin: Page) -> Finding:
    here, there = english_name(page.language), english_name(twin.language)
    return RULE.finding(
        f"`{reference.address}` stands on the {here} page and not on the {there} one",
        help=f"write `{{{{ {reference.address} }}}}` in {twin.path} as well, or remove it from {page.path}",
        at=reference.location,
        related=[Related(start_of(twin.path), f"missing on this page ({there})")],
        languages=(page.language, twin.language),
        subject=reference.address,
    )
