"""The policy leaves something open that only a person can decide.

## Why it matters
Visitors are not told about it, although the law may require that they are.

## Example
```yaml
transfers:
  unset:
    sv: Policyn säger inte om uppgifter förs över till tredjeland.
    en: The policy does not say whether data are transferred to third countries.
```

## How to fix
Decide it, and write the fact in place of `unset:` and its note. Where it is known not to exist, write `none:` in their
place, alone or with a text in each language, which is published; where nothing stands beside it, `transfers: none` says
the same. Where the policy has no cause to speak of it, remove the whole fact. Until then nothing about it is published,
and nothing below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.wording import MESSAGE_LANGUAGE, enumerated, quoted
from policysite.model.fact import Fact, Unset
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule
from policysite.model.schema import FIELD_NAMES

RULE = Rule(
    name="open-question",
    summary="something that legal has yet to decide",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every ``unset`` of the model."""
    for fact in project.policy.facts.values():
        for address, unset in _undecided(fact):
            note = unset.note.get(MESSAGE_LANGUAGE) or next(iter(unset.note.values()), None)
            yield RULE.finding(
                f"`{address}`{_what(address, fact)} is undecided"
                + (f": {quoted(note.passage.text, 200)}" if note else "")
                + (_held_back(fact) if unset is fact.unset else ""),
                help="in place of `unset:` and its note, write what is decided, or `none:` if it is known not to exist;"
                f" or remove the whole `{address.rpartition('.')[2]}` if the policy need not speak of it",
                at=unset.location,
                fact=fact.address,
                subject=address,
            )


def _undecided(fact: Fact) -> Iterator[tuple[str, Unset]]:
    if fact.unset:
        yield fact.address, fact.unset
    for name, value in fact.values.items():
        if isinstance(value, Unset):
            yield f"{fact.address}.{name}", value


def _what(address: str, fact: Fact) -> str:
    """What a field is, in parentheses: its note may say no more than that it is to be decided."""
    field = FIELD_NAMES.get(address.rpartition(".")[2]) if address != fact.address else None
    return f" ({field.description.partition(' (')[0].rstrip('.')})" if field else ""


def _held_back(fact: Fact) -> str:
    """What stands below an undecided fact and is decided, which is not published either."""
    decided = [f"`{child.address}`" for child in fact.children.values() if child.texts and child.unset is None]
    if not decided:
        return ""
    return f"; until it is decided, {enumerated(decided)} below it {'is' if len(decided) == 1 else 'are'} not published"
