"""A fact says that something may, must or need be done, is denied, or is a minimum, and its text does not.

## Why it matters
`polarity: negative` on a fact says that it is a denial. A text that lost its "not" then disagrees with the model,
even where the other language lost it too.

## Example
```yaml
third-parties:
  polarity: negative
  text:
    sv: Uppgifterna lämnas inte ut till tredje part.
    en: The data are disclosed to third parties.
```

## How to fix
Say it in the text of the language that the message names, or correct the field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policysite.checking.force.leave import LEAVE
from policysite.checking.project.findings import field_finding
from policysite.checking.project.statement import Statement
from policysite.checking.wording import quoted
from policysite.language.description.knowledge import knowledge
from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.mention import MentionKind
from policysite.model.rule import Quality, Rule
from policysite.model.value import Term

RULE = Rule(
    name="unstated-force",
    summary="denial, duty, possibility or right of a fact that its text does not say",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
_SENSES: Mapping[tuple[str, str], tuple[MentionKind, frozenset[str]]] = {
    ("polarity", "negative"): (MentionKind.NEGATION, frozenset(("not", "never", "without"))),
    ("force", "may"): (MentionKind.MODALITY, LEAVE),
    ("force", "must"): (MentionKind.MODALITY, frozenset(("obligation", "need"))),
    ("force", "need"): (MentionKind.MODALITY, frozenset(("need", "obligation"))),
    ("force", "will"): (MentionKind.MODALITY, frozenset(("future", "obligation"))),
    ("force", "has-right"): (MentionKind.MODALITY, frozenset(("right",))),
}
"""Which operators tell a term of a fact in its text."""


def check(statement: Statement) -> Iterator[Finding]:
    """Every term of force that no operator of the fact's own text tells."""
    forces = list(_forces(statement.fact)) if statement.is_main else []
    for text in statement.texts.values() if forces else ():
        for field, word in forces:
            kind, senses = _SENSES[field, word]
            told = {mention.key for mention in text.of(kind)}
            if word == "has-right" and _names_a_right(text):
                continue
            if told.isdisjoint(senses) and knowledge(text.language).describes(kind, senses):
                said = "does not say so" + _said_elsewhere(statement, kind, senses)
                yield field_finding(RULE, statement.fact, text, (field, word), said, subject=f"{field}={word}")


def _said_elsewhere(statement: Statement, kind: MentionKind, senses: frozenset[str]) -> str:
    """The words of another language that do say it, as "; the English one says “not”"; empty where none does."""
    for text in statement.texts.values():
        for mention in text.of(kind):
            if mention.key in senses:
                return f"; the {english_name(text.language)} one says {quoted(mention.surface)}"
    return ""


def _forces(fact: Fact) -> Iterator[tuple[str, str]]:
    """The terms of force that a fact holds, each with its field."""
    for field in ("polarity", "force"):
        for value in fact.scalars(field):
            if isinstance(value, Term) and (field, value.word) in _SENSES:
                yield field, value.word


def _names_a_right(text: AnalysedText) -> bool:
    """Whether the text speaks of the right to something, as in "rätt att"; rights in general are no right to it."""
    return any(mention.key == "right.right" and not mention.certain for mention in text.mentions)
