"""A link on a built page leads to a page or an anchor of the site that is not there.

## Why it matters
A reader who follows the link to their rights ends up nowhere.

## Example
`<a href="#rights.portability">` where the fact is undecided and therefore not published.

## How to fix
Correct the address in the page or the model, or remove the link.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from policysite.checking.project.publication import Publication
from policysite.model.finding import Finding, Severity
from policysite.model.published import PublishedPage
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="broken-link",
    summary="link to a page or anchor that the built site does not have",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(publication: Publication) -> Iterator[Finding]:
    """Every relative link to an HTML page of the site."""
    pages = {page.name: page for page in publication.pages}
    for page in publication.pages:
        for href, at in page.links:
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                continue
            target = pages.get(_name(page, unquote(parts.path)))
            anchor = unquote(parts.fragment)
            if target is None and _is_page(parts.path):
                what = f"`{href}` on {page.name} leads to a page that is not there"
            elif target is not None and anchor and anchor not in target.identifiers:
                what = f"`{href}` on {page.name} leads to an anchor that {target.name} does not have"
            else:
                continue
            yield RULE.finding(what, help="correct the address, or remove the link", at=at, subject=href)


def _name(page: PublishedPage, path: str) -> str:
    if not path:
        return page.name
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))
    joined = "" if joined == "." else joined
    return posixpath.join(joined, "index.html") if path.endswith(("/", ".", "..")) else joined


def _is_page(path: str) -> bool:
    return not path or path.endswith(("/", ".", "..", ".html"))
