"""A built page does not lead to itself in the other languages, or leads to a page that is not there.

## Why it matters
Search engines and browsers offer readers their language by these links (`hreflang`). Where one is missing, a reader
ends up with the policy in a language that is not theirs.

## Example
The Swedish page lists `hreflang="sv"` and no `hreflang="en"`.

## How to fix
Give the page a version of the same name in each language, and build the site anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from policysite.checking.project.publication import Publication
from policysite.model.finding import Finding, Severity
from policysite.model.location import start_of
from policysite.model.published import PublishedPage
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-alternate",
    summary="built page without a link to itself in another language",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)
_DEFAULT = "x-default"
"""For readers of all other languages (HTML Standard, RFC 8288)."""


def check(publication: Publication) -> Iterator[Finding]:
    """Missing and dead alternates of every page that has an address of its own. Search engines skip the archive."""
    languages = publication.project.site_languages or publication.project.languages
    addresses = {page.canonical: page for page in publication.pages if page.canonical and not page.version}
    for page in publication.pages:
        if page.redirects or not page.canonical or page.version:
            continue
        for tag in (*languages, _DEFAULT):
            if tag not in page.alternates:
                yield _finding(page, tag, f"{page.name} has no link to itself with `hreflang={tag}`")
        for tag, href in page.alternates.items():
            target = addresses.get(_absolute(page, href))
            if target is None:
                yield _finding(page, tag, f"`hreflang={tag}` on {page.name} leads to no page: {href}")
            elif page.canonical not in {_absolute(target, back) for back in target.alternates.values()}:
                yield _finding(
                    page, tag, f"`hreflang={tag}` on {page.name} leads to {target.name}, which leads not back"
                )


def _absolute(page: PublishedPage, href: str) -> str:
    return urlsplit(urljoin(page.canonical, href))._replace(fragment="").geturl()


def _finding(page: PublishedPage, tag: str, what: str) -> Finding:
    return RULE.finding(
        what,
        help="see that the page exists under the same name in each language, and build the site anew",
        at=start_of(page.path),
        subject=f"{page.name} {tag}",
    )
