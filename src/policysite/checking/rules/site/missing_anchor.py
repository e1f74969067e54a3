"""A fact has no place of its own on the pages of a language, or more than one on the same page.

## Why it matters
The address of a fact is its anchor in every language. Links, citations and the change of language rely on it.

## Example
Two elements of one page carry `id="rights.access"`: a link leads to whichever comes first.

## How to fix
Place each section once per page. A second placement on the same page gets no anchor of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.publication import Publication
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-anchor",
    summary="fact without an anchor of its own on the built pages",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(publication: Publication) -> Iterator[Finding]:
    """Words that are nowhere at home, and anchors that stand twice on a page."""
    anchors = {(name, page.language) for page in publication.pages if not page.version for name in page.identifiers}
    for said in publication.expected:
        placements = publication.placements.get((said.address, said.language), ())
        if placements and (said.fact.address, said.language) not in anchors:
            yield RULE.finding(
                f"`{said.address}` is stated in {english_name(said.language)}, and no element there has it as `id`",
                help="build the site anew; the element that states a fact carries its address as `id`",
                at=placements[0].passage.locate(),
                fact=said.fact.address,
                languages=(said.language,),
                subject=said.address,
            )
    for page in publication.pages:
        for identifier, places in page.identifiers.items():
            if len(places) > 1:
                yield RULE.finding(
                    f"the anchor `{identifier}` stands {len(places)} times on {page.name}",
                    help="place the fact once on this page, or link to it from the second place",
                    at=places[1],
                    related=[Related(places[0], "the first is here")],
                    fact=identifier if identifier in publication.project.policy.facts else None,
                    subject=identifier,
                )
