"""One text speaks of data, a recipient, a purpose or a legal basis that the other does not mention.

## Why it matters
What is collected, who receives it, what for and on which basis is what a policy is there to tell (GDPR Articles 13
and 14). A sentence can keep its shape and lose one of them, or exchange it: "send" became "sell". Texts of one fact are
expected to name the same; sentences of two documents are told where a term of the law is lost.

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

from policysite.checking.concepts import IN_GENERAL, PARTIES, family, named, one_sided
from policysite.checking.differences import Loss, OneSided
from policysite.checking.findings import in_quotes, loss_finding
from policysite.language.lexicon import lexicon
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
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

_MATTER = frozenset(
    "basis channel criterion data law means mechanism provision purpose reason recipient source subject".split()
)
_WEIGHTY = frozenset(("act.rent", "act.sell", "term.any-time", "term.automatic", "term.undue-delay"))
_THINGS = frozenset(("data", "means", "recipient"))
_OFFERED = frozenset(("technology.product", "technology.service"))
_VAGUE = frozenset(("data.category", "data.device", "data.other-information", "data.user-content"))
_STAND_INS = {
    "term.personal-data": ("data.other-information",),
    "term.processing": ("act.", "purpose."),
    "term.transfer": ("act.",),
    "technology.cookie": ("data.file",),
    "subject.data-subject": ("subject.",),
}
"""What commonplace terms may be called where both texts are known to say the same."""
_GOES_WITHOUT_SAYING = {"term.purpose": ("purpose.", "reason.")}
"""Terms that the words for a thing of their kind hold already: "for training purposes" is for training."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Terms of the law that the other text has no word for, and concepts that stand in another's place.

    Where the texts are known to belong together, every concept that its words tell for certain is expected on both
    sides, and none may stand in the place of another.
    """
    yield from _in_counterparts(pair) if pair.is_exact else _in_documents(pair)


def _in_documents(pair: AlignedTexts) -> Iterator[Finding]:
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


def _in_counterparts(pair: AlignedTexts) -> Iterator[Finding]:
    first, second = one_sided(pair, lambda _: True)
    found = [
        _finding(pair, side.loss(mention), Severity.WARNING)
        for side, opposite in ((first, second), (second, first))
        for mention in side.mentions
        if _is_not_told_by_another_rule(mention.key)
        and _is_expected(mention, side, opposite)
        and not _is_told_otherwise(mention, side)
    ]
    yield from found or (_finding(pair, loss, Severity.WARNING) for loss in _exchanged(first, second))


def _is_expected(mention: Mention, side: OneSided, opposite: OneSided) -> bool:
    """Whether a counterpart has to say it: the matter of a policy does not go without saying, what is done may."""
    if not mention.certain:
        return _is_a_thing(mention)
    exchanged = any(not _is_of_a_name(other) for other in opposite.mentions)
    is_matter = family(mention.key) in _MATTER or mention.key in _WEIGHTY
    return exchanged or is_matter or _is_official(mention, side)


def _exchanged(first: OneSided, second: OneSided) -> Iterator[Loss]:
    """What may be said by the words of one text where the other may say something else of the same kind."""
    others = {family(mention.key) for mention in second.mentions if not _is_of_a_name(mention)} - {"act"}
    for mention in first.mentions:
        if not _is_not_told_by_another_rule(mention.key):
            continue
        if family(mention.key) in others and not _is_of_a_name(mention):
            yield first.loss(mention)


def _is_not_told_by_another_rule(concept: str) -> bool:
    return concept not in PARTIES and (family(concept) != "right" or concept in IN_GENERAL)


def _is_a_thing(mention: Mention) -> bool:
    """Whether words that may say something else say at least something that a translation has to name.

    What is done may go without saying in one language or the other, and words of names mean nothing.
    """
    is_thing = family(mention.key) in _THINGS or mention.key in _OFFERED
    return is_thing and mention.key not in _VAGUE and not _is_of_a_name(mention)


def _is_of_a_name(mention: Mention) -> bool:
    return mention.start > 0 and mention.surface[0].isupper()


def _is_told_otherwise(mention: Mention, side: OneSided) -> bool:
    """Whether the twin has the very words, as part of a name, or a word over that may stand for it."""
    if mention.surface.lower() in side.twin.passage.text.lower():
        return True
    there = side.twin.of(MentionKind.CONCEPT)
    if any(other.key.startswith(_GOES_WITHOUT_SAYING.get(mention.key, ("?",))) for other in there):
        return True
    stand_ins = _STAND_INS.get(mention.key)
    if stand_ins is None:
        return False
    own, others = (
        sum(other.key.startswith(stand_ins) for other in text.of(MentionKind.CONCEPT))
        for text in (side.text, side.twin)
    )
    return others > own


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
    return _is_official(mention, side)


def _is_official(mention: Mention, side: OneSided) -> bool:
    """Whether both languages have a term of the law for it, which a translation is expected to use."""
    lexicons = lexicon(side.text.language), lexicon(side.twin.language)
    concepts = [known.concepts.get(mention.key) if known else None for known in lexicons]
    return all(concept is not None and concept.official for concept in concepts)
