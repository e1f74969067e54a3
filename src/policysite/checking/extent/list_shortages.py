"""Lists inside of sentences that have fewer members than the one opposite, and which are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from policysite.checking.alignment.features import features
from policysite.checking.extent.enumerations import Enumeration, enumerations, joints
from policysite.checking.extent.members import Member, counterparts
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.lexicon import shared_concepts
from policysite.language.concepts.near_concepts import near
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind, within

_LISTED = concept_group("listed")
_FEWEST_ALONE = 4
"""Members of an enumeration that has none opposite: with fewer, a comma may part clauses, unless words tell what is
missing."""
_MANY = 6
"""Members of two lists of the same size from which they tell what each of them has in the other."""
_HALF = 0.6
"""Of the letters of two things joined by an "and" one of them has at most; else it is one word for both."""
_AROUND = 20
"""Enumerations on either side of a place in a text that one of its twin is held to; sentences have far fewer."""
_KINDRED = 2
"""Members that two enumerations share at least, by their concepts, values or stems, and no fewer than half of them."""
_CONJUNCTIONS = ("and", "or")


@dataclass(frozen=True, eq=False)
class Side:
    """One of two texts, with the lists in it."""

    text: AnalysedText
    listed: tuple[Enumeration, ...]
    twin: AnalysedText

    @cached_property
    def joints(self) -> int:
        return joints(self.text)

    @cached_property
    def shared(self) -> frozenset[str]:
        """The concepts that both languages have words for."""
        return shared_concepts(self.text.language, self.twin.language)

    @cached_property
    def said_opposite(self) -> frozenset[str]:
        return frozenset(mention.key for mention in self.twin.of(MentionKind.CONCEPT))

    @cached_property
    def _held(self) -> dict[tuple[int, int], frozenset[str]]:
        return {}

    @cached_property
    def _telling(self) -> dict[Enumeration, list[frozenset[str]]]:
        return {}

    def is_opened(self, start: int) -> bool:
        """Whether words that open a list end where it starts."""
        words = self.text.passage.text
        openers = self.text.of(MentionKind.OPENNESS)
        return any(each.end <= start and not words[each.end : start].strip(" :") for each in openers)

    def words(self, place: tuple[int, int]) -> str:
        return self.text.passage.text[slice(*place)]

    def member(self, place: tuple[int, int]) -> Member:
        """A stretch as a member of a list; nothing but words of one concept, it is known to both languages."""
        concepts = [mention for mention in self.concepts(place) if mention.key in self.shared]
        is_known = any((mention.start, mention.end) == place for mention in concepts)
        letters = {f"concept:{mention.key}": len(mention.surface) for mention in concepts}
        held = {feature: letters.get(feature, len(feature.partition(":")[2])) for feature in self.holds(place)}
        return Member(self.words(place), held, is_known)

    def without_lead(self, first: tuple[int, int]) -> tuple[int, int]:
        """The first member without the words before what it names, where it ends with that: "we process names"."""
        named = (
            mention.start for mention in self.concepts(first) if mention.key in _LISTED and mention.end == first[1]
        )
        return next(named, first[0]), first[1]

    def halves(self, member: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """What stands before and after the one "and" inside of a member, unless both together are one term."""
        start, end = member
        joining = [each for each in within(self.text.of(MentionKind.CONJUNCTION), *member) if start < each.start]
        if len(joining) != 1:
            return None
        (joint,) = joining
        terms = self.text.of(MentionKind.CONCEPT)
        if any(term.start < joint.start and joint.end < term.end for term in terms):
            return None
        words = self.text.passage.text
        after = joint.end + len(words[joint.end : end]) - len(words[joint.end : end].lstrip())
        return ((start, joint.start), (after, end)) if after < end else None

    def names_something(self, place: tuple[int, int]) -> bool:
        """Whether a stretch says what the twin's language has words for, and the twin nothing near it.

        Words that may say something else say it where they are the last ones of a member.
        """
        said = self.said_opposite
        return any(
            (mention.certain or mention.end == place[1]) and mention.key in self.shared and mention.key not in said
            for mention in self.concepts(place)
            if mention.key in _LISTED and said.isdisjoint(near(mention.key))
        )

    def concepts(self, place: tuple[int, int]) -> Sequence[Mention]:
        return within(self.text.of(MentionKind.CONCEPT), *place)

    def holds(self, place: tuple[int, int]) -> frozenset[str]:
        """What a stretch has that its translation may have too."""
        if place not in self._held:
            self._held[place] = features(self.words(place), within(self.text.mentions, *place), self.shared)
        return self._held[place]

    def telling(self, listed: Enumeration) -> list[frozenset[str]]:
        """What each member of a list has that no other of it has, or all of it."""
        if listed not in self._telling:
            first, *others = listed.members
            often = Counter(chain.from_iterable(map(self.holds, listed.members)))
            held = map(self.holds, (self.without_lead(first), *others))
            self._telling[listed] = [
                frozenset(each for each in features if often[each] == 1) or features for features in held
            ]
        return self._telling[listed]


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
    return shortage if len(listed.members) >= _FEWEST_ALONE or shortage.lacks_what_is_known else None
