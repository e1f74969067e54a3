"""What one of two texts says and the other does not, mention by mention."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from policysite.checking.mentions.figures import READ_BY_WORDS, digits_stand_in
from policysite.language.description.knowledge import knowledge
from policysite.language.description.names import english_name
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind

Alike = Callable[[Mention, Mention], bool]
"""Whether two mentions that are not identical say the same."""
ToldOtherwise = Callable[[Mention, AnalysedText], bool]
"""Whether the other text tells what a mention says in another form."""
_MANY = 10_000
"""Pairs of mentions up to which each is held to each."""


@dataclass(frozen=True, slots=True)
class Change:
    """Each text says something of a kind, and not the same."""

    first: Mention
    second: Mention

    @property
    def certain(self) -> bool:
        return self.first.certain and self.second.certain


@dataclass(frozen=True, slots=True)
class Loss:
    """One text says something that the other does not."""

    mention: Mention
    text: AnalysedText
    """The one that says it."""
    twin: AnalysedText
    """The one that does not."""

    @property
    def certain(self) -> bool:
        """Whether it is said for certain, and would be known if the other text said it."""
        return self.mention.certain and (
            knowledge(self.twin.language).is_described
            or self.mention.kind not in READ_BY_WORDS
            or any(map(str.isdecimal, self.mention.surface))
        )

    @property
    def has(self) -> str:
        """The English name of the language that says it."""
        return english_name(self.text.language)

    @property
    def lacks(self) -> str:
        """The English name of the language that does not."""
        return english_name(self.twin.language)


class OneSided(NamedTuple):
    """What one text says and its twin does not."""

    mentions: tuple[Mention, ...]
    text: AnalysedText
    twin: AnalysedText

    def loss(self, mention: Mention) -> Loss:
        """One of the mentions as what the twin has lost."""
        return Loss(mention, self.text, self.twin)


def differences(
    pair: AlignedTexts, *kinds: MentionKind, alike: Alike | None = None, told_otherwise: ToldOtherwise | None = None
) -> list[Change | Loss]:
    """What is said of these kinds on one side only; what each side has left over is set against the other's.

    A mention that is repeated counts once: languages repeat a noun where another uses a pronoun.

    Args:
        pair: the two texts.
        *kinds: which mentions to compare.
        alike: whether two mentions that are not identical say the same all the same; each is used up by one other.
            Of lists of hundreds it is not asked.
        told_otherwise: whether the twin says it in a form that is no mention of these kinds.
    """
    here, there = pair.first.of(*kinds), pair.second.of(*kinds)
    left, right = _left_over(here, there), _left_over(there, here)
    if alike and len(left) * len(right) <= _MANY:
        left, right = _without_alike(left, right, alike)
    left, right = _readable(left, pair.second), _readable(right, pair.first)
    if told_otherwise:
        left = [mention for mention in left if not told_otherwise(mention, pair.second)]
        right = [mention for mention in right if not told_otherwise(mention, pair.first)]
    changes: list[Change | Loss] = [Change(one, other) for one, other in zip(left, right, strict=False)]
    first, second = pair.directions
    losses = [Loss(mention, *first) for mention in left[len(right) :]]
    return [*changes, *losses, *(Loss(mention, *second) for mention in right[len(left) :])]


def _readable(mentions: list[Mention], twin: AnalysedText) -> list[Mention]:
    """Without those whose figures stand in a twin of whose language no word is known: it may well say them."""
    if knowledge(twin.language).is_described:
        return mentions
    return [each for each in mentions if each.kind not in READ_BY_WORDS or not digits_stand_in(each, twin)]


def _left_over(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """The mentions, each identity once, that the others lack."""
    known = {other.identity for other in others}
    found: dict[tuple[MentionKind, str], Mention] = {}
    for mention in mentions:
        if mention.identity not in known:
            found.setdefault(mention.identity, mention)
    return list(found.values())


def _without_alike(
    left: Sequence[Mention], right: Sequence[Mention], alike: Alike
) -> tuple[list[Mention], list[Mention]]:
    remaining = list(right)
    unmatched = []
    for mention in left:
        twin = next((other for other in remaining if alike(mention, other)), None)
        if twin:
            remaining.remove(twin)
        else:
            unmatched.append(mention)
    return unmatched, remaining
