"""Data go to a country outside the European Economic Area, and nothing says what protects them there.

## Why it matters
GDPR Article 13(1)(f) requires the safeguard of Articles 45 to 49 that the transfer rests on.

## Example
```yaml
recipients:
  hosting: {recipient: supplier, country: US, text: {sv: En leverantör i USA., en: A supplier in the USA.}}
```

## How to fix
Write `mechanism:` beside `country:`, or on a fact above it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import EEA, Duties, countries, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-safeguard",
    summary="transfer outside the EEA without safeguard",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

_PLACES_OF_DATA = ("recipient", "data", "system", "mechanism")


def check(project: Project) -> Iterator[Finding]:
    """Every fact about recipients or data with a country outside the EEA and no mechanism."""
    duties = Duties(project.policy)
    for fact in duties.facts_with("country"):
        outside = [country for country in countries(fact) if country not in EEA]
        concerns_data = any(duties.inherited(fact, name) is not None for name in _PLACES_OF_DATA)
        if outside and concerns_data and duties.inherited(fact, "mechanism") is None:
            yield duty_finding(
                RULE,
                f"`{fact.address}` lets data go to {outside[0]}, outside the EEA, and names no safeguard"
                " (GDPR Art. 13(1)(f))",
                "write `mechanism:` beside `country:`, such as `standard-clauses`",
                fact,
            )
