"""Which verbs of may, must and will a text denies or limits: "nobody may", "may not", "may only".

Each asks for what stands near the verb alone, so that a text takes time linear in its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from policysite.checking.force.denials import DENYING, only
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_BORDER = re.compile(r"[.,;:!?](?=\s)")
"""What parts clauses."""
_STOP = re.compile(r"[.;:!?](?=\s)")
"""What parts clauses more than a comma does."""
_FIRST = 2
"""Words of a sentence at its beginning, from which a denial is one of all that follows: "in no event shall"."""
_NEAR = 5
"""Words of a subject at most, which stand between a denial and its verb: "nothing in this policy may"."""
_NEAR_AFTER = 2
"""The same between a verb and its denial: "får besökaren inte"."""
_REACH = 250
"""Characters in which so many words stand."""
_LIMITS = ("basis.", "provision.")
"""Concepts of what a verb may be limited to, with whatever stands between: "used by us only with your consent"."""
_OF_LIMIT = 3
"""Words between an only and such a concept."""


@lru_cache(2)
def denied_verbs(text: AnalysedText) -> frozenset[Mention]:
    """The verbs that a denial is one of: near it and in its clause, part of it, or at the beginning of its sentence."""
    verbs, denials = text.of(MentionKind.MODALITY), text.of(MentionKind.NEGATION)
    found = set()
    for verb in verbs:
        position = bisect_left(verbs, verb.start, key=_start)
        earlier = verbs[position - 1].start if position else 0
        near = _around(verb, denials)
        if any(_denies(each, verb, text) for each in near) or any(
            _opens(each, verb, text)
            for each in _within(denials, earlier - _REACH, verb.start + 1)
            if each.end > earlier
        ):
            found.add(verb)
    return frozenset(found)


@lru_cache(2)
def limited_verbs(text: AnalysedText) -> frozenset[Mention]:
    """The verbs that an "only" is one of: "may only", "only we may", "may be used by us only with your consent"."""
    limits = only(text)
    return frozenset(
        verb
        for verb in text.of(MentionKind.MODALITY)
        if any(_is_at(each, verb, text) or _makes_a_condition(each, verb, text) for each in _around(verb, limits))
    )


def _within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those that begin from one offset on and before another."""
    return mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]


def _around(verb: Mention, mentions: Sequence[Mention]) -> Sequence[Mention]:
    return _within(mentions, verb.start - _REACH, verb.end + _REACH)


def _start(mention: Mention) -> int:
    return mention.start


def _denies(denial: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether it denies the verb beside it, or is of one phrase with it: "ne pourra"."""
    if denial.key in DENYING:
        return _is_at(denial, verb, text)
    return denial.start <= verb.start and verb.end <= denial.end


def _is_at(word: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether a word that denies or limits is near a verb, and in the clause that it stands in."""
    if word.start <= verb.start:
        near, start, end = _NEAR, word.end, verb.start
    else:
        near, start, end = _NEAR_AFTER, verb.end, word.start
    return _are_near(text.passage.text[start:end], near) and not any(
        _parts_clauses(each, end, text) for each in _within(text.of(MentionKind.CONJUNCTION), start, end)
    )


def _makes_a_condition(only: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether an "only" after a verb, near it and in its clause, stands before an if or before what permits it."""
    words = text.passage.text
    between = _within(text.of(MentionKind.CONJUNCTION), verb.end, only.start)
    if only.start < verb.end or between or not _are_near(words[verb.end : only.start], _NEAR):
        return False
    conditions, concepts = (
        _within(text.of(kind), only.end, only.end + _REACH) for kind in (MentionKind.CONDITION, MentionKind.CONCEPT)
    )
    is_if = any(not words[only.end : each.start].strip() for each in conditions[:1])
    return is_if or any(
        each.key.startswith(_LIMITS) and _are_near(words[only.end : each.start], _OF_LIMIT) for each in concepts
    )


def _opens(denial: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether a denial stands at the beginning of the sentence whose first verb it is, and in its clause.

    Commas in pairs enclose words; one alone parts clauses, as do an and and a but.
    """
    if denial.key not in DENYING:
        return False
    words = text.passage.text
    stops = _stops(text)
    begins = stops[bisect_right(stops, denial.start) - 1]
    if len(words[begins : denial.start].split(maxsplit=_FIRST)) >= _FIRST:
        return False
    between = words[denial.end : verb.start]
    joined = {each.key for each in _within(text.of(MentionKind.CONJUNCTION), denial.end, verb.start)}
    return between.count(",") % 2 == 0 and joined.isdisjoint({"and", "but"}) and _STOP.search(between) is None


@lru_cache(2)
def _stops(text: AnalysedText) -> list[int]:
    """Where its clauses begin that more than commas part."""
    return [0, *(stop.end() for stop in _STOP.finditer(text.passage.text))]


def _parts_clauses(conjunction: Mention, end: int, text: AnalysedText) -> bool:
    """Whether a verb of its own begins between a conjunction and an offset: "but we may", "and may", "and we may".

    "No names and addresses may" joins subjects, and "cannot and must not" verbs.
    """
    if conjunction.key == "but":
        return True
    words = text.passage.text
    verbs = _within(text.of(MentionKind.MODALITY), conjunction.start - _REACH, conjunction.start)
    joins_verbs = any(words[verb.end : conjunction.start].isspace() for verb in verbs)
    subject = _within(text.of(MentionKind.PERSON), conjunction.end, end)
    return conjunction.key == "and" and not joins_verbs and len(words[conjunction.end : end].split()) == len(subject)


def _are_near(between: str, words: int) -> bool:
    return _BORDER.search(between) is None and len(between.split()) <= words
