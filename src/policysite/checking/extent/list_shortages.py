"""Lists inside of sentences that have fewer members than the one opposite, and which are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from policysite.checking.extent.but_for import say_the_same_but_for
from policysite.checking.extent.enumerations import Enumeration, enumerations
from policysite.checking.extent.length import extent, letters_outside
from policysite.checking.extent.members import counterparts
from policysite.checking.extent.sides import Side
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts
from policysite.model.mention import Mention, MentionKind

_FEWEST_ALONE = 4
"""Members of an enumeration that has none opposite: with fewer, a comma may part clauses, unless words tell what is
missing."""
_MANY = 6
"""Members of two lists of the same size from which they tell what each of them has in the other."""
_HALF = 0.6
"""Of the letters of two things joined by an "and" one of them has at most; else it is one word for both."""
_MOST = 0.5
"""Of the letters of a member, by which a text without it is shorter."""
_AROUND = 20
"""Enumerations on either side of a place in a text that one of its twin is held to; sentences have far fewer."""
_KINDRED = 2
"""Members that two enumerations share at least, by their concepts, values or stems, and no fewer than half of them."""
_CONJUNCTIONS = ("and", "or")


@dataclass(frozen=True, eq=False)
class Shortage:
    """An enumeration, and what stands opposite."""

    longer: Side
    shorter: Side
    listed: Enumeration
    size: int
    """How many members there are opposite, at most."""
    place: tuple[int, int]
    """Where they are."""
    opening: tuple[int, int]
    """The first of them, or all of the text where nothing is listed."""
    others: tuple[tuple[int, int], ...] = ()
    """They; none where nothing is listed."""

    @cached_property
    def alone(self) -> list[tuple[int, int]]:
        """The members that the shorter text does not have, as far as words tell that no other member has."""
        there = self.shorter.holds(self.place)
        telling = self.longer.telling(self.listed)
        return [member for member, own in zip(self.listed.members, telling, strict=True) if there.isdisjoint(own)]

    @cached_property
    def counterparts(self) -> dict[int, int]:
        """By the position of each member that has one, that of its counterpart."""
        here = [self.longer.member(each) for each in self.listed.members]
        there = [self.shorter.member(each) for each in self.others]
        return counterparts(here, there)

    @cached_property
    def is_led_in(self) -> bool:
        """Whether the first member is what stands before the list, which begins with the second in both texts."""
        is_over = 0 not in self.counterparts and self.counterparts.get(1) == 0
        return is_over and not self.longer.names_something(self.listed.members[0])

    @cached_property
    def missing(self) -> list[int]:
        """The positions of those without counterpart, as likely as can be told."""
        if not self.others:
            alone = set(self.alone)
            return [place for place, member in enumerate(self.listed.members) if member in alone]
        return [each for each in range(int(self.is_led_in), len(self.listed.members)) if each not in self.counterparts]

    @property
    def spot(self) -> tuple[int, int]:
        """Where the missing ones would belong: from the counterpart of what stands before them to that of the next."""
        if not self.others:
            return self.place
        paired, missing = self.counterparts, self.missing
        before = [paired[each] for each in sorted(paired) if each < missing[0]]
        after = [paired[each] for each in sorted(paired) if each > missing[-1]]
        around = sorted({*before[-1:], *after[:1]} or {0, len(self.others) - 1})
        return self.others[around[0]][0], self.others[around[-1]][1]

    @property
    def kindred(self) -> int:
        return len(self.listed.members) - len(self.alone)

    @property
    def halved(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Second halves ("identity and expression") that a list of the same size lacks, with what is there instead."""
        if not _MANY <= len(self.others) == len(self.listed.members) <= len(self.counterparts) + 1:
            return
        everything = self.shorter.holds(self.place)
        for here, there in self.counterparts.items():
            member, other = self.listed.members[here], self.others[there]
            halves = self.longer.halves(member)
            if not halves or self.shorter.halves(other) or (other[1] - other[0]) > _HALF * (member[1] - member[0]):
                continue
            first, second = (self.longer.holds(half) for half in halves)
            if first & self.shorter.holds(other) and second.isdisjoint(everything):
                yield halves[1], other

    @property
    def lacks_what_is_known(self) -> bool:
        """Whether all that is missing is named by words for which the other language has some."""
        return bool(self.alone) and all(self.longer.names_something(each) for each in self.alone)

    @cached_property
    def is_all_that_is_lost(self) -> bool:
        """Whether one member that is no word of the lexicon has none opposite, and all else of both texts is the same.

        It is not the first: the words before that may be no part of the list.
        """
        if len(self.alone) != 1 or self.alone == [self.listed.members[0]] or self.longer.joints != self.size:
            return False
        text, (member,) = self.longer.text, self.alone
        if self.longer.concepts(member):
            return False
        before = self.listed.members[self.listed.members.index(member) - 1]
        start, end = before[1], member[1]
        lost = Mention(MentionKind.CONJUNCTION, "and", start, end, text.passage.text[start:end])
        letters = extent(text) - letters_outside(lost, text)
        is_shorter = extent(text) - extent(self.shorter.text) >= _MOST * letters
        return is_shorter and say_the_same_but_for(lost, text, self.shorter.text)

    @property
    def is_of_one_list(self) -> bool:
        return self.kindred >= max(_KINDRED, self.size / 2) or self._is_opened_alike

    @property
    def _is_opened_alike(self) -> bool:
        """Whether both are the only list of their text, and "such as" or the like comes before it."""
        both = (self.longer, self.listed.start), (self.shorter, self.place[0])
        return len(self.listed.members) >= _FEWEST_ALONE and all(
            len(side.listed) == 1 and side.is_opened(start) for side, start in both
        )

    @property
    def is_evident(self) -> bool:
        """Whether members are missing, and not the words before the first: "On this basis, name, age and address"."""
        if self.shorter.joints >= self.longer.joints:
            return False  # as many commas: the members are there, in words that make no list here
        missing = len(self.listed.members) - self.size
        first, second = self.listed.members[:2]
        alone = self.alone
        if missing < 1 or len(alone) < missing or (alone == [first] and not self.lacks_what_is_known):
            return False
        if missing == self.is_led_in or not self.missing:
            return False
        if missing > 1 or ((not self.others or alone == [first]) and self.lacks_what_is_known):
            return True
        if not self.others and self.is_all_that_is_lost:
            return True
        opening = self.shorter.holds(self.opening)
        return opening.isdisjoint(self.longer.holds(second))


