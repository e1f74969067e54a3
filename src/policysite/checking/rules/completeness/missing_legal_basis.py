"""A purpose has no legal basis.

## Why it matters
GDPR Article 13(1)(c) requires the legal basis of the processing for each purpose.

## Example
```yaml
purposes:
  newsletter: {purpose: newsletter, text: {sv: Nyhetsbrev., en: Newsletters.}}
```

## How to fix
Write `legal-basis:` on the purpose, or on a fact above it for all purposes below; `unset` until it is decided.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-legal-basis",
    summary="purpose without legal basis",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every purpose for which no fact that has it, and no fact above that, has a legal basis."""
    duties = Duties(project.policy)
    if duties.is_undecided("legal-basis") or duties.is_open("GDPR 13(1)(c)"):
        return
    stated = [fact for fact in duties.facts_with("purpose") if fact.exists]
    founded = {
        term for fact in stated if duties.inherited(fact, "legal-basis") is not None for term in fact.scalars("purpose")
    }
    for fact in stated:
        if not founded.issuperset(fact.scalars("purpose")):
            yield duty_finding(
                RULE,
                f"the purpose `{fact.address}` has no legal basis (GDPR Art. 13(1)(c))",
                "write `legal-basis:` on it, or on the fact above it for all purposes there",
                fact,
            )
