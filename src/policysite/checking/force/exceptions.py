"""Denials that make an exception, which an only may tell as well: "not unless", "to nobody other than"."""

from __future__ import annotations

from collections import Counter

from policysite.checking.force.denials import denials, only
from policysite.checking.force.reach import clause_of, concepts_in, is_led_to, leads_to
from policysite.checking.force.stand_in_words import is_not_without, standing_in
from policysite.checking.mentions.differences import OneSided
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_KIND = MentionKind.NEGATION
_BOUNDS = frozenset(("before", "until", "longer", "minimum"))
"""The senses of bounds that a denial makes an only of: "not until", "not longer than"."""


def count_exceptions(excess: OneSided) -> int:
    """How many denials make an exception of what the twin says with an only: one of "not unless", for "only if".

    "Not if not" and "nothing that is not" have two, and "to nobody other than the police" is "only to the police".
    """
    if not is_only_told_there(excess.text, excess.twin):
        return _count_conditions(excess)
    if limits_told_there(excess.text, excess.twin):
        return 1
    return 2 if _is_exception_told_there(excess) else _count_conditions(excess)


def limits_told_there(text: AnalysedText, twin: AnalysedText) -> set[Mention]:
    """What denials lead to and the twin lacks, so that its only tells it: "only before" is not "not before"."""
    conditions = {each.start for each in twin.of(MentionKind.CONDITION)}
    here = Counter(map(_sense, _limits(text)))
    there = Counter(_sense(each) for each in _limits(twin) if each.start not in conditions)
    more = here - there
    return {each for each in _after_denials(text) if _sense(each) in more}


def _sense(limit: Mention) -> str:
    """What kind of limit it is; bounds in time are one."""
    return limit.key if limit.kind is _KIND else limit.kind


def _is_exception_told_there(excess: OneSided) -> bool:
    """Whether two denials, one led to by the other, except the same as the only of the twin: "nothing not needed"."""
    text, twin = excess.text, excess.twin
    own, limits = denials(text), only(twin)
    if len(own) != 2 or not limits or denials(twin) or not leads_to(*own, text):
        return False
    denied = concepts_in(own[1].end, clause_of(own[1], text)[1], text)
    told = concepts_in(limits[-1].end, clause_of(limits[-1], twin)[1], twin)
    return denied <= told and bool(denied) == bool(told)


def _count_conditions(excess: OneSided) -> int:
    conditions = {each.key for each in excess.text.of(MentionKind.CONDITION)}
    denying = 1 if "unless" in conditions else 2
    if denying == 2 and not ("if" in conditions and len(denials(excess.text)) > 1):
        return 0
    limits = only(excess.twin)
    ends = {each.end for each in limits}
    conditions_there = excess.twin.of(MentionKind.CONDITION)
    is_only_if = any(each.end in ends or is_led_to(each, limits, excess.twin) for each in conditions_there)
    return denying if is_only_if else 0


def is_only_told_there(text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether the twin has more words than the text that exclude everything else."""
    return len(only(twin)) > len(only(text))


def _after_denials(text: AnalysedText) -> list[Mention]:
    """Each "other than", "without" or bound in time that a denial leads to."""
    return [
        each
        for each in _limits(text)
        if is_led_to(each, denials(text), text) or (each.key == "without" and is_not_without(each, text))
    ]


def _limits(text: AnalysedText) -> list[Mention]:
    others = [each for each in standing_in(text) if each.key in {"limiting", "without"}]
    return others + [each for each in text.of(MentionKind.TIME_BOUND) if each.key in _BOUNDS]
