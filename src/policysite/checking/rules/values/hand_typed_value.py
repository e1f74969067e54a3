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

from collections.abc import Iterable, Iterator
from itertools import chain

from policysite.checking.spelled_values import KINDS
from policysite.checking.statement import Statement
from policysite.language.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.policy import Policy
from policysite.model.rule import Quality, Rule
from policysite.model.value import Country, Email, Phone, Scalar, Url

RULE = Rule(
    name="hand-typed-value",
    summary="value spelled out that the model holds",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)

_ADDRESSES = (Email, Phone, Url)
"""What they are does not depend on where they stand."""
_LIKELY = frozenset({MentionKind.DURATION})
"""Two periods are often equally long by chance."""


def check_prose(text: AnalysedText, policy: Policy) -> Iterator[Finding]:
    """Every value of any fact that a text of a page writes itself, but for countries, which anything may be about."""
    for mention in text.mentions:
        for kind in (kind for kind, found in KINDS.items() if found is mention.kind and kind is not Country):
            if stored := policy.stored.get((kind, mention.key)):
                yield _finding_on_page(text, mention, *stored)
                break


def _finding_on_page(text: AnalysedText, mention: Mention, fact: Fact, name: str) -> Finding:
    return RULE.finding(
        f"the {english_name(text.language)} page spells out “{mention.surface}”,"
        f" which `{fact.address}` holds as `{name}`",
        help=f"write `{{{{ {fact.address}.{name} }}}}` in its place, unless something else is meant",
        at=text.locate(mention),
        related=[Related(fact.field_locations[name], "stored here")] if name in fact.field_locations else (),
        languages=(text.language,),
        subject=f"{fact.address}.{name}",
        severity=RULE.severity.lowered() if mention.kind in _LIKELY else RULE.severity,
    )


def check(statement: Statement) -> Iterator[Finding]:
    """Every value that a text writes itself: what its fact holds or another language places, and any address."""
    fact = statement.fact
    own = [(fact, name, value) for name in fact.values for value in fact.scalars(name)]
    for language, text in statement.texts.items():
        placed = statement.placed_by_others(language)
        others = ((each.fact, each.field, value) for each in placed for value in each.fact.scalars(each.field))
        yield from _check(statement, text, chain(own, others, _addresses(statement.policy, text)))


def check_addresses(statement: Statement) -> Iterator[Finding]:
    """Only addresses and numbers, of whatever fact."""
    for text in statement.texts.values():
        yield from _check(statement, text, _addresses(statement.policy, text))


def _check(statement: Statement, text: AnalysedText, stored: Iterable[tuple[Fact, str, Scalar]]) -> Iterator[Finding]:
    told: set[int] = set()
    for fact, name, value in stored:
        kind = KINDS.get(type(value))
        for mention in text.of(kind) if kind else ():
            if mention.key == str(value) and mention.start not in told:
                told.add(mention.start)
                yield _finding(statement, text, mention, fact, name)


def _addresses(policy: Policy, text: AnalysedText) -> Iterator[tuple[Fact, str, Scalar]]:
    """Those of all facts that the text may have written."""
    for mention in text.of(MentionKind.EMAIL, MentionKind.PHONE, MentionKind.URL):
        for kind in _ADDRESSES:
            if stored := policy.stored.get((kind, mention.key)):
                fact, name = stored
                yield from ((fact, name, value) for value in fact.scalars(name) if str(value) == mention.key)


def _finding(statement: Statement, text: AnalysedText, mention: Mention, fact: Fact, name: str) -> Finding:
    is_own = fact is statement.fact
    return RULE.finding(
        f"the {english_name(text.language)} text of `{statement.address}` spells out"
        f" “{mention.surface}”, which {'the fact' if is_own else f'`{fact.address}`'} holds as `{name}`",
        help=f"write `{{{name if is_own else f'{fact.address}.{name}'}}}` in its place",
        at=text.locate(mention),
        related=[Related(fact.field_locations[name], "stored here")] if name in fact.field_locations else (),
        fact=statement.fact.address or None,
        languages=(text.language,),
        subject=name,
    )
