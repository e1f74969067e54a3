"""A purpose rests on legitimate interests, and the policy does not say which.

## Why it matters
GDPR Article 13(1)(d) requires the interests to be named: without them nobody can weigh them or object.

## Example
```yaml
purposes:
  statistics: {purpose: statistics, legal-basis: legitimate-interests, text: {sv: Statistik., en: Statistics.}}
```

## How to fix
Write the interest after `interest:` in each language, on the purpose or on a fact above it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule
from policysite.model.value import Term

RULE = Rule(
    name="missing-interest",
    summary="legitimate interests that are not named",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every fact that rests on legitimate interests without naming them."""
    duties = Duties(project.policy)
    for fact in duties.facts_with("legal-basis"):
        bases = [value.word for value in fact.scalars("legal-basis") if isinstance(value, Term)]
        if "legitimate-interests" in bases and duties.inherited(fact, "interest") is None:
            yield duty_finding(
                RULE,
                f"`{fact.address}` rests on legitimate interests, which are not named (GDPR Art. 13(1)(d))",
                "write the interest after `interest:` in each language",
                fact,
            )
