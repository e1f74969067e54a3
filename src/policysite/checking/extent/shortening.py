"""Whether one of two texts says less than the other, by its letters and concepts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import exp

from policysite.checking.extent.length import clause_ends, extent
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.lexicon import is_thorough, shared_concepts
from policysite.language.description.knowledge import knowledge
from policysite.language.segmentation.purposes import purpose_clauses
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind

_LONG_ENOUGH = 60
"""Letters from which a text that is much shorter than its twin lacks a clause, and is not only put shortly."""
_MUCH_SHORTER = 0.6
"""Of 100 faithful pairs of Swedish, Finnish, German, French or Dutch with English, two are this uneven."""
_HALF = 0.5
_SHORTER = 0.75
_CLAUSE = 20
"""Letters of the shortest clause that is worth telling."""
_FEWEST_CONCEPTS = 2
_SEVERAL_CONCEPTS = 3
_MANY_CONCEPTS = 5
"""So many, deeds and vague ones apart, make up for a length that other texts of the two documents have too."""
_BARELY_HALF = 0.52
_FAR_SHORTER = 0.4
"""Of what is usual, up to which a text lacks a clause, whether or not a word of it is known."""
_FAR = 3.0
"""Standard deviations from which a length is out of the ordinary: one of 700 texts is by chance."""
_CUT = ((12, 0.45), (30, 0.5), (45, 0.6), (60, 0.66), (120, 0.7))
"""From so many letters on, up to this share of them is left: shorter than one in a hundred faithful translations of a
text of this length, by the pairs of Swedish or Finnish with English."""
PURPOSE = "purpose"
"""The sense of a clause that begins with words for a purpose or reason, and not as any infinitive does."""
_DEEDS, _VAGUE, _WEIGHTY = concept_group("deeds"), concept_group("vague"), concept_group("weighty")
_Named = Callable[[AnalysedText], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Shortening:
    """A text that says less than its twin."""

    longer: AnalysedText
    shorter: AnalysedText
    clause: Mention | None
    """The purpose or reason that the shorter one lacks, where that is what it lacks."""


@lru_cache(1)
def shortening(pair: AlignedTexts) -> Shortening | None:
    """Whether one of the texts lacks a clause of the other.

    The evidence is a length that translations do not have, together with concepts that only the longer text names or a
    purpose that only it gives; without either the length has to be extreme. Between texts that are known to belong
    together the length is enough. Two rules ask of the same pair one after the other.
    """
    longer, shorter = pair.first, pair.second
    letters, fewer = extent(longer), extent(shorter)
    if letters < fewer:
        longer, shorter, letters, fewer = shorter, longer, fewer, letters
    if pair.is_exact and _are_uneven(letters, fewer) and _is_cut(longer, shorter):
        return Shortening(longer, shorter, _clause(longer, shorter, letters - fewer))
    if letters - fewer < _CLAUSE or fewer > _SHORTER * letters:
        return None
    clause = _clause(longer, shorter, letters - fewer)
    if clause:
        return Shortening(longer, shorter, clause)
    if letters < _LONG_ENOUGH or fewer > _MUCH_SHORTER * letters:
        return None
    enough = _surplus(longer, shorter) >= _FEWEST_CONCEPTS or fewer <= _HALF * letters
    return Shortening(longer, shorter, None) if enough else None


def is_marked(found: Shortening, usual: float, spread: float, told: Set[str]) -> bool:
    """Whether a text says so much less than its twin that neither its document nor its paragraph explains it.

    The freer the translation, the more unlike are the lengths of any two texts.

    Args:
        found: which of two texts is shorter.
        usual: letters in the document of the shorter text for one in that of the longer, more than none.
        spread: standard deviation of the logarithm of that in all texts; 0 where there are too few to tell.
        told: the concepts that the paragraph of the shorter text names, itself included.
    """
    share = extent(found.shorter) / extent(found.longer) / usual
    surplus = _surplus(found.longer, found.shorter, told)
    is_ordinary = share > exp(-_FAR * spread)
    if is_ordinary and _surplus(found.longer, found.shorter, told, _matter) < _MANY_CONCEPTS:
        return False
    return share <= _MUCH_SHORTER and (
        surplus >= _SEVERAL_CONCEPTS or (share <= _BARELY_HALF and surplus > 0) or share <= _FAR_SHORTER
    )


def _is_cut(longer: AnalysedText, shorter: AnalysedText) -> bool:
    """Whether a text is too short for a translation apart from the concepts too that both texts name.

    "Personuppgiftsansvarig" is "Controller". Nothing is said of languages of which few words are known.
    """
    if not (is_thorough(longer.language) and is_thorough(shorter.language)):
        return False
    named = concepts_named(longer) & concepts_named(shorter)
    return _are_uneven(extent(longer) - _letters_of(longer, named), extent(shorter) - _letters_of(shorter, named))


def _are_uneven(letters: int, fewer: int) -> bool:
    return any(letters >= least and fewer <= share * letters for least, share in _CUT)


def concepts_named(text: AnalysedText) -> frozenset[str]:
    """The concepts that a text names."""
    return frozenset(mention.key for mention in text.of(MentionKind.CONCEPT))


def _matter(text: AnalysedText) -> frozenset[str]:
    """Its concepts without what it says is done, and vague ones: "the reply that you received" is "the reply"."""
    named = concepts_named(text)
    return frozenset(each for each in named if each in _WEIGHTY or not (each in _DEEDS or each in _VAGUE))


def _letters_of(text: AnalysedText, concepts: Set[str]) -> int:
    """How many letters name one of these concepts."""
    places = {
        place
        for mention in text.of(MentionKind.CONCEPT)
        if mention.key in concepts
        for place in range(mention.start, mention.end)
    }
    return sum(text.passage.text[place].isalpha() for place in places)


def _clause(longer: AnalysedText, shorter: AnalysedText, shortage: int) -> Mention | None:
    """The last clause of purpose that the longer text has more than the shorter, where it is what the shorter lacks."""
    words = longer.passage.text
    if not knowledge(shorter.language).describes_purposes:
        return None
    known = knowledge(longer.language)
    clauses = purpose_clauses(words, longer.language)
    if len(clauses) <= len(purpose_clauses(shorter.passage.text, shorter.language)):
        return None
    there = concepts_named(shorter)
    concepts = longer.of(MentionKind.CONCEPT)
    starts = [each.start for each in concepts]
    ends = clause_ends(words)
    letters_before = list(accumulate(map(str.isalpha, words), initial=0))
    joining = {each.end for each in longer.of(MentionKind.CONJUNCTION)}
    goes_on = len(clauses) > 1 and purpose_clauses(shorter.passage.text, shorter.language)
    for start, end in reversed(clauses):
        if goes_on and len(words[:start].rstrip()) in joining:
            continue  # "to improve and to measure" is "to improve and measure"
        close = ends[bisect_left(ends, end)]
        letters = letters_before[close] - letters_before[start]
        if not max(_CLAUSE, shortage / 2) <= letters <= 2 * shortage:
            continue
        inside = concepts[bisect_right(starts, start) : bisect_left(starts, close)]
        is_told = any(each.key not in there for each in inside)
        is_about_others = not any(each.certain for each in inside) and " " in words[start:end]
        if is_told or is_about_others:
            key = "infinitive" if words[start:end].lower() in known.infinitive_markers else PURPOSE
            return Mention(MentionKind.REASON, key, start, close, words[start:close], certain=False)
    return None


def _surplus(
    longer: AnalysedText, shorter: AnalysedText, told: Set[str] = frozenset(), named: _Named = concepts_named
) -> int:
    """How many concepts more the longer text names alone, of those that both languages have words for.

    Those that are told elsewhere do not count.
    """
    shared = shared_concepts(longer.language, shorter.language)
    one, other = (named(text) & shared for text in (longer, shorter))
    return len(one - other - told) - len(other - one)
