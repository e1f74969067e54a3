"""Concepts of the lexicon that one of two texts has and the other lacks."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from policysite.checking.concepts.names import family
from policysite.checking.concepts.rights_in_clauses import is_said_among_rights
from policysite.checking.concepts.rights_in_texts import is_among_rights
from policysite.checking.concepts.worded import TELLING, is_worded, mistaken, times_worded
from policysite.checking.mentions.differences import OneSided
from policysite.language.concepts.concept_groups import concept_group, concept_table
from policysite.language.concepts.lexicon import says
from policysite.language.concepts.near_concepts import near
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind

PARTIES = concept_group("parties")
"""The roles that decide who answers for the data."""
_IMPLIED = concept_table("implied")


def one_sided(pair: AlignedTexts, wanted: Callable[[str], bool] | None = None) -> tuple[OneSided, OneSided]:
    """The concepts that only one text has, by both directions.

    Nothing is one-sided that the twin's language has no words known for: silence there says nothing. Nor is a concept
    for which the twin has a word that is mistaken for it, which is what `wrong-term` tells.

    Args:
        pair: the two texts.
        wanted: which concepts to look at, by id; all by default.
    """
    sides = _one_sided(pair)
    if wanted is None:
        return sides
    first, second = (
        OneSided(tuple([mention for mention in side.mentions if wanted(mention.key)]), side.text, side.twin)
        for side in sides
    )
    return first, second


@lru_cache(1)
def _one_sided(pair: AlignedTexts) -> tuple[OneSided, OneSided]:
    """Of all concepts; the rules about them ask of the same pair one after the other."""
    here, there = ({mention.key for mention in text.of(MentionKind.CONCEPT)} for text in (pair.first, pair.second))
    sides = []
    for (text, twin), own, others in zip(pair.directions, (here, there), (there, here), strict=True):
        known = others - _doubtful_rights(text, twin)
        if own <= known:
            sides.append(OneSided((), text, twin))
            continue
        found: dict[str, Mention] = {}
        if not pair.is_exact:
            known.update(*(_IMPLIED[concept].members for concept in known & _IMPLIED.keys()))
        missed: dict[tuple[str, str, bool], bool] = {}
        for mention in text.of(MentionKind.CONCEPT):
            concept = mention.key
            if concept in known:
                continue
            words = concept, mention.surface, mention.certain
            if words not in missed:
                missed[words] = _is_missed(mention, text, twin, pair)
            if missed[words]:
                best = found.get(concept)
                if best is None or (mention.certain and not best.certain):
                    found[concept] = mention
        sides.append(OneSided(tuple(found.values()), text, twin))
    return sides[0], sides[1]


def _doubtful_rights(text: AnalysedText, twin: AnalysedText) -> set[str]:
    """The rights that a text states among others, and for which its twin has only words that say something else."""
    sure = {
        mention.key for mention in text.of(MentionKind.CONCEPT) if mention.certain and family(mention.key) == "right"
    }
    doubtful: dict[str, bool] = {}
    for mention in twin.of(MentionKind.CONCEPT) if sure else ():
        if mention.key in sure:
            says_it = mention.certain or is_said_among_rights(mention, twin)
            doubtful[mention.key] = doubtful.get(mention.key, True) and not says_it
    return {concept for concept, doubt in doubtful.items() if doubt and is_among_rights(concept, text)}


def _is_missed(mention: Mention, text: AnalysedText, twin: AnalysedText, pair: AlignedTexts) -> bool:
    """Whether the twin's language has words for it, and the twin none that stand for it, rightly or wrongly."""
    if not says(twin.language, mention.key):
        return False
    is_doubted = any(other.key == mention.key for other in twin.of(MentionKind.CONCEPT))
    if is_worded(mention.key, twin) if is_doubted else _is_told_elsewhere(mention.key, text, twin, pair):
        return False
    if not pair.is_exact and len(mention.surface) >= TELLING and mention.surface.lower() in twin.passage.text.lower():
        return False  # the very words, as in a name that is not translated
    return not (mention.certain and mistaken(mention.key, twin))


def _is_told_elsewhere(concept: str, text: AnalysedText, twin: AnalysedText, pair: AlignedTexts) -> bool:
    """Whether the twin has words of the concept inside of longer ones; of counterparts, as often as the text."""
    if not pair.is_exact:
        return is_worded(concept, twin)
    return 0 < times_worded(concept, twin) >= times_worded(concept, text)


def near_ones(mention: Mention, side: OneSided) -> list[Mention]:
    """What the twin alone says and translations take for this."""
    own = {other.key for other in side.text.of(MentionKind.CONCEPT)}
    return [other for other in side.twin.of(MentionKind.CONCEPT) if other.key in near(mention.key) - own]
