"""A page loads a picture, a stylesheet or another file from another site.

## Why it matters
The reader's browser asks that site for the file, and so tells it who reads which page, before the reader has agreed to
anything. A privacy policy that does so is wrong about itself.

## Example
`![Our office](https://images.example.com/office.jpg)` in the Markdown of a page.

## How to fix
Put the file beside the page and name it without a host: `![Our office](office.jpg)`. A link that readers follow of
their own accord may lead anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.markup import foreign_addresses
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule
from policysite.reading.site.page_markup import page_markup

RULE = Rule(
    name="external-asset",
    summary="picture, stylesheet or other file that is loaded from another site",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)

HELP = (
    "put the file into the folder of pages and name it without a host, or replace it by a link that readers may follow"
)


def check(project: Project) -> Iterator[Finding]:
    """Every address on a page from which browsers load something of another site."""
    for pages in project.pages:
        for page in pages.versions:
            for element in page_markup(page):
                for address in foreign_addresses(element, project.site_url):
                    yield RULE.finding(
                        f"{page.path} has every reader's browser load `{address}`",
                        help=HELP,
                        at=element.location,
                        languages=(page.language,),
                        subject=address,
                    )
