"""A built page says other words than the model, or the words of another language.

## Why it matters
What visitors read is what binds. A value, a word or a whole text was changed between the model and the page.

## Example
The element with `data-fact="retention.security-logs"` says "6 months" and the model holds `P3M`.

## How to fix
Build the site anew; never edit built pages. Change the model instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.publication import Publication, first_unsaid
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule
from policysite.rendering.value import words_of

RULE = Rule(
    name="altered-fact",
    summary="built page that says something other than the model",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)


def check(publication: Publication) -> Iterator[Finding]:
    """Every element whose words are not those of the model, and every value that is not the model's."""
    yield from _texts(publication)
    yield from _values(publication)


def _texts(publication: Publication) -> Iterator[Finding]:
    for said in publication.expected:
        for placement in publication.placements.get((said.address, said.language), ()):
            unsaid = first_unsaid(said, placement.passage.text)
            if unsaid is not None:
                yield RULE.finding(
                    f"the {english_name(said.language)} page does not say “{unsaid}” of `{said.address}`",
                    help="build the site anew; a change belongs in the model, never in the built page",
                    at=placement.passage.locate(),
                    related=[Related(said.texts[said.language].passage.locate(), "the model says this")],
                    fact=said.fact.address,
                    languages=(said.language,),
                    subject=unsaid,
                )


def _values(publication: Publication) -> Iterator[Finding]:
    facts = publication.project.policy.facts
    for (address, language), placements in publication.placements.items():
        owner, _, field = address.rpartition(".")
        fact = facts.get(owner)
        if fact is None or address in facts or language not in publication.project.languages:
            continue
        expected = [" ".join(words_of(language, value).split()) for value in fact.scalars(field)]
        for placement in placements:
            if expected and placement.passage.text not in expected:
                yield RULE.finding(
                    f"the {english_name(language)} page says “{placement.passage.text}” for `{address}`"
                    f", and the model says “{' / '.join(expected)}”",
                    help="build the site anew; a change belongs in the model, never in the built page",
                    at=placement.passage.locate(),
                    related=[Related(fact.field_locations[field], "the model holds this")],
                    fact=fact.address,
                    languages=(language,),
                    subject=placement.passage.text,
                )
