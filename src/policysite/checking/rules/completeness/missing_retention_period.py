"""The policy does not say how long data are kept.

## Why it matters
GDPR Article 13(2)(a) requires the period, or the criteria that decide it.

## Example
```yaml
data:
  names: {data: name, text: {sv: Namn., en: Names.}}
```
and no fact of the model has `period:` or `criterion:`.

## How to fix
Write `period:` or `criterion:` on the data or the purpose, on a fact above it, or on a fact about the same data.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-retention-period",
    summary="data without a period or criterion",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Data for which neither a fact about them nor a fact about all data has a period or criterion."""
    duties = Duties(project.policy)
    if not duties.apply or duties.is_open("GDPR 13(2)(a)"):
        return
    keeping = list(duties.facts_with("period", "criterion"))
    if any("data" not in fact.values and "purpose" not in fact.values for fact in keeping):
        return
    kept = {term for fact in keeping for term in fact.scalars("data")}
    for fact in duties.facts_with("data"):
        inherited = (duties.inherited(fact, name) for name in ("period", "criterion"))
        if fact.exists and all(value is None for value in inherited) and not kept.issuperset(fact.scalars("data")):
            yield duty_finding(
                RULE,
                f"nothing says how long the data in `{fact.address}` are kept (GDPR Art. 13(2)(a))",
                "write `period:` or `criterion:` on this fact or on one above it;"
                " or mark a fact with `article: GDPR 13(2)(a)` as `unset`",
                fact,
            )
