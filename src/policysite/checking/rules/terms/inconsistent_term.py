"""A term is translated in two ways.

## Why it matters
Readers take two words for two things. In one language a processor stays a processor; in the other it is now a
processor, now a service provider, and nobody knows whether these are the same.

## Example
```yaml
glossary:
  role.processor:
    preferred: {sv: [personuppgiftsbiträde], en: [processor]}
    accepted: {en: [data processor]}
```
```text
sv: Våra personuppgiftsbiträden lagrar uppgifter. Varje personuppgiftsbiträde har ett avtal med oss.
en: Our processors store data. Each data processor has a contract with us.
```

## How to fix
Use one word throughout, the preferred one where the glossary names it. It is about terms of the glossary alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policysite.checking.project.terminology import Terminology
from policysite.language.concepts.house_terms import HouseMention, HouseTerms, HouseWord, Standing
from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.mention import Mention, MentionKind
from policysite.model.policy import GlossaryTerm
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="inconsistent-term",
    summary="term translated in two ways",
    severity=Severity.WARNING,
    quality=Quality.INCONSISTENT_TERMINOLOGY,
    explanation=__doc__,
)
_PREFERRED = ""
"""The way of saying a term for which its preferred words stand, whichever of them."""
_AKIN = 5
"""Letters that words of one root begin with: they are not two ways of saying a term."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A term as it is said at one place."""

    way: str
    """The word of the glossary, or of the lexicon, that says it."""
    word: str
    """As the glossary writes it, or else as it stands there."""
    place: Location
    fact: str | None
    accepted: bool
    """Whether the glossary lists the word."""


def check(terminology: Terminology) -> Iterator[Finding]:
    """Terms that a language says in more ways than another, at each place that departs from its usual word."""
    for concept, uses in _uses(terminology).items():
        ways = {language: {use.way for use in found} for language, found in uses.items()}
        steady = [language for language, found in ways.items() if len(found) == 1]
        for language, found in uses.items():
            if len(ways[language]) > 1 and steady:
                yield from _departures(concept, language, found, uses[steady[0]][0])


def _departures(concept: str, language: Language, uses: list[_Use], steady: _Use) -> Iterator[Finding]:
    often = Counter(use.way for use in uses)
    usual = max(often, key=lambda way: (way == _PREFERRED, often[way]))
    example = next(use for use in uses if use.way == usual)
    here, there = english_name(language), english_name(steady.place.language or language)
    for use in uses:
        if use.way != usual:
            yield RULE.finding(
                f"the {here} text says “{use.place.text}”, and another “{example.place.text}”, for one word in {there},"
                f" “{steady.place.text}”",
                help=f"write “{example.word}” here as well, unless something else is meant",
                at=use.place,
                related=[Related(example.place, "the usual word"), Related(steady.place, f"the {there} word")],
                fact=use.fact,
                languages=(language,),
                subject=f"{concept} {use.way}",
                severity=Severity.NOTE if use.accepted else Severity.WARNING,
            )


def _uses(terminology: Terminology) -> dict[str, dict[Language, list[_Use]]]:
    """For each term, where each language says it, as far as all languages of the text do."""
    found: dict[str, dict[Language, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    for wording in terminology.wordings if terminology.house.terms else ():
        if len(wording.texts) < 2:
            continue
        said = [(text, _said(text, terminology.house, wording.fact)) for text in wording.texts]
        for concept in set.intersection(*(set(uses) for _, uses in said)):
            for text, uses in said:
                found[concept][text.language].extend(uses[concept])
    return dict(sorted(found.items()))


def _said(text: AnalysedText, house: HouseTerms, fact: str | None) -> Mapping[str, list[_Use]]:
    """The terms of the glossary that a text says, in words of the glossary or else of the lexicon."""
    listed = house.find(text.passage.text, text.language)
    uses: defaultdict[str, list[_Use]] = defaultdict(list)
    for found in listed:
        for word in found.words:
            if word.standing is not Standing.FORBIDDEN:
                uses[word.term.concept].append(_listed(text, found, word, fact))
    for mention in text.of(MentionKind.CONCEPT):
        term = house.by_concept.get(mention.key)
        if term and mention.certain and not _overlaps(mention, listed) and not _is_akin(mention, term, text.language):
            place = text.locate(mention)
            uses[mention.key].append(_Use(mention.surface.lower(), mention.surface, place, fact, accepted=False))
    return uses


def _listed(text: AnalysedText, mention: HouseMention, word: HouseWord, fact: str | None) -> _Use:
    way = _PREFERRED if word.standing is Standing.PREFERRED else word.form.lower()
    return _Use(way, word.form, text.passage.locate(mention.start, mention.end), fact, accepted=True)


def _overlaps(mention: Mention, listed: list[HouseMention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in listed)


def _is_akin(mention: Mention, term: GlossaryTerm, language: Language) -> bool:
    """Whether the words share a root with one of the glossary: "restrict the processing" with "restriction"."""
    words = mention.surface.lower()
    forms = (*term.preferred.get(language, ()), *term.accepted.get(language, ()))
    return not forms or any(word[:_AKIN] in words for form in forms for word in form.lower().split() if len(word) > 3)
