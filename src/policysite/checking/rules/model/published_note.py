"""The text of something that is known not to exist is worded as an open question.

## Why it matters
`unset:` holds a note for those who decide, and `none:` a text for readers. Where `unset:` was changed to `none:` and
the note was left, everyone reads what was meant for the house.

## Example
```yaml
rights:
  portability:
    none:
      sv: Policyn nämner inte rätten till dataportabilitet. Om den gäller beror på vilka grunder som väljs.
      en: The policy does not mention the right to data portability. Whether it applies depends on the bases chosen.
```

## How to fix
Write what readers are to know, such as “The right to data portability does not apply here”, or `none` alone, or
`unset:` until it is decided. A note is told by the words of open questions, which each language has its own of; a note
without any of them is not noticed. Where the last released version has it as the note of the same question, it is an
error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policysite.checking.wording import quoted
from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.fact import Fact, StatedNone, Text, Texts
from policysite.model.finding import Finding, Related, Severity
from policysite.model.location import Location
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="published-note",
    summary="text under `none` that is worded as an open question",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)
_QUESTION_MARKS = "?\u037e\u061f"
"""Of Latin and Cyrillic, Greek, and Arabic script."""


def check(project: Project) -> Iterator[Finding]:
    """Every published text of something that there is not, in which words of an open question stand."""
    noted = _notes_of_last_release(project)
    for fact in project.policy.facts.values():
        for address, texts in _said_of_none(fact):
            if _words(texts) & noted.get(address, frozenset()):
                why = f"the note of the open question that version {project.releases[-1].version} has"
                yield _finding(fact, address, why, [text.passage.locate() for text in texts.values()], Severity.ERROR)
            elif found := [place for text in texts.values() if (place := _open_words(text))]:
                why = f"worded as an open question: {quoted(found[0].text)}"
                yield _finding(fact, address, why, found, Severity.WARNING)


def _said_of_none(fact: Fact) -> Iterator[tuple[str, Texts]]:
    if fact.none and fact.texts:
        yield fact.address, fact.texts
    for name, value in fact.values.items():
        if isinstance(value, StatedNone) and value.text:
            yield f"{fact.address}.{name}", value.text


def _notes_of_last_release(project: Project) -> Mapping[str, frozenset[str]]:
    """The notes of what the last released version leaves open, by the address of the question."""
    facts = project.releases[-1].policy.facts.values() if project.releases else ()
    return {address.removesuffix(".unset"): _words(note) for fact in facts for address, note in fact.notes()}


def _words(texts: Texts) -> frozenset[str]:
    return frozenset(" ".join(text.passage.text.split()) for text in texts.values())


def _open_words(text: Text) -> Location | None:
    """Where the first words of an open question stand."""
    words, folded = text.passage.text, fold(text.passage.text)
    for _, start, end in knowledge(text.language).open_questions.find(folded):
        return text.passage.locate(folded.original(start), folded.original(end))
    mark = next((at for at, sign in enumerate(words) if sign in _QUESTION_MARKS), None)
    return None if mark is None else text.passage.locate(mark, mark + 1)


def _finding(fact: Fact, address: str, why: str, places: list[Location], severity: Severity) -> Finding:
    return RULE.finding(
        f"what is published of `{address}` under `none` is {why}",
        help="write what readers are to know, or `none` alone, or `unset:` in its place while it is undecided",
        at=places[0],
        related=[Related(place, "and here") for place in places[1:]],
        fact=fact.address,
        languages=[place.language for place in places if place.language],
        subject=address,
        severity=severity,
    )
