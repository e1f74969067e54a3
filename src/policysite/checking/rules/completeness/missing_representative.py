"""The controller is established outside the European Economic Area, and the policy names no representative.

## Why it matters
GDPR Article 13(1)(a) requires the representative under Article 27 to be named.

## Example
```yaml
contact:
  street: 1 Main Street
  country: US
```

## How to fix
Write the representative after `representative:` in each language, or `none` if none is required.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import EEA, Duties, countries, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-representative",
    summary="controller outside the EEA without representative",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

_ADDRESS = ("street", "box", "postcode")


def check(project: Project) -> Iterator[Finding]:
    """A postal address outside the EEA while no representative is stated."""
    duties = Duties(project.policy)
    if not duties.apply or duties.states("representative"):
        return
    for fact in duties.facts_with(*_ADDRESS):
        outside = [country for country in countries(fact) if country not in EEA]
        if outside:
            yield duty_finding(
                RULE,
                f"the address in `{fact.address}` is outside the EEA ({outside[0]}),"
                " and the policy names no representative (GDPR Art. 27)",
                "write the representative after `representative:` in each language, or `none`",
                fact,
            )
