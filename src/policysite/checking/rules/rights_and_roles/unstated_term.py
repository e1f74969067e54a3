"""A fact holds a right, a role, data, a purpose or a reason, and its text in one language does not say it.

## Why it matters
The model is the third witness. Two texts that both lost the right to restriction agree with each other; they do not
agree with the fact that says `right: restriction`. It also tells which of two texts is wrong.

## Example
```yaml
restriction:
  right: restriction
  text:
    sv: begära begränsning av behandlingen
    en: request a copy
```

## How to fix
Say it in the text of the language that the message names, or correct the field.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.concepts.names import named
from policysite.checking.project.findings import field_finding
from policysite.checking.project.statement import Statement
from policysite.language.concepts.lexicon import is_thorough, says
from policysite.language.concepts.vocabularies import vocabulary
from policysite.language.description.knowledge import knowledge
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.mention import MentionKind
from policysite.model.rule import Quality, Rule
from policysite.model.value import Term

RULE = Rule(
    name="unstated-term",
    summary="field of a fact that its text does not say",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
_GRAVE = frozenset(("right", "role", "reason", "legal-basis", "recipient"))
"""Fields whose loss changes what readers may do, or whom they deal with."""


def check(statement: Statement) -> Iterator[Finding]:
    """Every term of the fact that neither its text nor what belongs to it mentions in this language."""
    concepts = list(_concepts(statement.fact)) if statement.is_main else []
    for language, text in statement.texts.items() if concepts else ():
        said = {mention.key for mention in text.of(MentionKind.CONCEPT)}
        lacking = [(term, concept) for term, concept in concepts if concept not in said and says(language, concept)]
        if lacking:
            beside = {mention.key for mention in statement.beside(language) if mention.kind is MentionKind.CONCEPT}
            for term, concept in lacking:
                if concept not in beside:
                    lacks, severity = f"does not say {named(concept)}", _severity(term[0], text.language)
                    yield field_finding(RULE, statement.fact, text, term, lacks, subject=concept, severity=severity)


def _concepts(fact: Fact) -> Iterator[tuple[tuple[str, str], str]]:
    """The terms of a fact, as field and word, each with the concept whose words tell it."""
    for field in fact.values:
        for value in fact.scalars(field):
            if isinstance(value, Term):
                term = vocabulary(value.vocabulary).terms.get(value.word)
                if term is not None and term.concept:
                    yield (field, value.word), term.concept


def _severity(field: str, language: Language) -> Severity:
    """Certain where the words of a language are proven, a guess where only the terms of the law are known."""
    if not is_thorough(language):
        return Severity.NOTE
    return RULE.severity if field in _GRAVE and knowledge(language).proven else Severity.WARNING
