"""A text places a value that is marked as undecided.

## Why it matters
What is undecided is never published, so there is nothing to write in its place.

## Example
```yaml
transfers:
  mechanism: {unset: {sv: Ej beslutat, en: Not decided}}
  text: {sv: "Skyddet är {mechanism}.", en: "The safeguard is {mechanism}."}
```

## How to fix
Decide the value, or take the braces out of the text until it is decided.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.model.fact import Unset
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.reference import placeholder_target
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="undecided-reference",
    summary="text that places an undecided value",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every placeholder whose value is unset."""
    for fact, address, texts in project.policy.localized():
        for text in texts.values():
            for placeholder in text.placeholders:
                target = placeholder_target(project.policy, fact, placeholder.path)
                value = target.fact.values.get(target.field) if target else None
                if isinstance(value, Unset):
                    yield RULE.finding(
                        f"the text of `{address}` places `{{{placeholder.path}}}`, which is undecided",
                        help="decide the value, or take the braces out of the text until it is decided",
                        at=text.passage.locate(placeholder.start, placeholder.end),
                        related=[Related(value.location, "left undecided here")],
                        fact=fact.address,
                        languages=(text.language,),
                        subject=placeholder.path,
                    )
