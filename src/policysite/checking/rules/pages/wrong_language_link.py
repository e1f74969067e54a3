"""A page links into the pages of another language.

## Why it matters
Readers follow the link and land on a page that they may not be able to read.

## Example
`docs/en/index.md` has `[Cookies](../sv/cookies.md)`.

## How to fix
Link to the page of the same language; the switcher on the page leads to the others.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.page import Page
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="wrong-language-link",
    summary="link to a page of another language",
    severity=Severity.WARNING,
    quality=Quality.MARKUP,
    explanation=__doc__,
)

_LINK = re.compile(r"\]\(\s*<?(?P<target>[^)\s>#?]+)")


def check(project: Project) -> Iterator[Finding]:
    """Every Markdown link of a page whose target is a page of another language."""
    pages = [page for versions in project.pages for page in versions.versions]
    languages = {page.path: page.language for page in pages}
    for page in pages:
        for number, line in enumerate(page.source.split("\n"), 1):
            for match in _LINK.finditer(line):
                language = _language_of(match["target"], page, languages)
                if language and language != page.language:
                    start, end = match.span("target")
                    yield RULE.finding(
                        f"the {english_name(page.language)} page links to a {english_name(language)} one:"
                        f" {match['target']}",
                        help=f"link to the page of the same name in {english_name(page.language)}",
                        at=Location(page.path, number, start + 1, number, end + 1, match["target"], page.language),
                        languages=(page.language, language),
                        subject=match["target"],
                    )


def _language_of(target: str, page: Page, languages: Mapping[str, Language]) -> Language | None:
    folder = posixpath.dirname(page.path)
    return languages.get(posixpath.normpath(posixpath.join(folder, target)))
