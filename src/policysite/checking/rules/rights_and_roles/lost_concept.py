"""One text speaks of data, a recipient, a purpose or a legal basis that the other does not mention.

## Why it matters
What is collected, who receives it, what for and on which basis is what a policy is there to tell (GDPR Articles 13
and 14). A sentence can keep its shape and lose one of them, or exchange it: "send" became "sell". Texts of one fact are
expected to name the same; sentences of two documents are told where a term of the law is lost.

What is done in passing, and everyday matter such as support or a device, is a note where one text alone names it,
unless the other names something else of the kind instead or the text is a title or an item that says no more. Words for
near things, such as an authority and the supervisory authority, are one note. Where documents are compared, all that
one of two sentences lacks is one finding, and so are words of a kind that stand in each other's place.

## Example
```text
sv: Vi behandlar uppgifterna med stöd av ditt samtycke.
en: We process the data based on your acceptance.
```

## How to fix
Say the same in both texts, in the terms of the law where there are such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from policysite.checking.concepts.names import family, in_words
from policysite.checking.concepts.one_sided import PARTIES, near_ones, one_sided
from policysite.checking.concepts.rights_in_texts import IN_GENERAL
from policysite.checking.concepts.weight import (
    EVERYDAY,
    VAGUE,
    is_a_thing,
    is_contrary,
    is_matter,
    is_of_a_name,
    is_part_of_a_name,
    is_telling,
    is_weighty,
)
from policysite.checking.extent.separators import joints
from policysite.checking.extent.series import is_lost_deed, is_lost_of_two
from policysite.checking.mentions.differences import Change, Loss, OneSided
from policysite.checking.mentions.findings import change_finding, languages_of, loss_finding
from policysite.language.concepts.concept_groups import ConceptGroup, concept_group, concept_table
from policysite.language.description.knowledge import knowledge
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
KIND = MentionKind.CONCEPT
_TOLD = concept_group("told")
_STAND_INS, _GOES_WITHOUT_SAYING = concept_table("stand-ins"), concept_table("goes-without-saying")
_PARTED = concept_table("parted")
_DATA, _LISTED = "data", 3
"""Kinds of data that both texts of a pair name, from which they list them."""
_WORDS_OF_AN_ITEM = 8
"""At most. A longer text says more than one thing."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Terms of the law that the other text has no word for, and concepts that stand in another's place.

    Where the texts are known to belong together, every concept that its words tell for certain is expected on both
    sides, and none may stand in the place of another.
    """
    yield from _in_counterparts(pair) if pair.is_exact else _in_documents(pair)


def _in_documents(pair: AlignedTexts) -> Iterator[Finding]:
    first, second = one_sided(pair, lambda concept: concept in _TOLD)
    for side, opposite in ((first, second), (second, first)):
        others = [mention.key for mention in opposite.mentions if mention.certain]
        exchanged = {family(other) for other in others}
        for mention in side.mentions:
            if _is_held(mention, side, _PARTED) or is_part_of_a_name(mention, side):
                continue
            if not mention.certain:
                if is_lost_of_two(mention, side):
                    yield _finding(pair, side.loss(mention), Severity.WARNING)
                continue
            if (
                is_telling(mention, side)
                or _is_among_listed_data(mention, side)
                or is_lost_deed(mention, side)
                or is_lost_of_two(mention, side)
                or any(is_contrary(mention.key, other) for other in others)
            ):
                yield _finding(pair, side.loss(mention), Severity.WARNING)
            elif side is first and family(mention.key) in exchanged:
                yield _finding(pair, side.loss(mention), Severity.NOTE)


def _in_counterparts(pair: AlignedTexts) -> Iterator[Finding]:
    first, second = map(_without_limits, one_sided(pair))
    if not (first.mentions or second.mentions):
        return
    found = [
        (side, mention)
        for side, opposite in ((first, second), (second, first))
        for mention in side.mentions
        if _is_not_told_by_another_rule(mention.key)
        and _is_expected(mention, side, opposite)
        and not _is_told_otherwise(mention, side)
    ]
    lost = [(side, mention) for side, mention in found if not near_ones(mention, side)]
    alone = len(lost) == 1 and not _said_over(second if lost[0][0] is first else first)
    for side, mention in lost:
        opposite = second if side is first else first
        matters = is_weighty(mention, side) or _is_replaced(mention, opposite) or (alone and _is_an_item(mention, side))
        yield _finding(pair, side.loss(mention), Severity.WARNING if matters else Severity.NOTE)
    yield from _near(pair, found)
    if not found:
        yield from (_finding(pair, loss, Severity.WARNING) for loss in _exchanged(first, second))


def _without_limits(side: OneSided) -> OneSided:
    """Without limits such as "at any time", where the twin's language has words for them.

    A rule of their own tells them, and knows more words for them. "Explicit consent" is more than a limit.
    """
    if not side.mentions:
        return side
    known = knowledge(side.twin.language)
    limits = [
        limit
        for limit in side.text.of(MentionKind.LIMITATION)
        if limit.certain and known.describes(MentionKind.LIMITATION, (limit.key,))
    ]
    kept = (
        mention
        for mention in side.mentions
        if not any(limit.start <= mention.start and mention.end <= limit.end for limit in limits)
    )
    return side._replace(mentions=tuple(kept)) if limits else side


def _near(pair: AlignedTexts, found: Iterable[tuple[OneSided, Mention]]) -> Iterator[Finding]:
    """Each exchange of a concept for a near one, once, whichever of them was missed."""
    told: set[frozenset[str]] = set()
    for side, mention in found:
        for other in near_ones(mention, side)[:1]:
            concepts = frozenset((mention.key, other.key))
            if concepts not in told:
                told.add(concepts)
                change = Change(mention, other) if side.text is pair.first else Change(other, mention)
                yield _near_finding(pair, change)


def _said_over(side: OneSided) -> list[Mention]:
    """What a text says for certain and its twin does not, words of names left out."""
    return [mention for mention in side.mentions if mention.certain and not is_of_a_name(mention)]


def _is_replaced(mention: Mention, opposite: OneSided) -> bool:
    """Whether the other text says something else of the same kind in its place: to refuse, and not to accept."""
    return any(family(other.key) == family(mention.key) for other in _said_over(opposite))


def _is_an_item(mention: Mention, side: OneSided) -> bool:
    """Whether the text is a title or an item, so short that what it names for certain is what it is about."""
    return mention.certain and len(side.text.passage.text.split()) <= _WORDS_OF_AN_ITEM


def _is_expected(mention: Mention, side: OneSided, opposite: OneSided) -> bool:
    """Whether a counterpart has to say it: the matter of a policy does not go without saying, what is done may."""
    if not mention.certain:
        return is_a_thing(mention)
    exchanged = any(not is_of_a_name(other) for other in opposite.mentions)
    return exchanged or is_matter(mention, side)


def _exchanged(first: OneSided, second: OneSided) -> Iterator[Loss]:
    """What may be said by the words of one text where the other may say something else of the same kind."""
    others = {family(mention.key) for mention in second.mentions if not is_of_a_name(mention)} - {"act"}
    for mention in first.mentions:
        if not _is_not_told_by_another_rule(mention.key):
            continue
        if family(mention.key) in others and not is_of_a_name(mention):
            yield first.loss(mention)


def _is_not_told_by_another_rule(concept: str) -> bool:
    return concept not in PARTIES and (family(concept) != "right" or concept in IN_GENERAL)


def _is_told_otherwise(mention: Mention, side: OneSided) -> bool:
    """Whether the twin has the very words, as part of a name, or a word over that may stand for it."""
    if mention.surface.lower() in side.twin.passage.text.lower():
        return True
    if _is_held(mention, side, _GOES_WITHOUT_SAYING):
        return True
    stand_ins = _STAND_INS.get(mention.key)
    if stand_ins is None:
        return False
    own, others = (
        sum(other.key in stand_ins for other in text.of(MentionKind.CONCEPT)) for text in (side.text, side.twin)
    )
    return others > own


def _is_held(mention: Mention, side: OneSided, holding: Mapping[str, ConceptGroup]) -> bool:
    """Whether the twin speaks of what holds it already."""
    holds = holding.get(mention.key)
    return holds is not None and any(other.key in holds for other in side.twin.of(MentionKind.CONCEPT))


def _finding(pair: AlignedTexts, loss: Loss, severity: Severity) -> Finding:
    what = in_words(loss.mention.key, loss.mention.surface)
    message = f"the {loss.has} text speaks of {what}, and the {loss.lacks} text does not"
    return loss_finding(RULE, pair, loss, message, severity=severity)


def _near_finding(pair: AlignedTexts, change: Change) -> Finding:
    here, there = languages_of(pair)
    one, other = (in_words(mention.key, mention.surface) for mention in (change.first, change.second))
    message = f"the {here} text speaks of {one}, and the {there} text of {other}"
    wanted = "name the same in both texts, unless both mean it"
    return change_finding(RULE, pair, change, message, help=wanted, severity=Severity.NOTE)


def _is_among_listed_data(mention: Mention, side: OneSided) -> bool:
    """Whether both texts list kinds of data, the twin fewer of them, and none that this one may be."""
    if family(mention.key) != _DATA or mention.key in VAGUE or mention.key in EVERYDAY or near_ones(mention, side):
        return False
    own, others = ({each.key for each in text.of(MentionKind.CONCEPT)} for text in (side.text, side.twin))
    shared = [concept for concept in own & others if family(concept) == _DATA and concept not in VAGUE]
    return len(shared) >= _LISTED and joints(side.text) > joints(side.twin)
