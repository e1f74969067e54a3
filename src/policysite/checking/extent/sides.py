"""One of two texts with the lists in it, and what its stretches name that the other may name too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from policysite.checking.alignment.features import features
from policysite.checking.extent.enumerations import Enumeration
from policysite.checking.extent.members import Member
from policysite.checking.extent.separators import joints
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.lexicon import shared_concepts
from policysite.language.concepts.near_concepts import near
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

_LISTED = concept_group("listed")


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
