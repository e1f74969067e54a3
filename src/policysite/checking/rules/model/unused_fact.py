"""A fact of the model stands on no page.

## Why it matters
Legal has written it down, and no visitor is told. That is an error where the GDPR requires that visitors are told: a
right, a purpose, a recipient or a period has vanished from the site in every language at once. It is a warning where
another fact on a page tells the same, or where the policy is not about personal data.

## Example
`policy_data/` has `rights.portability`, and no page has `{{ rights }}` or `{{ rights.portability }}`.

## How to fix
Place the fact or its section on a page, or remove it from the model. A fact that is still to be decided is marked
`unset`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policysite.checking.project.duties import PROVISIONS, Duties, provision
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.policy import ABOUT_THE_POLICY, Policy
from policysite.model.project import Project
from policysite.model.reference import SIDE_BY_SIDE, TITLE, page_target, placeholder_target
from policysite.model.rule import Quality, Rule
from policysite.model.value import Scalar

RULE = Rule(
    name="unused-fact",
    summary="fact that stands on no page",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)

"""The section that describes the policy itself; its fields are placed by the theme."""

_Told = tuple[str, Scalar | str]
"""A field and a value that it has; where it has words, the address of their fact."""


def check(project: Project) -> Iterator[Finding]:
    """The topmost facts that no page places, wholly or in part, and those of which a page places only what is not due.

    Silent where there are no pages. A page that shows the languages side by side places every fact; beside pages of
    each language it does not count.
    """
    if not project.pages:
        return
    placed = set(project.references())
    targets = [page_target(project.policy, address) for address in placed]
    whole = {target.fact.address for target in targets if target and not target.field}
    if not whole and SIDE_BY_SIDE in placed:
        return
    fields = [(target.fact, target.field) for target in targets if target and target.field]
    fields += _written(project.policy)
    sections = [fact for name, fact in project.policy.sections.items() if name != ABOUT_THE_POLICY]
    found = [each for section in sections for each in _unused(section, whole, {fact.address for fact, _ in fields})]
    told = _told(sections, whole, fields) if found and Duties(project.policy).apply else None
    for fact, is_wholly in found:
        due = "" if told is None else _due(fact.decided() if is_wholly else [fact], told)
        if is_wholly:
            severity = Severity.ERROR if due else Severity.WARNING
            yield _finding(fact, f"`{fact.address}` stands on no page{due}", severity)
        elif due:
            yield _finding(fact, f"of `{fact.address}` no page shows more than a value{due}", Severity.WARNING)


def _finding(fact: Fact, message: str, severity: Severity) -> Finding:
    return RULE.finding(
        message,
        help=f"write `{{{{ {fact.address} }}}}` on a page of each language, or remove the fact from the model",
        at=fact.location,
        fact=fact.address,
        severity=severity,
    )


def _unused(fact: Fact, whole: set[str], in_part: set[str]) -> Iterator[tuple[Fact, bool]]:
    """Each with whether nothing at all of it stands on a page."""
    if fact.address in whole or fact.is_silent:
        return
    if any(part.address in whole or part.address in in_part for part in fact.walk()):
        if fact.address in in_part:
            yield fact, False
        for child in fact.children.values():
            yield from _unused(child, whole, in_part)
    elif any(part.texts or part.values or part.title for part in fact.walk()):
        yield fact, True


def _told(facts: Iterable[Fact], whole: set[str], fields: Iterable[tuple[Fact, str]]) -> set[_Told]:
    """What pages tell, in whatever fact."""
    told: set[_Told] = {(name, value) for fact, name in fields for value in (*fact.scalars(name), fact.address)}
    told.update(each for fact, name in fields if name == TITLE for each in _typed(fact))
    waiting = [(fact, False) for fact in facts]
    while waiting:
        fact, is_placed = waiting.pop()
        is_placed = is_placed or fact.address in whole
        if fact.exists:
            waiting += [(child, is_placed) for child in fact.children.values()]
            told.update(_typed(fact) if is_placed else ())
    return told


def _typed(fact: Fact) -> Iterator[tuple[str, Scalar]]:
    return ((name, value) for name in fact.values for value in fact.scalars(name))


def _due(facts: Iterable[Fact], told: set[_Told]) -> str:
    """What of them visitors have to be told and no page tells, in words; empty where there is nothing."""
    for fact in facts:
        for name in fact.values if fact.texts or fact.title else ():
            said: tuple[Scalar | str, ...] = (fact.address,) if fact.texts_of(name) else fact.scalars(name)
            if name in PROVISIONS and any((name, each) not in told for each in said):
                return f"; {provision(name)} requires that visitors are told what it says of `{name}`"
    return ""


def _written(policy: Policy) -> Iterator[tuple[Fact, str]]:
    """Facts of which the text of another writes a value, each with the field."""
    for each in policy.placements:
        target = placeholder_target(policy, each.fact, each.placeholder.path)
        if target and target.fact is not each.fact:
            yield target.fact, target.field
