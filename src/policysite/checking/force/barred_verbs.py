"""Which verbs of may, must and will a text denies or limits: "nobody may", "may not", "may only"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from policysite.checking.force.denials import DENYING, only
from policysite.checking.force.near_verbs import NEAR, are_near, is_at_verb, opens_clause_of
from policysite.checking.force.reach import REACH
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

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
        position = bisect_left(verbs, verb.start, key=attrgetter("start"))
        earlier = verbs[position - 1].start if position else 0
        near = _around(verb, denials)
        if any(_denies(each, verb, text) for each in near) or any(
            opens_clause_of(each, verb, text)
            for each in within(denials, earlier - REACH, verb.start + 1)
            if each.key in DENYING and each.end > earlier
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
        if any(is_at_verb(each, verb, text) or _makes_a_condition(each, verb, text) for each in _around(verb, limits))
    )


def _around(verb: Mention, mentions: Sequence[Mention]) -> Sequence[Mention]:
    return within(mentions, verb.start - REACH, verb.end + REACH)


def _denies(denial: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether it denies the verb beside it, or is of one phrase with it: "ne pourra"."""
    if denial.key in DENYING:
        return is_at_verb(denial, verb, text)
    return denial.start <= verb.start and verb.end <= denial.end


def _makes_a_condition(only: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether an "only" after a verb, near it and in its clause, stands before an if or before what permits it."""
    words = text.passage.text
    between = within(text.of(MentionKind.CONJUNCTION), verb.end, only.start)
    if only.start < verb.end or between or not are_near(words[verb.end : only.start], NEAR):
        return False
    conditions, concepts = (
        within(text.of(kind), only.end, only.end + REACH) for kind in (MentionKind.CONDITION, MentionKind.CONCEPT)
    )
    is_if = any(not words[only.end : each.start].strip() for each in conditions[:1])
    return is_if or any(
        each.key.startswith(_LIMITS) and are_near(words[only.end : each.start], _OF_LIMIT) for each in concepts
    )
