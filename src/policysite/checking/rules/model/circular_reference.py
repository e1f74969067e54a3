"""A text is made of itself: its braces name a value whose own text leads back to it.

## Why it matters
Such a text has no end, so it cannot be written on a page.

## Example
```yaml
authority:
  official-name: {sv: "{authority.title}", en: "Data Protection Authority"}
  title: {sv: "Kontakta {official-name}", en: Supervisory authority}
```

## How to fix
Write out the words in one of the places that name each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.model.fact import Fact, Placeholder, Text, Texts
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.model.reference import ITEMS, TITLE, placeholder_target
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="circular-reference",
    summary="text whose braces lead back to itself",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)

_Step = tuple[str, str]
"""A fact's address and the field of it that is written out."""


def check(project: Project) -> Iterator[Finding]:
    """Every placeholder whose value is written by means of itself."""
    policy = project.policy
    for fact in policy.facts.values():
        for field in _named_texts(fact):
            for fact_there, text, placeholder in _placeholders(fact, field):
                if _leads_to((fact.address, field), policy, fact_there, text.language, placeholder):
                    yield RULE.finding(
                        f"`{{{placeholder.path}}}` leads back to `{fact.address}.{field}`, in which it stands",
                        help="write out the words in one of the places that name each other",
                        at=text.passage.locate(placeholder.start, placeholder.end),
                        fact=fact.address,
                        languages=(text.language,),
                        subject=f"{field}.{placeholder.path}",
                    )


def _leads_to(start: _Step, policy: Policy, fact: Fact, language: Language, placeholder: Placeholder) -> bool:
    """Whether following the placeholder, in this language, comes to the start."""
    waiting = [(fact, placeholder)]
    seen: set[_Step] = set()
    while waiting:
        owner, current = waiting.pop()
        target = placeholder_target(policy, owner, current.path)
        if target is None:
            continue
        step = (target.fact.address, target.field)
        if step == start:
            return True
        if step not in seen:
            seen.add(step)
            inside = _placeholders(target.fact, target.field)
            waiting.extend((there, found) for there, text, found in inside if text.language == language)
    return False


def _placeholders(fact: Fact, field: str) -> Iterator[tuple[Fact, Text, Placeholder]]:
    for texts in _texts_of(fact, field):
        for text in texts.values():
            yield from ((fact, text, placeholder) for placeholder in text.placeholders)


def _texts_of(fact: Fact, field: str) -> tuple[Texts, ...]:
    if field == ITEMS:
        return tuple(item.texts for item in fact.items)
    if field == TITLE:
        return (fact.title,)
    address = f"{fact.address}.{field}"
    return tuple(texts for found, texts in fact.localized() if found == address)


def _named_texts(fact: Fact) -> tuple[str, ...]:
    structure = ((ITEMS, fact.items), (TITLE, fact.title))
    return (*fact.values, *(name for name, value in structure if value))
