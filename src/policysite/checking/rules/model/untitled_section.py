"""A section that is known not to exist says so without a title, where other sections have one.

## Why it matters
Its text stands on the page below the title of the section before it, as if it belonged there.

## Example
```yaml
recipients:
  title: {sv: Mottagare, en: Recipients}
  text: {sv: Vi anlitar biträden., en: We use processors.}
transfers:
  none: {sv: Inga uppgifter förs över., en: No data are transferred.}
```

## How to fix
Write `title:` beside `none:`, in each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.model.finding import Finding, Severity
from policysite.model.page import Page, Reference
from policysite.model.policy import ABOUT_THE_POLICY, Policy
from policysite.model.project import Project
from policysite.model.reference import page_target
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="untitled-section",
    summary="section that is `none` with a text and without a title",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEADING = re.compile(
    r"^(?: {0,3}#{1,6}(?!\S)| {0,3}\S[^\n]*\n {0,3}(?:=+|-+)[ \t]*$|[^\n]*<h[1-6]\b)", re.MULTILINE | re.IGNORECASE
)
"""A heading of Markdown or HTML on a page."""


def check(project: Project) -> Iterator[Finding]:
    """Every such section of a policy whose other sections have titles."""
    sections = project.policy.sections.values()
    if not any(section.title and section.exists for section in sections if section.name != ABOUT_THE_POLICY):
        return
    for section in sections:
        if section.none and section.texts and not section.title and _follows_another(project, section.address):
            yield RULE.finding(
                f"`{section.address}` is published without a title, as if it belonged to the section before it",
                help="write `title:` beside `none:`, with the heading in each language",
                at=section.location,
                fact=section.address,
            )


def _follows_another(project: Project, address: str) -> bool:
    """Whether a page places it under the title of another; without pages, it does."""
    if not project.pages:
        return True
    return any(
        _stands_under_another(project.policy, page, reference)
        for pages in project.pages
        for page in pages.versions
        for reference in page.references
        if reference.address == address
    )


def _stands_under_another(policy: Policy, page: Page, reference: Reference) -> bool:
    """Whether the last heading above a reference is the title of another fact, whatever stands between."""
    above = _COMMENT.sub(_blank, page.source[: reference.start])
    headings = [match.start() for match in _HEADING.finditer(above)]
    last = headings[-1] if headings else 0
    targets = (page_target(policy, each.address) for each in page.references if last <= each.start < reference.start)
    return any(part.title for target in targets if target and not target.field for part in target.fact.walk())


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
