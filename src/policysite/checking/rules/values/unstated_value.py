"""A fact holds a value that no text places.

## Why it matters
Legal has decided it, and no visitor is told: the texts have lost it in every language.

## Example
```yaml
period: P3M
text: {sv: Vi sparar loggar en tid., en: We keep logs for a while.}
```

## How to fix
Place the value with braces in the text of every language, or remove it from the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.values.spelled_values import in_place_of, spelled_out
from policysite.checking.wording import MESSAGE_LANGUAGE, enumerated, quoted
from policysite.language.analysis import analyse
from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.reference import Target, page_target, placeholder_target
from policysite.model.rule import Quality, Rule
from policysite.model.value import Country, Date, Duration, Email, Phone, Url
from policysite.rendering.value import words_of

RULE = Rule(
    name="unstated-value",
    summary="value that no text places",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)

_TOLD = Duration | Date | Phone | Email | Url | Country
"""Values that a text has to tell. An article, a term or a name may also be told in other words."""


def check(project: Project) -> Iterator[Finding]:
    """Every value of a fact with a text that neither a text nor a page places, or that its texts spell out."""
    placed = _placed(project)
    for fact in project.policy.facts.values():
        for name in _to_tell(fact):
            if (fact.address, name) not in placed and not _is_refused(project, fact):
                yield from _finding(fact, name)


def _finding(fact: Fact, name: str) -> Iterator[Finding]:
    values = fact.scalars(name)
    texts = [AnalysedText(text.passage, analyse(text.passage.text, text.language)) for text in fact.texts.values()]
    if all(spelled_out(text, values) for text in texts):
        return  # `hand-typed-value` tells it
    instead = [(text, mention) for text in texts if (mention := in_place_of(text, values))]
    says = [f"the {english_name(text.language)} one says {quoted(mention.surface)}" for text, mention in instead]
    held = enumerated([words_of(MESSAGE_LANGUAGE, value) for value in values])
    yield RULE.finding(
        f"`{fact.address}` holds `{name}: {values[0]}`, and no text places it"
        + (f": {enumerated(says)}, where the field says {held}" if says else ""),
        help=f"write `{{{name}}}` in the text of every language, or "
        + ("correct the field" if says else "remove the field"),
        at=fact.field_locations.get(name, fact.location),
        related=[Related(text.locate(mention), "stated here") for text, mention in instead],
        fact=fact.address,
        subject=name,
    )


def _is_refused(project: Project, fact: Fact) -> bool:
    """Whether a text of the fact could not be read, which may well place the value."""
    refused = project.policy.refused
    return fact.address in refused or any(f"{fact.address}.{language}" in refused for language in project.languages)


def _to_tell(fact: Fact) -> Iterator[str]:
    """Values of a fact with a text; a fact of values only is placed as a whole."""
    if fact.texts:
        yield from (name for name in fact.values if any(isinstance(value, _TOLD) for value in fact.scalars(name)))


def _placed(project: Project) -> set[tuple[str, str]]:
    policy = project.policy
    in_texts = (placeholder_target(policy, each.fact, each.placeholder.path) for each in policy.placements)
    targets: list[Target | None] = [*in_texts, *(page_target(policy, address) for address in project.references())]
    return {(target.fact.address, target.field) for target in targets if target}
