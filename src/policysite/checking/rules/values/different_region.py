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

import re
from collections.abc import Iterator

from policysite.checking.mentions.differences import Change
from policysite.checking.mentions.findings import change_finding, languages_of
from policysite.checking.wording import quoted
from policysite.language.regions import AREA, UNION, regions
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-region",
    summary="the EU in one text and the EEA in the other",
    severity=Severity.WARNING,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = None

_PLACES = frozenset((UNION, AREA, "term.third-country"))
_TOGETHER = re.compile(r"[\W_]*(?:\w{1,4}[\W_]+){0,2}")
"""Between two names of one region: "the EU/EEA", "the EU and the EEA", "the European Economic Area (EEA)"."""
_GOES_ON = re.compile(r"/[^\W\d_]")
"""The EU and something more, whether or not it is known: "the EU/EEA"; a Swedish text may have the Finnish "EU/ETA"."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A union named more often than in the twin, which names an area that the text does not name at all."""
    if not (_names_places(pair.first) and _names_places(pair.second)):
        return
    first, second = _named(pair.first), _named(pair.second)
    if change := _change(first, second):
        yield _finding(pair, change)
    elif reverse := _change(second, first):
        yield _finding(pair, Change(reverse.second, reverse.first))


def _names_places(text: AnalysedText) -> bool:
    return any(mention.key in _PLACES for mention in text.of(MentionKind.CONCEPT))


def _change(wider: list[Mention], narrower: list[Mention]) -> Change | None:
    areas = [mention for mention in wider if mention.key == AREA]
    unions = [mention for mention in narrower if mention.key == UNION]
    further = len(unions) - sum(mention.key == UNION for mention in wider)
    return Change(areas[0], unions[0]) if areas and len(unions) == len(narrower) and further > 0 else None


def _named(text: AnalysedText) -> list[Mention]:
    """The regions that a text names, each once where several names stand together; no part of the name of an act."""
    words = text.passage.text
    others = [
        (mention.start, mention.end)
        for mention in text.of(MentionKind.CONCEPT, MentionKind.LEGAL_REFERENCE, MentionKind.ORGANISATION)
        if mention.key not in _PLACES
    ]
    named: list[Mention] = []
    for key, start, end in regions(words, text.language):
        if key == UNION and _GOES_ON.match(words, end):
            continue
        if any(begins <= start and end <= ends for begins, ends in others):
            continue
        found = Mention(MentionKind.CONCEPT, key, start, end, words[start:end])
        if named and _TOGETHER.fullmatch(words, named[-1].end, start):
            found = _as_one(named.pop(), found, words)
        named.append(found)
    return named


def _as_one(before: Mention, found: Mention, words: str) -> Mention:
    key = AREA if AREA in (before.key, found.key) else UNION
    return Mention(MentionKind.CONCEPT, key, before.start, found.end, words[before.start : found.end])


def _finding(pair: AlignedTexts, change: Change) -> Finding:
    here, there = languages_of(pair)
    message = (
        f"the {here} text speaks of {quoted(change.first.surface)}, and the {there} text of"
        f" {quoted(change.second.surface)}; the EEA has three countries that the EU has not"
    )
    return change_finding(RULE, pair, change, message, help="name the same region in both texts")
