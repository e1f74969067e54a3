"""A text places a value of the model with braces in one language and not in another.

## Why it matters
The readers of the other language are not told the value.

## Example
```yaml
period: P3M
text: {sv: "Vi sparar loggar i {period}.", en: We keep logs.}
```

## How to fix
Write the braces in the text of every language, or in none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policysite.checking.values.spelled_values import in_place_of, spelled_out
from policysite.checking.wording import MESSAGE_LANGUAGE, enumerated, quoted
from policysite.language.analysis import analyse
from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact, Placeholder, Text
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.reference import Target, placeholder_target
from policysite.model.rule import Quality, Rule
from policysite.model.value import Scalar
from policysite.rendering.value import words_of

RULE = Rule(
    name="one-sided-value",
    summary="value that a text places in one language only",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every placeholder that the text of another language lacks.

    One that stands for nothing is another finding, and so are words that state the value in place of the braces.
    """
    for fact, address, texts in project.policy.localized():
        if address not in project.policy.placing:
            continue
        present = [text for language, text in texts.items() if language in project.languages]
        for lacking in present:
            there = {_identity(project, fact, placeholder.path) for placeholder in lacking.placeholders}
            if None in there:
                continue
            for text in present:
                for placeholder in text.placeholders:
                    target = placeholder_target(project.policy, fact, placeholder.path)
                    if target is not None and (target.fact.address, target.field) not in there:
                        there.add((target.fact.address, target.field))
                        yield from _finding(fact, address, (text, placeholder), target, lacking)


def _identity(project: Project, fact: Fact, path: str) -> tuple[str, str] | None:
    """The value itself: ``{name}`` and ``{controller.name}`` are one in a text of the controller. None: no value."""
    target = placeholder_target(project.policy, fact, path)
    return (target.fact.address, target.field) if target else None


def _finding(
    fact: Fact, address: str, placement: tuple[Text, Placeholder], target: Target, lacking: Text
) -> Iterator[Finding]:
    text, placeholder = placement
    has, lacks, braces = english_name(text.language), english_name(lacking.language), f"{{{placeholder.path}}}"
    values = target.fact.scalars(target.field)
    read = AnalysedText(lacking.passage, analyse(lacking.passage.text, lacking.language))
    if spelled_out(read, values):
        return
    instead = in_place_of(read, values)
    does_not = f"the {lacks} one does not"
    where = f"where the {lacks} text states the value, or remove it from the {has} text"
    if instead:
        does_not = (
            f"the {lacks} one says {quoted(instead.surface)},"
            f" which is not the {_in_words(values)} that `{target.fact.address}` holds"
        )
        where = f"in place of {quoted(instead.surface)}, or correct `{target.field}`"
    yield RULE.finding(
        f"the {has} text of `{address}` places `{braces}`, and {does_not}",
        help=f"write `{braces}` {where}",
        at=read.locate(instead) if instead else lacking.passage.locate(),
        related=[Related(text.passage.locate(placeholder.start, placeholder.end), "placed here")],
        fact=fact.address,
        languages=(text.language, lacking.language),
        subject=placeholder.path,
    )


def _in_words(values: Iterable[Scalar]) -> str:
    return enumerated([words_of(MESSAGE_LANGUAGE, value) for value in values])
