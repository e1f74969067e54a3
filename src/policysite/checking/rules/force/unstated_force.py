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

from policysite.checking.statement import Statement
from policysite.language.knowledge import knowledge
from policysite.language.names import english_name
from policysite.model.finding import Finding, Related, Severity
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
    ("force", "may"): (MentionKind.MODALITY, frozenset(("possibility", "permission"))),
    ("force", "must"): (MentionKind.MODALITY, frozenset(("obligation", "need"))),
    ("force", "need"): (MentionKind.MODALITY, frozenset(("need", "obligation"))),
    ("force", "will"): (MentionKind.MODALITY, frozenset(("future", "obligation"))),
    ("force", "has-right"): (MentionKind.MODALITY, frozenset(("right",))),
}
"""Which operators tell a term of a fact in its text."""


def check(statement: Statement) -> Iterator[Finding]:
    """Every term of force that no operator of the fact's own text tells."""
    fact = statement.fact
    if not statement.is_main:
        return
    for field in ("polarity", "force"):
        for value in fact.scalars(field):
            known = _SENSES.get((field, value.word)) if isinstance(value, Term) else None
            if known is not None:
                kind, senses = known
                told = {mention.key for mention in statement.analysed.of(kind)}
                if str(value) == "has-right" and _names_a_right(statement):
                    continue
                if told.isdisjoint(senses) and knowledge(statement.language).describes(kind, senses):
                    yield _finding(statement, field, str(value))


def _names_a_right(statement: Statement) -> bool:
    """Whether the text speaks of the right to something, as in "rätt att"; rights in general are no right to it."""
    return any(mention.key == "right.right" and not mention.certain for mention in statement.analysed.mentions)


def _finding(statement: Statement, field: str, word: str) -> Finding:
    language = english_name(statement.language)
    return RULE.finding(
        f"`{statement.fact.address}` holds `{field}: {word}`, and its {language} text does not say so",
        help=f"say it in the {language} text, or correct `{field}`",
        at=statement.analysed.passage.locate(),
        related=[Related(statement.fact.field_locations[field], "the fact holds this")],
        fact=statement.fact.address,
        languages=(statement.language,),
        subject=f"{field}={word}",
    )
