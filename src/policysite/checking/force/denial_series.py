"""Denials that go on in a series, which one denial tells as well: "no names and no addresses"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from policysite.checking.force.denials import DENYING, denials, is_denied_after
from policysite.checking.force.reach import CLOSE
from policysite.checking.mentions.differences import OneSided
from policysite.language.segmentation.sentences import split
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_start, _end = attrgetter("start"), attrgetter("end")


def is_repeated(mention: Mention, excess: OneSided, told: Sequence[Mention]) -> bool:
    """Whether it goes on denying in a series, which one denial does as well: "not written or not read".

    Languages repeat it there or not: "we do not share it and do not sell it" is "do not share or sell it". After an
    "or if" another clause begins. Two sentences may be one in the twin, which then has an "or" more.
    """
    own = denials(excess.text)
    following = bisect_right(own, mention.start, key=_end)
    if not (following and told):
        return False
    before = own[following - 1]
    has_more = len(_alternatives(excess.twin, told[0])) > len(_alternatives(excess.text, own[0]))
    if _sentence(before, excess.text) != _sentence(mention, excess.text):
        return has_more
    joints = _joints(excess.text)
    first, last = bisect_left(joints, before.end, key=_start), bisect_right(joints, mention.start, key=_start)
    between = [each for each in joints[first:last] if each.key != "but"]  # "nor" joins and denies
    if any(each.kind is MentionKind.CONDITION for each in between):
        return False
    joined = any(each.key != "and" for each in between)
    are_parted = between and _parts_clauses(between[-1], excess.text) and _has_parted_clauses(excess.twin)
    if (joined and not are_parted) or _is_next_in_series(mention, before, excess.text):
        return not (joined and _goes_on_to_affirm(excess.twin, told[0]))
    words = excess.text.passage.text
    near = between and len(words[before.end : mention.start].split()) <= CLOSE
    follows_joint = between and not words[between[-1].end : mention.start].strip()
    if (near or follows_joint) and not are_parted:
        return True
    return has_more if are_parted else bool(_alternatives(excess.twin, told[0]))


def _parts_clauses(joint: Mention, text: AnalysedText) -> bool:
    """Whether a comma stands before an "and", which then begins a clause or ends a long list."""
    return text.passage.text[: joint.start].rstrip().endswith(",")


def _has_parted_clauses(text: AnalysedText) -> bool:
    return any(_parts_clauses(each, text) for each in text.of(MentionKind.CONJUNCTION) if each.key == "and")


def _is_next_in_series(mention: Mention, before: Mention, text: AnalysedText) -> bool:
    """Whether a comma parts two denials, and the first is not one that an "if" makes a clause of its own."""
    conditions = text.of(MentionKind.CONDITION)
    earlier = bisect_right(conditions, before.start, key=_start)
    is_conditional = earlier and _sentence(conditions[earlier - 1], text) == _sentence(before, text)
    return not is_conditional and text.passage.text[before.end : mention.start].rstrip().endswith(",")


@lru_cache(1)
def _joints(text: AnalysedText) -> tuple[Mention, ...]:
    """What joins the clauses of a text or makes conditions of them."""
    return text.of(MentionKind.CONJUNCTION, MentionKind.CONDITION)


@lru_cache(1)
def _goes_on_to_affirm(text: AnalysedText, denial: Mention) -> bool:
    """Whether it joins something else to what is denied, and no alternative: "does not sell it, but shares it"."""
    joined = {each.key for each in text.of(MentionKind.CONJUNCTION) if each.start > denial.end}
    return "but" in joined and "or" not in joined


@lru_cache(2)
def _alternatives(text: AnalysedText, denial: Mention) -> list[Mention]:
    """What joins alternatives to what is denied: "not A or B", "A or B not", "without A and B"."""
    joining = ("or",) if denial.key in DENYING else ("or", "and")
    joined = [each for each in text.of(MentionKind.CONJUNCTION) if each.key in joining]
    return [each for each in joined if each.start > denial.end or is_denied_after(each, text)]


def _sentence(mention: Mention, text: AnalysedText) -> int:
    """Which sentence of a text it stands in."""
    return bisect_right(_sentence_ends(text), mention.start)


@lru_cache(1)
def _sentence_ends(text: AnalysedText) -> list[int]:
    return [end for _, end in split(text.passage.text, text.language)]
