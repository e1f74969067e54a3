"""A fact that the pages place is on no built page of one language.

## Why it matters
The model says it in every language, and readers of this one are not told.

## Example
The Swedish page has an element with `data-fact="rights.restriction"` and no English page does: a stale build, a
page that was edited by hand, or a template that swallowed it.

## How to fix
Build the site anew. If the fact is still missing, the page of that language does not place its section.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.publication import Publication
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unpublished-fact",
    summary="fact that no built page of a language states",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(publication: Publication) -> Iterator[Finding]:
    """Everything expected without an element that carries it."""
    for said in publication.expected:
        if (said.address, said.language) in publication.placements:
            continue
        others = (
            Related(placement.passage.locate(), f"stated here in {english_name(language)}")
            for (address, language), placements in publication.placements.items()
            if address == said.address
            for placement in placements[:1]
        )
        yield RULE.finding(
            f"no {english_name(said.language)} page states `{said.address}`: “{' … '.join(said.words)}”",
            help="build the site anew, and see that the page of this language places the fact or its section",
            at=said.texts[said.language].passage.locate(),
            related=others,
            fact=said.fact.address,
            languages=(said.language,),
            subject=said.address,
        )
