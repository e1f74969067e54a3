"""A built page, or a fact on it, is marked with no language or with one that the site does not have.

## Why it matters
Screen readers choose their voice, and browsers their hyphenation and translation, by `lang` (WCAG 3.1.1, 3.1.2).
English words marked as Swedish cannot be understood when they are read aloud.

## Example
`<html>` without `lang`, or an English column without `lang="en"` on a Swedish page.

## How to fix
Mark the page, or the part of it, with the tag of its language. The nearest `lang` counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.publication import Publication
from policysite.model.finding import Finding, Severity
from policysite.model.location import start_of
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="wrong-language",
    summary="built page or fact marked with the wrong language",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(publication: Publication) -> Iterator[Finding]:
    """Pages and placements whose language is none of the site's."""
    own = publication.project.site_languages or publication.project.languages
    frozen = {release.version: release.policy.languages for release in publication.project.releases}
    for page in publication.pages:
        languages = frozen.get(page.version, own)
        if page.language not in languages and not page.redirects and not page.internal:
            yield RULE.finding(
                f"{page.name} is marked with {_named(page.language)}, which is no language of the site",
                help=f"the site has {', '.join(languages)}; set `lang` on the html element",
                at=start_of(page.path),
                subject=page.name,
            )
        for placement in page.placements:
            if placement.passage.language not in languages:
                yield RULE.finding(
                    f"`{placement.address}` stands under {_named(placement.passage.language)} on {page.name}",
                    help=f"the site has {', '.join(languages)}; set `lang` on the element or around it",
                    at=placement.passage.locate(),
                    fact=placement.address,
                    subject=placement.passage.language,
                )


def _named(tag: str) -> str:
    return f"`lang={tag}`" if tag else "no `lang`"
