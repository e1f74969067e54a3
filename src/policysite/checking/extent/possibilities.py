"""What may be done to data in one of two texts and is done in the other: "may be recorded", "are recorded"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.checking.extent.but_for import say_the_same_but_for
from policysite.checking.force.barred_verbs import denied_verbs, limited_verbs
from policysite.checking.force.leave import LEAVE, is_of_reader
from policysite.checking.force.near_verbs import NEAR, are_near
from policysite.checking.force.reach import CLOSE, REACH
from policysite.checking.mentions.differences import OneSided
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind, within

_KIND = MentionKind.MODALITY
_NONE = "future"
"""The sense of words that may be no verb of force, as the "werden" of a passive."""
_WORD = re.compile(r"\w+")
_STATEMENT = re.compile(r"[.!…][\W_]*\Z")
"""Ends what is no heading."""
_BEFORE_A_SUBJECT = (",", ";", ":", ".")
_DONE_TO_DATA = concept_group("done-to-data")


def left_open(pair: AlignedTexts) -> Iterator[OneSided]:
    """The one verb of possibility of a text whose twin says the same and has no verb of force.

    It has to state something that is done to data, and not by readers: "how we can", "you can find" are put freely.
    """
    if all(any(each.certain for each in text.of(_KIND)) for text in (pair.first, pair.second)):
        return
    for text, twin in pair.directions:
        sure = [each for each in text.of(_KIND) if each.certain]
        if len(sure) != 1 or sure[0].key not in LEAVE or _may_leave_open(twin):
            continue
        verb = sure[0]
        done = _done_by(verb, text) & _told_as_done(twin)
        barred = denied_verbs(text) | limited_verbs(text)
        if not done or verb in barred or is_of_reader(verb, text) or not _is_stated(verb, text):
            continue
        if say_the_same_but_for(verb, text, twin):
            yield OneSided((verb,), text, twin)


def _may_leave_open(text: AnalysedText) -> bool:
    """Whether it has a verb of force, or its language no words for a possibility."""
    if not knowledge(text.language).describes(_KIND, LEAVE):
        return True
    return any(each.certain or each.key != _NONE for each in text.of(_KIND))


def _is_stated(verb: Mention, text: AnalysedText) -> bool:
    """Whether its clause states something by itself: not a heading, "a file that may be", "the data we can"."""
    words, known = text.passage.text, knowledge(text.language)
    if not (known.subordinating and _STATEMENT.search(words)):
        return False
    before = list(_WORD.finditer(words[: verb.start].lower()))
    if not before:
        return True
    opening = words[: before[-1].start()].rstrip()
    is_inside = before[-1][0] in known.persons_that_act and opening and not opening.endswith(_BEFORE_A_SUBJECT)
    return not is_inside and known.subordinating.isdisjoint(each[0] for each in before)


def _done_by(verb: Mention, text: AnalysedText) -> set[str]:
    """What is done to data by a verb: soon after it and before an "and", at once where words may say something else."""
    words = text.passage.text
    joined = [each.start for each in within(text.of(MentionKind.CONJUNCTION), verb.end, verb.end + REACH)]
    return {
        each.key
        for each in within(text.of(MentionKind.CONCEPT), verb.end, min([verb.end + REACH, *joined]))
        if each.key in _DONE_TO_DATA and are_near(words[verb.end : each.start], NEAR if each.certain else CLOSE)
    }


def _told_as_done(text: AnalysedText) -> set[str]:
    """What it names, but in an infinitive: "used to collect" says what for."""
    words, markers = text.passage.text, knowledge(text.language).infinitive_markers
    return {
        each.key
        for each in text.of(MentionKind.CONCEPT)
        if not markers.intersection(words[: each.start].lower().rsplit(maxsplit=1)[-1:])
    }
