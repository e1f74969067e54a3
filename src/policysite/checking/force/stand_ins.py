"""Which words stand for a denial: not those that the other text has as well, nor those denied themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from policysite.checking.force.denials import denials
from policysite.checking.force.exceptions import is_only_told_there, limits_told_there
from policysite.checking.force.reach import concepts_in, last_before, leads_to, next_concepts
from policysite.checking.force.senses import surplus_quantifiers
from policysite.checking.force.stand_in_words import STANDING_IN, is_not_without, standing_in
from policysite.checking.mentions.differences import OneSided
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.regions import AREA, UNION, regions
from policysite.language.segmentation.punctuation import CLAUSE_END
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_ACT = "act."
"""How the concepts of what is done begin."""
_KEEPING = concept_group("done-to-all-data").members
_REGIONS = frozenset((UNION, AREA))


def stand_ins(text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """The words of a text that may stand for a denial, those cancelled that its twin has as well.

    Words that seldom do, such as "stay", are cancelled by such words as well, unless those go with a denial.
    """
    own = standing_in(text)
    if not own:
        return own
    others = standing_in(twin)
    if is_only_told_there(twin, text):  # an "other than" that is part of an only there answers no "unless" here
        told_there = limits_told_there(twin, text)
        others = [each for each in others if each not in told_there]
    told = Counter(STANDING_IN[mention.key] for mention in others if mention.certain)
    hints = [mention for mention in others if not mention.certain]
    hinted = Counter(STANDING_IN[mention.key] for mention in hints if not _goes_with_a_denial(mention, twin))
    found = []
    for mention in own:
        group = STANDING_IN[mention.key]
        counts = told if mention.certain or told[group] else hinted
        counts[group] -= 1
        if counts[group] < 0:
            found.append(mention)
    return found


def _goes_with_a_denial(mention: Mention, text: AnalysedText) -> bool:
    """Whether its clause denies: "no … en ningún caso"."""
    words = text.passage.text
    return any(
        not CLAUSE_END.search(words[min(each.end, mention.end) : max(each.start, mention.start)])
        for each in denials(text)
    )


def undone(excess: OneSided) -> list[Mention]:
    """Words that deny and are denied themselves, where the twin says it straight: "not excluded" is "welcome".

    "Not without" is "needed", and "none of them lacks it" is "all of them have it".
    """
    text, twin = excess.text, excess.twin
    words = [each for each in stand_ins(text, twin) if each.certain]
    ends = {denial.end + 1 for denial in denials(text)}
    has_need = len(_needs(twin)) > len(_needs(text))
    of_none = _of_none([each for each in words if STANDING_IN[each.key] == "implied"], ends, excess)
    return [
        each
        for each in words
        if each in of_none
        or (each.key == "without" and has_need and is_not_without(each, text) and _is_named(each, excess))
    ]


def _of_none(words: Sequence[Mention], ends: Set[int], excess: OneSided) -> set[Mention]:
    """Those of words that deny which a denial undoes: "not excluded", "none of them is outside" for "all are within".

    Where the twin says all, what is denied of the ones that are so is no more than that: "no data is shared outside",
    "no illegal parties".
    """
    text, twin = excess.text, excess.twin
    every = surplus_quantifiers("all", twin, text) if words else []
    if not every:
        return {each for each in words if each.start in ends}
    here, there = (concepts_in(0, len(each.passage.text), each) for each in (text, twin))
    places = _places(text)
    is_of_places = bool(places) and places == _places(twin)
    if not here >= (there - _REGIONS if is_of_places else there):
        return set()
    all_of = frozenset[str]().union(*(next_concepts(each, twin) for each in every))
    acts = {concept for concept in here if concept.startswith(_ACT)} - (_KEEPING if is_of_places else frozenset())
    does = bool(text.of(MentionKind.MODALITY) or acts)
    found = set()
    for word in words:
        denial = last_before(word, denials(text))
        if denial is None or not leads_to(denial, word, text):
            continue
        if word.start in ends:
            is_undone = all_of.isdisjoint(next_concepts(word, text))
        else:
            is_undone = not does and not all_of.isdisjoint(next_concepts(denial, text))
        if is_undone:
            found.add(word)
    return found


def _places(text: AnalysedText) -> set[str]:
    """The countries and the regions that a text names, also in "outside the EU"."""
    named = {region for region, _, _ in regions(text.passage.text, text.language)}
    return named.union(each.key for each in text.of(MentionKind.COUNTRY))


def _needs(text: AnalysedText) -> list[Mention]:
    return [each for each in text.of(MentionKind.MODALITY) if each.key in {"need", "obligation"}]


def _is_named(without: Mention, excess: OneSided) -> bool:
    """Whether the twin speaks of what the text does not do without, if that is a concept."""
    concept = next((each for each in excess.text.of(MentionKind.CONCEPT) if each.start >= without.end), None)
    return concept is None or concept.key in {each.key for each in excess.twin.of(MentionKind.CONCEPT)}
