"""The policy does not tell a right that it has to tell.

## Why it matters
GDPR Article 13(2)(b) to (d) requires access, rectification, erasure, restriction and complaint always; withdrawal where
processing rests on consent; portability where it rests on consent or a contract; objection where it rests on legitimate
interests or a public task, and for direct marketing.

## Example
```yaml
purposes:
  newsletter: {purpose: newsletter, legal-basis: consent, text: {sv: Nyhetsbrev., en: Newsletters.}}
```
and no fact has `right: withdraw-consent`.

## How to fix
Write the right as a fact with the field `right`; mark it `unset` until it is decided.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.duties import Duties, duty_finding
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-right",
    summary="right that the policy has to tell and does not",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

ALWAYS = {
    "access": "GDPR Art. 15",
    "rectification": "GDPR Art. 16",
    "erasure": "GDPR Art. 17",
    "restriction": "GDPR Art. 18",
    "complaint": "GDPR Art. 77",
}
"""The rights that every policy has to tell, with their articles."""
_BY_BASIS = {
    "consent": {"withdraw-consent": "GDPR Art. 7(3)", "portability": "GDPR Art. 20"},
    "contract": {"portability": "GDPR Art. 20"},
    "legitimate-interests": {"objection": "GDPR Art. 21"},
    "public-task": {"objection": "GDPR Art. 21"},
}
_BY_PURPOSE = {
    "direct-marketing": {"objection": "GDPR Art. 21(2)"},
    "profiling": {"objection": "GDPR Art. 21"},
}


def check(project: Project) -> Iterator[Finding]:
    """Every right that is due and that no fact has."""
    duties = Duties(project.policy)
    if not duties.apply or duties.is_open("GDPR 13(2)(b)"):
        return
    if any(address.endswith(".right") for address in project.policy.refused):
        return  # a right is written that cannot be read, which is told; it may be the one that seems to be missing
    told = duties.terms("right")
    for right, (article, because) in _due(duties).items():
        if right not in told:
            yield duty_finding(
                RULE,
                f"the policy does not tell the right `{right}` ({article}){because}",
                f"write a fact with `right: {right}` and a text in each language, or mark it `unset`",
                duties.place,
            )


def _due(duties: Duties) -> dict[str, tuple[str, str]]:
    """Each right that has to be told, with its article and what makes it due."""
    due = {right: (article, "") for right, article in ALWAYS.items()}
    for field, reasons in (("legal-basis", _BY_BASIS), ("purpose", _BY_PURPOSE)):
        for word, fact in duties.terms(field).items():
            for right, article in reasons.get(word, {}).items():
                due.setdefault(right, (article, f", which is due since `{fact.address}` has `{field}: {word}`"))
    return due
