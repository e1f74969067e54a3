"""Texts of two languages that should say the same: the one type that all drift rules work on.

``check`` aligns texts by address, ``compare`` aligns two documents by content, the site check aligns by
``data-fact``. A rule never knows where its texts came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.mention import Mention, MentionKind
from policysite.model.passage import Passage

_said = itemgetter(Mention._fields.index("key"), Mention._fields.index("certain"))
"""What a mention says, and whether for certain."""


@dataclass(frozen=True, slots=True, eq=False)
class AnalysedText:
    """A passage and what it was found to say. A text is equal to itself alone."""

    passage: Passage
    mentions: tuple[Mention, ...]
    """In the order of their start."""
    _by_kind: dict[MentionKind, tuple[Mention, ...]] = field(default_factory=dict, repr=False)
    """Every rule asks for its kinds, of every pair that the text is part of; they are sorted out once."""
    _by_kinds: dict[tuple[MentionKind, ...], tuple[Mention, ...]] = field(default_factory=dict, repr=False)
    """The same for several kinds at once."""

    @property
    def language(self) -> Language:
        return self.passage.language

    def of(self, *kinds: MentionKind) -> tuple[Mention, ...]:
        """The mentions of these kinds, in the order of the text."""
        if self.mentions and not self._by_kind:
            self._sort_out()
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        found = [self._by_kind[kind] for kind in kinds if kind in self._by_kind]
        if len(found) < 2:
            return found[0] if found else ()
        together = self._by_kinds.get(kinds)
        if together is None:
            together = self._by_kinds[kinds] = tuple([each for each in self.mentions if each.kind in kinds])
        return together

    @property
    def by_kind(self) -> Mapping[MentionKind, tuple[Mention, ...]]:
        """The mentions of each kind that the text has, in the order of the text."""
        if self.mentions and not self._by_kind:
            self._sort_out()
        return self._by_kind

    def at(self, passage: Passage) -> AnalysedText:
        """The same words in another place."""
        return AnalysedText(passage, self.mentions, self._by_kind, self._by_kinds)

    def locate(self, mention: Mention) -> Location:
        """Where the words of a mention stand in the file."""
        return self.passage.locate(mention.start, mention.end)

    def _sort_out(self) -> None:
        found: dict[MentionKind, list[Mention]] = {}
        for mention in self.mentions:
            if mention.kind in found:
                found[mention.kind].append(mention)
            else:
                found[mention.kind] = [mention]
        self._by_kind.update((kind, tuple(mentions)) for kind, mentions in found.items())


@dataclass(frozen=True, slots=True, eq=False)
class AlignedTexts:
    """Two texts that should say the same, in two languages. A pair is equal to itself alone."""

    first: AnalysedText
    second: AnalysedText
    fact: Fact | None = None
    """The fact whose texts these are; None where documents are compared."""
    is_exact: bool = False
    """Whether they are known to be counterparts, so that what one lacks stands nowhere else, in languages of which most
    words are known."""

    @property
    def address(self) -> str | None:
        """That of the fact, for a finding."""
        return self.fact.address if self.fact else None

    @property
    def differing(self) -> frozenset[MentionKind]:
        """The kinds of which the two texts do not mention the same, as certainly and, but for concepts, as often.

        Languages repeat a noun where others use a pronoun.
        """
        kinds = self.first.by_kind.keys() | self.second.by_kind.keys()
        return frozenset([kind for kind in kinds if self.differ_in(kind)])

    def differ_in(self, kind: MentionKind) -> bool:
        """Whether it is one of these kinds."""
        here, there = self.first.by_kind.get(kind, ()), self.second.by_kind.get(kind, ())
        return not _say_the_same(here, there, counted=kind is not MentionKind.CONCEPT)

    @property
    def directions(self) -> tuple[tuple[AnalysedText, AnalysedText], tuple[AnalysedText, AnalysedText]]:
        """Both ways round, for rules that ask what one side has and the other lacks."""
        return (self.first, self.second), (self.second, self.first)


def _say_the_same(mentions: Sequence[Mention], others: Sequence[Mention], *, counted: bool) -> bool:
    """Whether there is the same in some order, as certainly and, if it is counted, as often."""
    if counted and len(mentions) != len(others):
        return False
    here, there = list(map(_said, mentions)), list(map(_said, others))
    return here == there or (sorted(here) == sorted(there) if counted else set(here) == set(there))
