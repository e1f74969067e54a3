"""A section that is known not to exist says so without a title, where other sections have one.

## Why it matters
Its text stands on the page right below the section before it, as if it belonged there.

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

from collections.abc import Iterator

from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="untitled-section",
    summary="section that is `none` with a text and without a title",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every such section of a policy whose other sections have titles."""
    sections = project.policy.sections.values()
    if not any(section.title and section.exists for section in sections if section.name != "policy"):
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
    """Whether a page places it right after something else, and not below a heading; without pages, it does."""
    if not project.pages:
        return True
    return any(
        _ends_in_reference(page.source[: reference.start])
        for pages in project.pages
        for page in pages.versions
        for reference in page.references
        if reference.address == address
    )


def _ends_in_reference(source: str) -> bool:
    last = source.rstrip().rpartition("\n")[2]
    return last.endswith("}}") and not last.lstrip().startswith("#")
