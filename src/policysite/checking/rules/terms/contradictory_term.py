"""The glossary forbids a word and recommends it too.

## Why it matters
Nobody can obey both, so that the word is neither found nor allowed for certain.

## Example
```yaml
glossary:
  basis.consent:
    preferred: {en: [consent]}
    forbidden: {en: [acceptance, Consent]}
```

## How to fix
Decide, and remove the word from one of the lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.language.concepts.house_terms import HouseTerms, HouseWord, Standing
from policysite.language.description.names import english_name
from policysite.language.text.words import words_of
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="contradictory-term",
    summary="word that the glossary both forbids and allows",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every word that stands under `forbidden` and under `preferred` or `accepted`, of one term or of two."""
    house = HouseTerms(project.glossary)
    for language in project.languages:
        allowed: dict[tuple[str, ...], HouseWord] = {}
        words = list(house.words(language))
        for word in words:
            if word.standing is not Standing.FORBIDDEN:
                allowed.setdefault(words_of(word.form), word)
        for word in words:
            other = allowed.get(words_of(word.form))
            if word.standing is Standing.FORBIDDEN and other:
                yield RULE.finding(
                    f"the glossary forbids “{word.form}” in {english_name(language)} for `{word.term.concept}`"
                    f" and lists it as {other.standing} for `{other.term.concept}`",
                    help="remove it from one of the two lists",
                    at=word.term.location,
                    related=[Related(other.term.location, f"{other.standing} here")],
                    languages=(language,),
                    subject=f"{word.term.concept} {word.form}",
                )
