"""A text uses a word that the glossary forbids, or that the law has given up.

## Why it matters
The house has decided which words it uses for the terms of the law, so that readers meet one word for one thing.
Without a glossary too, a word of an earlier law, or the former name of an authority, sends readers to what is no more.

## Example
```yaml
glossary:
  role.controller:
    preferred: {sv: [personuppgiftsansvarig], en: [controller]}
    forbidden: {sv: [registeransvarig]}
```
```text
Den registeransvariga svarar inom en månad.
```

## How to fix
Write the preferred word. Words in quotation marks are spoken of, not used, and pass. Inflected words are recognised,
and compounds in languages that write them together.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.terminology import Terminology
from policysite.language.concepts.house_terms import HouseMention, HouseTerms, Standing
from policysite.language.concepts.lexicon import Concept, lexicon
from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="forbidden-term",
    summary="word that the glossary forbids, or that the law has given up",
    severity=Severity.WARNING,
    quality=Quality.TERMINOLOGY,
    explanation=__doc__,
)


def check(terminology: Terminology) -> Iterator[Finding]:
    """Every use of a word that the glossary only forbids, and of outdated words that it does not know."""
    for wording in terminology.wordings:
        if terminology.house.terms or any(map(_outdated, wording.distinct or wording.texts)):
            for text in wording.texts:
                yield from _check(text, terminology.house, wording.fact)


def _check(text: AnalysedText, house: HouseTerms, fact: str | None) -> Iterator[Finding]:
    listed = house.find(text.passage.text, text.language)
    for mention in listed:
        if all(word.standing is Standing.FORBIDDEN for word in mention.words):
            yield _finding(text, mention, fact)
    for concept, known in _outdated(text):
        if not any(mention.start <= concept.start < mention.end for mention in listed):
            yield _outdated_finding(text, concept, known, fact)


def _finding(text: AnalysedText, mention: HouseMention, fact: str | None) -> Finding:
    word, at = mention.words[0], text.passage.locate(mention.start, mention.end)
    preferred = word.preferred(text.language)
    return RULE.finding(
        f"the {english_name(text.language)} text says “{at.text}”, a word that the glossary forbids",
        help=f"write “{preferred}”" if preferred else "write another word, and name it in the glossary",
        at=at,
        related=[Related(word.term.location, "the glossary forbids it here")],
        fact=fact,
        languages=(text.language,),
        subject=f"{word.term.concept} {word.form}",
    )


def _outdated(text: AnalysedText) -> list[tuple[Mention, Concept]]:
    known = lexicon(text.language)
    outdated = known.outdated if known else {}
    return [
        (mention, outdated[mention.key])
        for mention in text.of(MentionKind.CONCEPT)
        if mention.key in outdated
        and mention.certain
        and mention.surface.lower().startswith(outdated[mention.key].outdated)
    ]


def _outdated_finding(text: AnalysedText, mention: Mention, concept: Concept, fact: str | None) -> Finding:
    return RULE.finding(
        f"the {english_name(text.language)} text says “{mention.surface}”, a word or name that is no longer used",
        help=f"write “{concept.preferred}”, or the name of today",
        at=text.locate(mention),
        fact=fact,
        languages=(text.language,),
        subject=mention.key,
        severity=Severity.NOTE,
    )
