"""The right to object stands in a list among other rights.

## Why it matters
GDPR Article 21(4) requires it to be brought to attention clearly and separately from any other information, where
processing rests on legitimate interests or a public task, or is direct marketing.

## Example
```yaml
rights:
  layout: list
  access: {right: access, text: {sv: få tillgång, en: access your data}}
  objection: {right: objection, text: {sv: invända, en: object}}
```

## How to fix
Give the fact `form: paragraph`, or a section of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.fact import Fact, Form
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="buried-objection",
    summary="right to object that is not told separately",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

_BASES = ("legitimate-interests", "public-task")
_PURPOSES = ("direct-marketing",)


def check(project: Project) -> Iterator[Finding]:
    """The right to object as an item of a list with other rights, where the article applies."""
    duties = Duties(project.policy)
    bases, purposes = duties.terms("legal-basis"), duties.terms("purpose")
    if not any(word in bases for word in _BASES) and not any(word in purposes for word in _PURPOSES):
        return
    fact = duties.terms("right").get("objection")
    if fact and fact.exists and fact.form is Form.ITEM and _other_rights(duties, fact):
        yield duty_finding(
            RULE,
            f"`{fact.address}` tells the right to object in a list of rights; it has to be separate (GDPR Art. 21(4))",
            "give the fact `form: paragraph`, or a section of its own",
            fact,
        )


def _other_rights(duties: Duties, fact: Fact) -> bool:
    parent = duties.policy.facts.get(fact.address.rpartition(".")[0])
    siblings = parent.children.values() if parent else ()
    return any(sibling is not fact and "right" in sibling.values for sibling in siblings)
