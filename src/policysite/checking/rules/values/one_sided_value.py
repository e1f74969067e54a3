"""A text places a value of the model with braces in one language and not in another.

## Why it matters
The readers of the other language are not told the value.

## Example
```yaml
period: P3M
text: {sv: "Vi sparar loggar i {period}.", en: We keep logs.}
```

## How to fix
Write the braces in the text of every language, or in none.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.language.names import english_name
from policysite.model.fact import Fact, Text
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.reference import placeholder_target
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="one-sided-value",
    summary="value that a text places in one language only",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every placeholder that the text of another language lacks; one that stands for nothing is another finding."""
    for fact, address, texts in project.policy.localized():
        if not any(True for text in texts.values() for _ in text.placeholders):
            continue
        present = [text for language, text in texts.items() if language in project.languages]
        for lacking in present:
            there = {_identity(project, fact, placeholder.path) for placeholder in lacking.placeholders}
            if None in there:
                continue
            for text in present:
                for placeholder in text.placeholders:
                    identity = _identity(project, fact, placeholder.path)
                    if identity is not None and identity not in there:
                        there.add(identity)
                        yield _finding(fact, address, text, placeholder.path, lacking)


def _identity(project: Project, fact: Fact, path: str) -> tuple[str, str] | None:
    """The value itself: ``{name}`` and ``{controller.name}`` are one in a text of the controller. None: no value."""
    target = placeholder_target(project.policy, fact, path)
    return (target.fact.address, target.field) if target else None


def _finding(fact: Fact, address: str, text: Text, path: str, lacking: Text) -> Finding:
    has, lacks = english_name(text.language), english_name(lacking.language)
    placeholder = next(placeholder for placeholder in text.placeholders if placeholder.path == path)
    return RULE.finding(
        f"the {has} text of `{address}` places `{{{path}}}`, and the {lacks} one does not",
        help=f"write `{{{path}}}` where the {lacks} text states the value, or remove it from the {has} text",
        at=lacking.passage.locate(),
        related=[Related(text.passage.locate(placeholder.start, placeholder.end), "placed here")],
        fact=fact.address,
        languages=(text.language, lacking.language),
        subject=path,
    )
