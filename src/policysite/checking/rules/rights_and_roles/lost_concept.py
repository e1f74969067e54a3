"""One text speaks of data, a recipient, a purpose or a legal basis that the other does not mention.

## Why it matters
What is collected, who receives it, what for and on which basis is what a policy is there to tell (GDPR Articles 13
and 14). A sentence can keep its shape and lose one of them, or exchange it: "send" became "sell".

## Example
```text
sv: Vi behandlar uppgifterna med stöd av ditt samtycke.
en: We process the data based on your acceptance.
```

## How to fix
Say the same in both texts, in the terms of the law where there are such.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.concepts import family, named, one_sided
from policysite.checking.differences import Loss, OneSided
from policysite.checking.findings import in_quotes, loss_finding
from policysite.language.lexicon import lexicon
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-concept",
    summary="data, recipient, purpose or basis that only one text mentions",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
_FAMILIES = frozenset(
    "act basis data instrument law means mechanism provision purpose reason recipient source subject technology"
    " term".split()
)
_COMMONPLACE = frozenset(
    (
        "subject.data-subject",
        "technology.cookie",
        "term.personal-data",
        "term.processing",
        "term.purpose",
        "term.transfer",
    )
)
"""Terms that every other sentence has, and that languages leave to a pronoun or to what went before."""

_ACTORS = frozenset(("recipient", "subject"))
"""Families of those who are spoken of."""
_CONTRARY = {"term.personal-data": ("data.company-data", "organisation.company")}
"""Concepts that are commonplace by themselves, with what is not to be taken for them."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Terms of the law that the other text has no word for, and concepts that stand in another's place."""
    first, second = one_sided(pair, lambda concept: family(concept) in _FAMILIES)
    for side, opposite in ((first, second), (second, first)):
        others = [mention.key for mention in opposite.mentions if mention.certain]
        exchanged = {family(other) for other in others}
        for mention in side.mentions:
            if not mention.certain:
                continue
            if _is_telling(mention, side) or any(_is_contrary(mention.key, other) for other in others):
                yield _finding(pair, side.loss(mention), Severity.WARNING)
            elif side is first and family(mention.key) in exchanged:
                yield _finding(pair, side.loss(mention), Severity.NOTE)


def _finding(pair: AlignedTexts, loss: Loss, severity: Severity) -> Finding:
    what = f"{named(loss.mention.key)} ({in_quotes(loss.mention)})"
    message = f"the {loss.has} text speaks of {what}, and the {loss.lacks} text does not"
    return loss_finding(RULE, pair, loss, message, severity=severity)


def _is_contrary(concept: str, other: str) -> bool:
    """Whether the other concept in its place tells of somebody else, or of other data."""
    return other in _CONTRARY.get(concept, ()) or (family(concept) in _ACTORS and family(other) in _ACTORS)


def _is_telling(mention: Mention, side: OneSided) -> bool:
    """Whether its loss tells: both languages have an official term, which a translation is expected to use."""
    if mention.key in _COMMONPLACE:
        return False
    if family(mention.key) == "means":
        return True  # what a visitor can do is told in few words and lost with any of them
    lexicons = lexicon(side.text.language), lexicon(side.twin.language)
    concepts = [known.concepts.get(mention.key) if known else None for known in lexicons]
    return all(concept is not None and concept.official for concept in concepts)
