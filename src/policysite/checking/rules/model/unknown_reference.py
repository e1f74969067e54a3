r"""Braces in a text or on a page name a fact or a value that the model does not have.

## Why it matters
There is nothing to write in their place, so the page cannot be built.

## Example
```yaml
retention:
  logs:
    period: P3M
    text: {sv: "Vi sparar loggar i {perod}.", en: "We keep logs for {period}."}
```

## How to fix
Write the name as the model has it: `{period}` is a value of the same fact, `{controller.name}` one of another fact. A
page places a section, a fact or a value: `{{ rights }}`, `{{ rights.access }}`, `{{ retention.logs.period }}`. Braces
that are meant as braces are written `\{`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from policysite.model.finding import Finding, Severity
from policysite.model.page import Reference
from policysite.model.policy import placements
from policysite.model.project import Project
from policysite.model.reference import GENERATED, fields_of, page_target, placeholder_target
from policysite.model.rule import Quality, Rule
from policysite.model.suggestion import Suggestions

RULE = Rule(
    name="unknown-reference",
    summary="braces that name nothing in the model",
    severity=Severity.ERROR,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every placeholder of a text and every reference of a page that names nothing."""
    yield from _in_texts(project)
    yield from _on_pages(project)


def places_nothing(project: Project, reference: Reference) -> bool:
    """Whether the braces on a page name nothing that the model has or may have."""
    known = reference.address in GENERATED or page_target(project.policy, reference.address)
    return not known and not project.policy.may_hold(reference.address)


def _in_texts(project: Project) -> Iterator[Finding]:
    policy, known = project.policy, Suggestions(_value_paths(project))
    for each in (*policy.placements, *placements(project.settled())):
        written = each.placeholder.path
        path = written if "." in written else f"{each.fact.address}.{written}"
        if placeholder_target(policy, each.fact, written) is None and not policy.may_hold(path):
            yield RULE.finding(
                f"`{{{written}}}` in the text of `{each.address}` names no value of the model"
                + known.suggestion(written, *fields_of(each.fact)),
                help="write the name of a value of this fact, such as `{period}`, or of another fact, such as"
                " `{controller.name}`; add the value to the model if it is missing",
                at=each.location,
                fact=each.fact.address,
                languages=(each.text.language,),
                subject=written,
            )


def _on_pages(project: Project) -> Iterator[Finding]:
    known = Suggestions(chain(project.policy.facts, _value_paths(project), GENERATED))
    for pages in project.pages:
        for page in pages.versions:
            for reference in page.references:
                if places_nothing(project, reference):
                    yield RULE.finding(
                        f"`{{{{ {reference.address} }}}}` names no fact of the model"
                        + known.suggestion(reference.address),
                        help="write the address of a section, a fact or a value, as it stands in policy_data/",
                        at=reference.location,
                        languages=(page.language,),
                        subject=reference.address,
                    )


def _value_paths(project: Project) -> Iterator[str]:
    for address, fact in project.policy.facts.items():
        yield from (f"{address}.{name}" for name in fields_of(fact))
