"""One text speaks of the European Union where the other speaks of the European Economic Area.

## Why it matters
Iceland, Liechtenstein and Norway are in the one and not in the other. Data that do not leave the EEA may go there, data
that do not leave the EU may not (GDPR Articles 44 to 49). "The EU and the EEA" is the EEA.

## Example
```text
sv: Vi för inte över uppgifter utanför EU och EES.
en: We do not transfer data outside the EU.
```

## How to fix
Name the same region in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.mentions.differences import Change
from policysite.checking.mentions.findings import change_finding, languages_of
from policysite.checking.values.regions import PLACES, named_regions
from policysite.checking.wording import quoted
from policysite.language.concepts.regions import AREA, UNION
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind, within
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-region",
    summary="the EU in one text and the EEA in the other",
    severity=Severity.WARNING,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = None

_BOTH = (UNION, AREA)


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A union named more often than in the twin, which names an area that the text does not name at all."""
    if not (_names_places(pair.first) and _names_places(pair.second)):
        return
    first, second = named_regions(pair.first), named_regions(pair.second)
    if change := _change(first, second):
        yield _finding(pair, change)
    elif reverse := _change(second, first):
        yield _finding(pair, Change(reverse.second, reverse.first))
    elif _are_swapped(pair, first, second):
        yield _finding(pair, Change(first[0], next(region for region in second if region.key != first[0].key)))


def _names_places(text: AnalysedText) -> bool:
    return any(mention.key in PLACES for mention in text.of(MentionKind.CONCEPT))


def _change(wider: list[Mention], narrower: list[Mention]) -> Change | None:
    areas = [mention for mention in wider if mention.key == AREA]
    unions = [mention for mention in narrower if mention.key == UNION]
    further = len(unions) - sum(mention.key == UNION for mention in wider)
    return Change(areas[0], unions[0]) if areas and len(unions) == len(narrower) and further > 0 else None


def _are_swapped(pair: AlignedTexts, first: list[Mention], second: list[Mention]) -> bool:
    """Whether both texts name both regions once, and what the one says before the union the other says before the area.

    "We store data in the EU and transfer them within the EEA": the order alone may be that of the language.
    """
    if not all(sorted(region.key for region in named) == sorted(_BOTH) for named in (first, second)):
        return False
    here, there = _said_before(pair.first, first), _said_before(pair.second, second)
    is_same = any(here[key] & there[key] for key in _BOTH)
    return not is_same and bool(here[UNION] & there[AREA]) and bool(here[AREA] & there[UNION])


def _said_before(text: AnalysedText, named: list[Mention]) -> dict[str, set[str]]:
    """The concepts between each region and the one before it."""
    concepts = text.of(MentionKind.CONCEPT)
    starts = [0, *(region.end for region in named)]
    return {
        region.key: {mention.key for mention in within(concepts, start, region.start)} - PLACES
        for start, region in zip(starts, named, strict=False)
    }


def _finding(pair: AlignedTexts, change: Change) -> Finding:
    here, there = languages_of(pair)
    message = (
        f"the {here} text speaks of {quoted(change.first.surface)}, and the {there} text of"
        f" {quoted(change.second.surface)}; the EEA has three countries that the EU has not"
    )
    return change_finding(RULE, pair, change, message, help="name the same region in both texts")
