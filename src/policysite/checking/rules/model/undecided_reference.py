"""A text places a value that is marked as undecided, or as none without a text.

## Why it matters
What is undecided or does not exist is not published, so there is nothing to write in its place.

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

from policysite.model.fact import StatedNone, Unset
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.reference import placeholder_target
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="undecided-reference",
    summary="text that places an undecided value, or one that does not exist",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)
_OPEN = ("undecided", "decide the value, or take the braces out of the text until it is decided")
_NONE = ("`none`", "take the braces out of the text, or write below `none:` what is to stand there in each language")


def check(project: Project) -> Iterator[Finding]:
    """Every placeholder whose value is unset, or none with nothing to publish about it."""
    for each in project.policy.placements:
        target = placeholder_target(project.policy, each.fact, each.placeholder.path)
        value = target.fact.values.get(target.field) if target else None
        if isinstance(value, Unset) or (isinstance(value, StatedNone) and not value.text):
            what, remedy = _OPEN if isinstance(value, Unset) else _NONE
            yield RULE.finding(
                f"the text of `{each.address}` places `{{{each.placeholder.path}}}`, which is {what}",
                help=remedy,
                at=each.location,
                related=[Related(value.location, f"{what} here")],
                fact=each.fact.address,
                languages=(each.text.language,),
                subject=each.placeholder.path,
            )
