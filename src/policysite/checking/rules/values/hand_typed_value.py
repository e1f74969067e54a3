"""A text spells out a value that its fact holds.

## Why it matters
When the value changes in the model, the text goes on telling the old one.

## Example
```yaml
period: P3M
text: {sv: Vi sparar loggar i tre månader., en: "We keep logs for {period}."}
```

## How to fix
Write the braces in place of the value.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.statement import Statement
from policysite.language.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import MentionKind
from policysite.model.rule import Quality, Rule
from policysite.model.value import Country, Date, Domain, Duration, Email, Phone, Url

RULE = Rule(
    name="hand-typed-value",
    summary="value spelled out that the model holds",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

_KINDS = {
    Duration: MentionKind.DURATION,
    Date: MentionKind.DATE,
    Phone: MentionKind.PHONE,
    Email: MentionKind.EMAIL,
    Url: MentionKind.URL,
    Domain: MentionKind.URL,
    Country: MentionKind.COUNTRY,
}


def check(statement: Statement) -> Iterator[Finding]:
    """Every value of the fact that its text writes itself."""
    for name in statement.fact.values:
        for value in statement.fact.scalars(name):
            kind = _KINDS.get(type(value))
            for mention in statement.analysed.of(*((kind,) if kind else ())):
                if mention.key == str(value):
                    yield RULE.finding(
                        f"the {english_name(statement.language)} text of `{statement.address}` spells out"
                        f" “{mention.surface}”, which the fact holds as `{name}`",
                        help=f"write `{{{name}}}` in its place",
                        at=statement.analysed.locate(mention),
                        related=[Related(statement.fact.field_locations[name], "stored here")]
                        if name in statement.fact.field_locations
                        else (),
                        fact=statement.fact.address,
                        languages=(statement.language,),
                        subject=name,
                    )
