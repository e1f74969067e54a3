"""A page places the same facts in another order in another language.

## Why it matters
Readers who compare the languages, or follow a link to "the third section", are lost. Nothing is told differently.

## Example
`docs/sv/index.md` has `{{ rights }}` before `{{ contact }}`, `docs/en/index.md` after it.

## How to fix
Place the facts in the same order in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.page import Page, Reference
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-page-order",
    summary="facts in another order on the page of another language",
    severity=Severity.WARNING,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """The first place where a version of a page leaves the order of the source language's."""
    for pages in project.pages:
        source = pages.in_language(project.policy.source) or next(iter(pages.versions), None)
        for page in pages.versions:
            if source and page is not source:
                yield from _first_difference(source, page)


def _first_difference(source: Page, page: Page) -> Iterator[Finding]:
    common = {reference.address for reference in source.references} & {
        reference.address for reference in page.references
    }
    for expected, found in zip(_once(source.references, common), _once(page.references, common), strict=True):
        if expected.address != found.address:
            yield RULE.finding(
                f"`{found.address}` stands here in {english_name(page.language)}, and `{expected.address}` in"
                f" {english_name(source.language)}",
                help="place the facts in the same order in every language",
                at=found.location,
                related=[Related(expected.location, f"the order of the {english_name(source.language)} page")],
                languages=(source.language, page.language),
                subject=f"{expected.address} {found.address}",
            )
            return


def _once(references: Sequence[Reference], wanted: set[str]) -> list[Reference]:
    """The first reference to each wanted address."""
    first: dict[str, Reference] = {}
    for reference in references:
        if reference.address in wanted:
            first.setdefault(reference.address, reference)
    return list(first.values())
