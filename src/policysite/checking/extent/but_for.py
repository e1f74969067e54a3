"""Whether two texts say the same but for one word or clause, so that nothing of the other text can stand for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set

from policysite.checking.concepts.names import family
from policysite.checking.extent.length import extent, letters_outside
from policysite.language.concepts.near_concepts import near
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_ALONE = " alone"
"""Ends the sense of what is all that a text lacks: how seldom its language says so tells nothing then."""
_FORCE = frozenset(
    (
        MentionKind.NEGATION,
        MentionKind.EXCLUSIVITY,
        MentionKind.CONDITION,
        MentionKind.REASON,
        MentionKind.LIMITATION,
        MentionKind.TIME_BOUND,
        MentionKind.QUANTIFIER,
    )
)
_PUT_FREELY = frozenset((MentionKind.CONJUNCTION, MentionKind.OPENNESS, MentionKind.PERSON))
"""What one of two faithful texts may have more of: a comma stands for an "and", and a passive for a person."""
_VALUES = frozenset(MentionKind) - _FORCE - _PUT_FREELY - {MentionKind.MODALITY, MentionKind.CONCEPT}
_AS_ONE = {"permission": "possibility"}
"""Senses of verbs that languages put for one another."""
_LEAST, _MOST = 0.65, 1.5
"""Letters of the rest for one of the twin, which may say the clause as well if it has more of them."""


def told_alone(said: Mention, text: AnalysedText, twin: AnalysedText) -> Mention:
    """The mention, marked where it is all that the twin lacks, between languages whose words are not proven."""
    proven = knowledge(text.language).proven and knowledge(twin.language).proven
    is_marked = said.certain and not proven and say_the_same_but_for(said, text, twin)
    return said._replace(key=said.key + _ALONE) if is_marked else said


def names_a_deed(text: AnalysedText) -> bool:
    """Whether it tells what is, may or has to be done; a text that does not describes things, "are merely files"."""
    return any(
        each.kind is MentionKind.MODALITY or (each.kind is MentionKind.CONCEPT and family(each.key) == "act")
        for each in text.mentions
    )


def is_alone(subject: str) -> bool:
    """Whether the subject of a finding is all that one of two texts lacks."""
    return subject.endswith(_ALONE)


def sense(subject: str) -> str:
    """The subject of a finding without the mark."""
    return subject.removesuffix(_ALONE)


def say_the_same_but_for(said: Mention, text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether the twin says what a text says outside of a mention, by its values, concepts and force, and no more.

    Both have to name something in common: texts of which no word is known are alike by chance.
    """
    if not _LEAST * extent(twin) <= letters_outside(said, text) <= _MOST * extent(twin):
        return False
    rest = [each for each in text.mentions if each.end <= said.start or said.end <= each.start]
    rest, others = _outside_values(rest), _outside_values(twin.mentions)
    return _have_the_same_force(rest, others) and _name_the_same(rest, others)


def _outside_values(mentions: Iterable[Mention]) -> list[Mention]:
    """Without words of force that are part of a value: the "one" of "one year" excludes nothing."""
    kept: list[Mention] = []
    end = 0  # of the last value
    for mention in mentions:
        if mention.kind in _VALUES:
            end = mention.end
        elif mention.kind in _FORCE and mention.end <= end:
            continue
        kept.append(mention)
    return kept


def _have_the_same_force(rest: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether each has words for the force of the other; what may be a word of it in the twin may stand for the clause.

    Of verbs such as "werden" that holds only for those that are certain.
    """
    modality = frozenset((MentionKind.MODALITY,))
    return not (
        _count(others, _FORCE) - _count(rest, _FORCE)
        or _count(others, modality, sure=True) - _count(rest, modality)
        or _count(rest, _FORCE | modality, sure=True) - _count(others, _FORCE | modality)
    )


def _name_the_same(rest: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether both have the same values, and each the concepts that the other names for certain, or near ones."""
    values, values_there = _count(rest, _VALUES), _count(others, _VALUES)
    if _count(rest, _VALUES, sure=True) - values_there or _count(others, _VALUES, sure=True) - values:
        return False
    here, there = (_concepts(each) for each in (rest, others))
    told = all(
        concept in named or not near(concept).isdisjoint(named)
        for mentions, named in ((rest, there), (others, here))
        for concept in _concepts(mentions, sure=True)
    )
    return told and (bool(values & values_there) or not here.isdisjoint(there))


def _count(
    mentions: Iterable[Mention], kinds: Set[MentionKind], *, sure: bool = False
) -> Counter[tuple[MentionKind, str]]:
    return Counter(
        (each.kind, _AS_ONE.get(each.key, each.key))
        for each in mentions
        if each.kind in kinds and (each.certain or not sure)
    )


def _concepts(mentions: Iterable[Mention], *, sure: bool = False) -> set[str]:
    return {each.key for each in mentions if each.kind is MentionKind.CONCEPT and (each.certain or not sure)}
