"""A right is stated in one text and not in the other.

## Why it matters
Readers of both languages have the same rights (GDPR Articles 7(3), 15 to 22 and 77). Those of one language are not
told of theirs.

## Example
```text
sv: Du kan kräva rättelse, begränsning eller radering.
en: You can request rectification or erasure.
```

## How to fix
State the right in both texts. In the model, give each right a fact of its own: then it cannot be lost in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policysite.checking.concepts.names import family
from policysite.checking.concepts.one_sided import near_ones, one_sided
from policysite.checking.concepts.rights_in_clauses import grants_readers
from policysite.checking.concepts.rights_in_texts import (
    IN_GENERAL,
    PERSONAL_DATA,
    is_about_data,
    is_among_rights,
    says_a_right_among_rights,
)
from policysite.checking.concepts.rights_named import is_right, is_unmistakable, right_named
from policysite.checking.force.reach import REACH
from policysite.checking.mentions.differences import Loss, OneSided
from policysite.checking.mentions.findings import in_quotes, loss_finding
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.knowledge import knowledge
from policysite.language.segmentation.punctuation import CLAUSE_END
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind, within
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-right",
    summary="right that only one text states",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = MentionKind.CONCEPT
_DEEDS_OF_ANYBODY = concept_group("deeds-of-anybody")
_ACCESS_CONTROL = "security.access-control"
_BEFORE_A_RIGHT = 2
"""Words between "the right" and what it is a right to, at most: "auf", "to the"."""
_AUTHORITY, _COMPLAINT = "role.supervisory-authority", "right.complaint"
_ACRONYM = re.compile(r"(?<!\w)[^\W\d_a-z]{2,}(?!\w)")
"""Of an authority, as "ICO"; in scripts without small letters any word."""
_NEAR_COMPLAINT = 5
"""Words at most between a complaint and whom it goes to."""
_OF_THE_HOUSE = concept_group("of-the-house")
_ERASURE, _DEED, _STORING = "right.erasure", "act", "act.store"
"""What is erased is neither disclosed nor stored. Other rights have deeds that say the same: to give access is to send,
and to object is to refuse."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every right that the other text does not mention in any words; in documents neither by that of a near one."""
    first, second = one_sided(pair)
    for side, opposite in ((first, second), (second, first)):
        for mention in side.mentions:
            if mention.key == _AUTHORITY and not pair.is_exact:
                yield from _misdirected(pair, mention, side, opposite)
            if not is_right(mention.key):
                continue
            if not pair.is_exact and _is_of_everyday_life(mention, side):
                continue
            if not pair.is_exact and _is_said_by_a_near_one(mention, side):
                yield _finding(pair, side.loss(mention), Severity.NOTE)
            elif is_unmistakable(mention) or _is_stated(mention, side):
                doubted = _doubted(mention, side.twin)
                yield _finding(pair, side.loss(mention), Severity.WARNING if doubted else RULE.severity, doubted)
            elif mention.certain:
                expected = pair.is_exact and _is_expected(mention, side, opposite)
                yield _finding(pair, side.loss(mention), Severity.WARNING if expected else Severity.NOTE)


def _misdirected(pair: AlignedTexts, authority: Mention, side: OneSided, opposite: OneSided) -> Iterator[Finding]:
    """A complaint that one text sends to the supervisory authority and the other to the house itself.

    Between texts of one fact, other rules tell both addressees.
    """
    if not (authority.certain and all(map(_complains, (side.text, side.twin)))) or near_ones(authority, side):
        return
    service = next((each for each in opposite.mentions if each.certain and each.key in _OF_THE_HOUSE), None)
    us = _us(side.twin) if _us(side.text) is None else None
    house = service or us
    if house is None:
        return
    loss = side.loss(authority)
    message = (
        f"{right_named(_COMPLAINT)} with {in_quotes(authority)} is stated in {loss.has}; in {loss.lacks} the complaint"
        f" goes to {in_quotes(house)}"
    )
    yield loss_finding(RULE, pair, loss, message, severity=RULE.severity if service else Severity.WARNING)


def _complains(text: AnalysedText) -> bool:
    return any(each.certain and each.key == _COMPLAINT for each in text.of(KIND))


def _us(text: AnalysedText) -> Mention | None:
    """The first word for those whose text it is, to whom a complaint close by goes: "complain to us", not "about us".

    None where a name follows the complaint, which may be that of an authority.
    """
    words, complaints = text.passage.text, [each for each in text.of(KIND) if each.key == _COMPLAINT and each.certain]
    names = [each.start for each in text.of(MentionKind.ORGANISATION)]
    names += [match.start() for match in _ACRONYM.finditer(words)]
    if any(complaint.end <= name for complaint in complaints for name in names):
        return None
    return next((each for each in text.of(MentionKind.PERSON) if _is_addressed(each, complaints, text)), None)


