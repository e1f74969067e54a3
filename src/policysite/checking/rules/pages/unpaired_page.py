"""A page exists in one language and not in another.

## Why it matters
Readers of the other language do not have it. The same file name in each language's folder is the same page.

## Example
There is `docs/sv/jobs.md` and no `docs/en/jobs.md`.

## How to fix
Write the page in the missing language under the same file name, or remove it from all languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.wording import named
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Severity
from policysite.model.location import start_of
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unpaired-page",
    summary="page missing in one language",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every page that lacks a language."""
    for pages in project.pages:
        written = tuple(page.language for page in pages.versions)
        for language in project.languages:
            if language not in written:
                yield RULE.finding(
                    f"the page {pages.name} exists in {named(written)} and not in {english_name(language)}",
                    help=f"add {pages.name} to the folder of the {english_name(language)} pages,"
                    " or remove it from the other languages",
                    at=start_of(pages.versions[0].path),
                    languages=(language, *written),
                    subject=pages.name,
                )
