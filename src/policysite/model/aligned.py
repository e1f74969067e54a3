"""Texts of two languages that should say the same: the one type that all drift rules work on.

``check`` aligns texts by address, ``compare`` aligns two documents by content, the site check aligns by
``data-fact``. A rule never knows where its texts came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.mention import Mention, MentionKind
from policysite.model.passage import Passage


@dataclass(frozen=True, slots=True, eq=False)
class AnalysedText:
    """A passage and what it was found to say. A text is equal to itself alone."""

    passage: Passage
    mentions: tuple[Mention, ...]
    """In the order of their start."""
    _by_kind: dict[MentionKind, tuple[Mention, ...]] = field(default_factory=dict, repr=False)
    """Every rule asks for its kinds, of every pair that the text is part of; they are sorted out once."""
    _said: dict[MentionKind, tuple[tuple[str, bool], ...]] = field(default_factory=dict, repr=False)

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
        if len(found) > 1:
            return tuple([mention for mention in self.mentions if mention.kind in kinds])
        return found[0] if found else ()

    @property
    def said(self) -> Mapping[MentionKind, tuple[tuple[str, bool], ...]]:
        """What is said of each kind, as often as it is said and in an order that is the same for every text.

        The keys of the mentions, each with whether it is certain.
        """
        if self.mentions and not self._by_kind:
            self._sort_out()
        return self._said

    def at(self, passage: Passage) -> AnalysedText:
        """The same words in another place."""
        return AnalysedText(passage, self.mentions, self._by_kind, self._said)

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
        for kind, mentions in found.items():
            self._by_kind[kind] = tuple(mentions)
            self._said[kind] = tuple(sorted([(mention.key, mention.certain) for mention in mentions]))


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
    def differing(self) -> frozenset[MentionKind]:
        """The kinds of which the two texts do not mention the same, as often and as certainly."""
        here, there = self.first.said, self.second.said
        return frozenset([kind for kind in here.keys() | there.keys() if here.get(kind) != there.get(kind)])

    @property
    def directions(self) -> tuple[tuple[AnalysedText, AnalysedText], tuple[AnalysedText, AnalysedText]]:
        """Both ways round, for rules that ask what one side has and the other lacks."""
        return (self.first, self.second), (self.second, self.first)