def _is_addressed(person: Mention, complaints: Sequence[Mention], text: AnalysedText) -> bool:
    words, addressing = text.passage.text, knowledge(text.language).addressing
    before = f" {words[: person.start].rstrip().lower()}"
    return (
        person.key == "we"
        and any(before.endswith(f" {preposition}") for preposition in addressing)
        and any(len(_between(person, complaint, words).split()) <= _NEAR_COMPLAINT for complaint in complaints)
    )


def _between(first: Mention, second: Mention, words: str) -> str:
    return words[min(first.end, second.end) : max(first.start, second.start)]


def _is_stated(mention: Mention, side: OneSided) -> bool:
    """Whether the text tells of rights, and of what data subjects have one to: others "have the right to remove".

    Words that often say something else, such as "edit", are not told so by another deed that anybody may do, unless
    the text says that its readers have a right to it.
    """
    is_plain = not mention.certain or says_a_right_among_rights(mention, side.text)
    apart = _DEEDS_OF_ANYBODY.members if is_plain and not grants_readers(side.text) else frozenset[str]()
    told = _is_in_the_words_of_the_law(mention, side) or is_about_data(mention.key, side.text, apart)
    if is_plain and _is_done_unauthorised(mention, side.text):
        return False
    return told and is_among_rights(mention.key, side.text)


def _is_done_unauthorised(mention: Mention, text: AnalysedText) -> bool:
    """Whether it is told of those who have no right to it: "against unauthorised access, alteration or destruction"."""
    denied = {(other.start, other.end) for other in text.of(MentionKind.NEGATION)}
    ends = [other.end for other in text.of(KIND) if other.key == _ACCESS_CONTROL and (other.start, other.end) in denied]
    end = max((end for end in ends if end <= mention.start), default=None)
    if end is None or CLAUSE_END.search(text.passage.text[end : mention.start]):
        return False
    return not any(end <= other.start < mention.start for other in text.of(MentionKind.MODALITY))


def _is_said_by_a_near_one(mention: Mention, side: OneSided) -> bool:
    """Whether the twin may mean the same right: "information" is access to data where it is not about other things."""
    near = near_ones(mention, side)
    if _names_data(side.text) and not _names_data(side.twin):
        near = [other for other in near if other.key not in IN_GENERAL]
    return bool(near)


def _names_data(text: AnalysedText) -> bool:
    return any(mention.key == PERSONAL_DATA or family(mention.key) == "data" for mention in text.of(KIND))


def _is_of_everyday_life(mention: Mention, side: OneSided) -> bool:
    """Whether words such as "block" tell of rights, and the text of nothing that data subjects have rights to."""
    return (
        says_a_right_among_rights(mention, side.text)
        and not is_about_data(mention.key, side.text)
        and not _is_called_a_right(mention, side.text)
    )


def _is_called_a_right(mention: Mention, text: AnalysedText) -> bool:
    """Whether "the right to" stands before it, and not before something else that somebody may do."""
    words = text.passage.text
    near = within(text.of(MentionKind.MODALITY), mention.start - REACH, mention.start)
    granted = (right.end for right in near if right.key == "right")
    return any(end <= mention.start and len(words[end : mention.start].split()) <= _BEFORE_A_RIGHT for end in granted)


def _is_expected(mention: Mention, side: OneSided, opposite: OneSided) -> bool:
    """Whether the twin says another right or a deed in its place, or the text is about what the right is about.

    In the latter case it says it in the law's words, or its twin something else.
    """
    over = [other for other in opposite.mentions if other.certain]
    if any(is_right(other.key) or _is_contrary(mention, other, side.twin) for other in over):
        return True
    return (bool(over) or _is_in_the_words_of_the_law(mention, side)) and is_about_data(mention.key, side.text)


def _is_contrary(mention: Mention, other: Mention, twin: AnalysedText) -> bool:
    """Whether something else is done in place of erasing; what is stored until a time is erased then."""
    if mention.key != _ERASURE or family(other.key) != _DEED:
        return False
    return other.key != _STORING or not twin.of(MentionKind.DURATION, MentionKind.TIME_BOUND)


def _is_in_the_words_of_the_law(mention: Mention, side: OneSided) -> bool:
    known = lexicon(side.text.language)
    return known is not None and mention.surface.lower() in known.concepts[mention.key].official


def _doubted(mention: Mention, twin: AnalysedText) -> Mention | None:
    """Words of the twin that say the right elsewhere, and stand where they seem to say something else."""
    return next((other for other in twin.of(KIND) if other.key == mention.key), None)


def _finding(pair: AlignedTexts, loss: Loss, severity: Severity, doubted: Mention | None = None) -> Finding:
    message = f"{right_named(loss.mention.key)} is stated in {loss.has} and not in {loss.lacks}"
    message += f", where it may be told by {in_quotes(doubted)}" if doubted else ""
    return loss_finding(RULE, pair, loss, message, severity=severity)