def shortages(pair: AlignedTexts) -> Iterator[Shortage]:
    """Enumerations of either text, each beside the one most like it in the other, as far as they share members."""
    here, there = enumerations(pair.first), enumerations(pair.second)
    if not (here or there):
        return
    first, second = Side(pair.first, here, pair.second), Side(pair.second, there, pair.first)
    for longer, shorter in ((first, second), (second, first)):
        if knowledge(shorter.text.language).describes(MentionKind.CONJUNCTION, _CONJUNCTIONS):
            for place, listed in enumerate(longer.listed):
                shortage = _opposite(listed, longer, shorter, place * len(shorter.listed) // len(longer.listed))
                if shortage and shortage.is_of_one_list:
                    yield shortage


def _opposite(listed: Enumeration, longer: Side, shorter: Side, about: int) -> Shortage | None:
    """The enumeration most like it, of those around a place, or a text that has too few commas for one."""
    others = (
        Shortage(longer, shorter, listed, len(other.members), (other.start, other.end), other.members[0], other.members)
        for other in shorter.listed[max(0, about - _AROUND) : about + _AROUND + 1]
    )
    if shorter.listed:
        return max(others, key=lambda each: each.kindred)
    whole = 0, len(shorter.text.passage.text)
    shortage = Shortage(longer, shorter, listed, shorter.joints + 1, whole, whole)
    is_told = len(listed.members) >= _FEWEST_ALONE or shortage.lacks_what_is_known or shortage.is_all_that_is_lost
    return shortage if is_told else None
