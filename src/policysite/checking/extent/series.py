"""Things and deeds that stand in a series, of which the other text has less."""

from __future__ import annotations

from operator import attrgetter

from policysite.checking.concepts.names import family
from policysite.checking.concepts.one_sided import near_ones
from policysite.checking.extent.but_for import say_the_same_but_for
from policysite.checking.extent.length import extent, letters_outside
from policysite.checking.extent.separators import joints
from policysite.checking.mentions.differences import OneSided
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.near_concepts import near
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

_KIND = MentionKind.CONCEPT
_LISTED, _DONE_TO_DATA = concept_group("listed"), concept_group("done-to-data")
_TOLD_DEEDS = frozenset(("act.collect", "act.disclose", "act.publish", "act.rent", "act.sell", "act.store"))
"""Deeds that are missed in a series: each has words of its own, and none goes without saying."""
_OF_A_MEMBER = 3
"""Words between two members of a series, what joins them included."""
_AS_LONG = 0.9
"""Of the letters of a text that lacks a deed, at which one that has it is no shorter."""
_MOST = 0.5
"""Of the letters of a thing and what joins it, by which a text that lacks it is shorter."""
_MARKS = ",;/&"


def is_lost_deed(mention: Mention, side: OneSided) -> bool:
    """Whether it is done to data in a series, "store, share and sell", of which the twin has another deed and less.

    A twin with as many commas and conjunctions may have a word for it that is not known, and so may a longer one.
    """
    text, twin = side.text, side.twin
    if mention.key not in _TOLD_DEEDS or joints(text) <= joints(twin) or extent(text) < _AS_LONG * extent(twin):
        return False
    told = {each.key for each in twin.of(_KIND) if each.key in _DONE_TO_DATA} - {mention.key}
    return any(_are_joined(mention, deed, text) for deed in text.of(_KIND) if deed.key in told)


def is_lost_of_two(mention: Mention, side: OneSided) -> bool:
    """Whether it is one of two things of a kind, "name and address", where the twin has the other one alone.

    All else has to be the same, and nothing joined to the other one in the twin, whatever its words. Of two near things
    one says the other: "e-mail and e-mail address".
    """
    text, twin = side.text, side.twin
    if mention.key not in _LISTED or not text.of(MentionKind.CONJUNCTION) or near_ones(mention, side):
        return False
    kind = family(mention.key)
    alone = [each for each in twin.of(_KIND) if family(each.key) == kind and each.key in _LISTED]
    if len({each.key for each in alone}) != 1 or alone[0].key in near(mention.key) or joints(text) <= joints(twin):
        return False
    for other in text.of(_KIND):
        if (
            other.key == alone[0].key
            and not _is_joined(alone[0], twin)
            and _are_joined(mention, other, text, by_comma=False)
        ):
            start, end = (other.end, mention.end) if other.end <= mention.start else (mention.start, other.start)
            member = mention._replace(start=start, end=end)
            letters = extent(text) - letters_outside(member, text)
            return extent(text) - extent(twin) >= _MOST * letters and say_the_same_but_for(member, text, twin)
    return False


def _are_joined(one: Mention, two: Mention, text: AnalysedText, *, by_comma: bool = True) -> bool:
    """Whether a conjunction, or a comma, and little else stands between both: "säljer inte eller hyr ut"."""
    first, last = sorted((one, two), key=attrgetter("start"))
    between = text.passage.text[first.end : last.start]
    joining = within(text.of(MentionKind.CONJUNCTION), first.end, last.start)
    is_joined = any(each.key != "but" for each in joining) or (by_comma and "," in between)
    return is_joined and len(between.split()) <= _OF_A_MEMBER


def _is_joined(mention: Mention, text: AnalysedText) -> bool:
    """Whether a mark or a conjunction stands near it on either side."""
    words = text.passage.text
    before, after = words[: mention.start].split()[-_OF_A_MEMBER:], words[mention.end :].split()[:_OF_A_MEMBER]
    near = len(" ".join(before)) + 1, len(" ".join(after)) + 1
    joining = within(text.of(MentionKind.CONJUNCTION), mention.start - near[0], mention.end + near[1])
    return bool(joining) or any(mark in word for word in (*before, *after) for mark in _MARKS)
