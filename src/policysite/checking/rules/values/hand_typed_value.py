"""A text spells out a value that its fact holds, an address of any fact, or the prose of a page any value at all.

## Why it matters
When the value changes in the model, the text goes on telling the old one.

## Example
```yaml
period: P3M
text: {sv: Vi sparar loggar i tre månader., en: "We keep logs for {period}."}
```

## How to fix
Write the braces in place of the value: `{period}` in a text of its fact, `{contact.email}` in that of
another, `{{ retention.logs.period }}` on a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from policysite.checking.statement import Statement
from policysite.language.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Related, Severity
from policysite.model.location import Location
from policysite.model.mention import Mention, MentionKind
from policysite.model.policy import Policy
from policysite.model.rule import Quality, Rule
from policysite.model.value import Country, Date, Domain, Duration, Email, Phone, Scalar, Url

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


_LIKELY = frozenset({MentionKind.DURATION})
"""Two periods are often equally long by chance."""
_TELLING = frozenset(_KINDS.values()) - {MentionKind.COUNTRY}
"""Values that the prose of a page does not share with a fact by chance."""

StoredValues = Mapping[tuple[MentionKind, str], tuple[str, Location | None]]
"""Values of a model, each with the placement that writes it and where it is stored."""


def values_of(policy: Policy) -> StoredValues:
    """The values of a model that pages can place."""
    found: dict[tuple[MentionKind, str], tuple[str, Location | None]] = {}
    for fact in policy.facts.values():
        for name in fact.values if fact.unset is None else ():
            for value in fact.scalars(name):
                if (kind := _KINDS.get(type(value))) in _TELLING:
                    placed = f"{{{{ {fact.address}.{name} }}}}", fact.field_locations.get(name)
                    found.setdefault((kind, str(value)), placed)
    return found


def check_prose(text: AnalysedText, values: StoredValues) -> Iterator[Finding]:
    """Every value of the model that a text of a page writes itself."""
    for mention in text.mentions:
        if stored := values.get(mention.identity):
            placement, at = stored
            yield RULE.finding(
                f"the {english_name(text.language)} page spells out “{mention.surface}”, which the model holds",
                help=f"write `{placement}` in its place, unless it is another value that happens to be the same",
                at=text.locate(mention),
                related=[Related(at, "stored here")] if at else (),
                languages=(text.language,),
                subject=placement,
                severity=RULE.severity.lowered() if mention.kind in _LIKELY else RULE.severity,
            )


def check(statement: Statement) -> Iterator[Finding]:
    """Every value that the text writes itself: of its own fact, and addresses and numbers of any other."""
    fact = statement.fact
    own = ((fact, name, value) for name in fact.values for value in fact.scalars(name))
    yield from _check(statement, chain(own, _addresses(statement)))


def check_addresses(statement: Statement) -> Iterator[Finding]:
    """Only addresses and numbers, of whatever fact."""
    yield from _check(statement, _addresses(statement))


def _check(statement: Statement, stored: Iterable[tuple[Fact, str, Scalar]]) -> Iterator[Finding]:
    told: set[int] = set()
    for fact, name, value in stored:
        kind = _KINDS.get(type(value))
        for mention in statement.analysed.of(kind) if kind else ():
            if mention.key == str(value) and mention.start not in told:
                told.add(mention.start)
                yield _finding(statement, mention, fact, name)


def _addresses(statement: Statement) -> Iterator[tuple[Fact, str, Scalar]]:
    """Those of all facts, where the text writes any: what they are does not depend on where they stand."""
    if statement.analysed.of(MentionKind.EMAIL, MentionKind.PHONE, MentionKind.URL):
        for fact in statement.policy.facts.values():
            for name in fact.values:
                for value in fact.scalars(name):
                    if isinstance(value, Email | Phone | Url):
                        yield fact, name, value


def _finding(statement: Statement, mention: Mention, fact: Fact, name: str) -> Finding:
    is_own = fact is statement.fact
    return RULE.finding(
        f"the {english_name(statement.language)} text of `{statement.address}` spells out"
        f" “{mention.surface}”, which {'the fact' if is_own else f'`{fact.address}`'} holds as `{name}`",
        help=f"write `{{{name if is_own else f'{fact.address}.{name}'}}}` in its place",
        at=statement.analysed.locate(mention),
        related=[Related(fact.field_locations[name], "stored here")] if name in fact.field_locations else (),
        fact=statement.fact.address or None,
        languages=(statement.language,),
        subject=name,
    )
