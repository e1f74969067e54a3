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

from policysite.checking.project.statement import Statement
from policysite.checking.values.spelled_values import KINDS
from policysite.language.description.names import english_name
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

_ADDRESSES: Mapping[MentionKind, type[Scalar]] = {KINDS[kind]: kind for kind in (Email, Phone, Url)}
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
    own = _words_of((statement.fact, name) for name in statement.fact.values)
    others = {
        language: _words_of((target.fact, target.field) for target in fields.values())
        for language, fields in statement.unplaced.items()
    }
    kinds = KINDS.values() if own or others else _ADDRESSES
    for languages in statement.alike:
        text, unplaced = statement.texts[languages[0]], others.get(languages[0], {})
        for mention in text.of(*kinds):
            held = own.get(mention.identity) or unplaced.get(mention.identity) or _address(statement.policy, mention)
            if held:
                for language in languages:
                    yield _finding(statement, statement.texts[language], mention, *held)


def check_addresses(statement: Statement) -> Iterator[Finding]:
    """Only addresses and numbers, of whatever fact."""
    for text in statement.texts.values():
        for mention in text.of(*_ADDRESSES):
            if held := _address(statement.policy, mention):
                yield _finding(statement, text, mention, *held)


def _words_of(fields: Iterable[tuple[Fact, str]]) -> Mapping[tuple[MentionKind, str], tuple[Fact, str]]:
    """Fields by what a text says that spells out a value of theirs; of several the first."""
    said: dict[tuple[MentionKind, str], tuple[Fact, str]] = {}
    for fact, name in fields:
        for value in fact.scalars(name):
            if kind := KINDS.get(type(value)):
                said.setdefault((kind, str(value)), (fact, name))
    return said


def _address(policy: Policy, mention: Mention) -> tuple[Fact, str] | None:
    """The field of any fact that holds an address which a text has written."""
    kind = _ADDRESSES.get(mention.kind)
    return policy.stored.get((kind, mention.key)) if kind else None


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
