"""What may stand for a denial without saying not, or takes one away: lacks, without, unless, not excluded, only if."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from operator import attrgetter

from policysite.checking.force.denials import denials, only
from policysite.checking.force.reach import (
    REACH,
    clause_of,
    follows,
    is_led_to,
    is_of_one_clause,
    last_before,
    leads_to,
)
from policysite.checking.mentions.differences import OneSided
from policysite.language.concepts.regions import AREA, UNION, regions
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

_KIND = MentionKind.NEGATION
_STANDING_IN = {
    "without": "without",
    "implied": "implied",
    "breach": "implied",
    "phrasal": "implied",
    "limiting": "limiting",
}
"""Words that deny without saying not, each for its kind: without; refuse, lacks, inaccessible; unless, only."""
_BOUNDS = frozenset(("before", "until", "longer", "minimum"))
"""The senses of bounds that a denial makes an only of: "not until", "not longer than"."""
_CHARGE = frozenset(("service.fee", "purpose.payment"))
"""The concepts of what is paid and of paying."""
_ACT = "act."
"""How the concepts of what is done begin."""
_KEEPING = frozenset(("act.store", "act.process"))
"""Acts that are done to all data somewhere, so that what is not done outside is done within."""
_REGIONS = frozenset((UNION, AREA))
_CONTRARIES = {
    "free": (MentionKind.CONCEPT, _CHARGE),
    "voluntary": (MentionKind.MODALITY, frozenset(("obligation", "need", "mandatory"))),
}
"""What limits are the contraries of."""
_COMPLIANCE = "accessibility.compliance"
"""The concept of keeping to what is asked."""


def stand_ins(text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """The words of a text that may stand for a denial, those cancelled that its twin has as well."""
    own = _standing_in(text)
    if not own:
        return own
    others = [each for each in _standing_in(twin) if each.certain]
    if _more_only(twin, text):  # an "other than" that is part of an only there answers no "unless" here
        told_there = _limits_told_there(twin, text)
        others = [each for each in others if each not in told_there]
    told = Counter(_STANDING_IN[mention.key] for mention in others)
    found = []
    for mention in own:
        group = _STANDING_IN[mention.key]
        told[group] -= 1
        if told[group] < 0:
            found.append(mention)
    return found


def denies_contrary(limit: str, text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether a text denies what a limit of its twin is the contrary of: a charge for "free", a duty for "voluntary".

    What the twin speaks of as well, "voluntary, but you must", is not what its limit stands for.
    """
    if limit not in _CONTRARIES:
        return False
    kind, keys = _CONTRARIES[limit]
    contrary, there = ([each for each in one.of(kind) if each.key in keys] for one in (text, twin))
    limits = [each for each in twin.of(MentionKind.LIMITATION) if each.key == limit]
    there = [each for each in there if not any(said.start <= each.start < said.end for said in limits)]
    own = denials(text)
    return len(contrary) > len(there) and (
        any(_is_followed(each, own, text) for each in contrary)
        or any(_is_followed(each, contrary, text) for each in own)
    )


def undone(excess: OneSided) -> list[Mention]:
    """Words that deny and are denied themselves, where the twin says it straight: "not excluded" is "welcome".

    "Not without" is "needed", and "none of them lacks it" is "all of them have it".
    """
    text, twin = excess.text, excess.twin
    words = [each for each in stand_ins(text, twin) if each.certain]
    ends = {denial.end + 1 for denial in denials(text)}
    has_need = len(_needs(twin)) > len(_needs(text))
    of_none = _of_none([each for each in words if _STANDING_IN[each.key] == "implied"], ends, excess)
    return [
        each
        for each in words
        if each in of_none
        or (each.key == "without" and has_need and _is_denied(each, text) and _is_named(each, excess))
    ]


def of_breaches(excess: OneSided) -> set[Mention]:
    """The denials of a breach, in its clause, where the twin tells as often that rules are kept.

    "Is not contrary to the law nor to these terms" is "complies with the law and these terms".
    """
    text, twin = excess.text, excess.twin
    breaches = [each for each in text.of(_KIND) if each.key == "breach"]
    kept = sum(each.key == _COMPLIANCE for each in twin.of(MentionKind.CONCEPT))
    found: set[Mention] = set()
    if not sum(each.key == "breach" for each in twin.of(_KIND)) < len(breaches) <= kept:
        return found
    own = denials(text)
    parting = [each.start for each in text.of(MentionKind.CONJUNCTION) if each.key in {"and", "but"}]
    for breach in breaches:
        end = breach.start
        for denial in reversed(own[: bisect_right(own, breach.start, key=attrgetter("end"))]):
            is_parted = bisect_left(parting, end) > bisect_left(parting, denial.end)
            if denial in found or is_parted or not is_of_one_clause(text.passage.text[denial.end : end]):
                break
            found.add(denial)
            end = denial.start
    return found


def of_parts(excess: OneSided) -> set[Mention]:
    """The denials of the whole, where the twin affirms a part of the same instead: "not fully" is "partly"."""
    text, twin = excess.text, excess.twin
    wholes, parts = _more("wholly", text, twin), _more("partly", twin, text)
    if not (wholes and parts):
        return set()
    own = denials(text)
    told = {_concepts(*clause, twin) for clause in {clause_of(part, twin) for part in parts}}
    denied = {last_before(whole, own): clause_of(whole, text) for whole in wholes if _is_followed(whole, own, text)}
    alike = {
        clause
        for clause in set(denied.values())
        if any(_are_alike(_concepts(*clause, text), concepts) for concepts in told)
    }
    return {denial for denial, clause in denied.items() if denial and clause in alike}


def of_spared(excess: OneSided) -> list[Mention]:
    """The denials of what the twin is spared, one for each time: "prefer not to be noted", "do not pay the fee".

    The next concept after both is the same; where none is, both stand before infinitives.
    """
    text, twin = excess.text, excess.twin
    words = [each for each in twin.of(_KIND) if each.key == "spared"]
    if not words:
        return []
    denied: dict[tuple[frozenset[str], bool], list[Mention]] = defaultdict(list)
    for denial in denials(text):
        denied[_next_concepts(denial, text), _is_of_infinitive(denial, text)].append(denial)
    subjects = {each.end + 1 for each in twin.of(MentionKind.PERSON)}
    found = []
    for word in words:
        spared = _next_concepts(word, twin)
        for (concepts, is_infinitive), own in denied.items():
            alike = (
                _are_of_one(concepts, spared) if concepts or spared else is_infinitive and word.start not in subjects
            )
            if alike and own:
                found.append(own.pop(0))
                break
    told = sum(each.key == "spared" for each in text.of(_KIND))
    return found[: max(len(words) - told, 0)]


def _is_of_infinitive(denial: Mention, text: AnalysedText) -> bool:
    following = text.passage.text[denial.end : denial.end + REACH].split(maxsplit=1)
    return bool(following) and following[0] in knowledge(text.language).infinitive_markers


def _are_of_one(some: Set[str], others: Set[str]) -> bool:
    """Whether they share a concept, or both are of what is paid."""
    return not some.isdisjoint(others) or not (_CHARGE.isdisjoint(some) or _CHARGE.isdisjoint(others))


def count_exceptions(excess: OneSided) -> int:
    """How many denials make an exception of what the twin says with an only: one of "not unless", for "only if".

    "Not if not" and "nothing that is not" have two, and "to nobody other than the police" is "only to the police".
    """
    if not _more_only(excess.text, excess.twin):
        return _count_conditions(excess)
    if _limits_told_there(excess.text, excess.twin):
        return 1
    return 2 if _is_exception_told_there(excess) else _count_conditions(excess)


def _limits_told_there(text: AnalysedText, twin: AnalysedText) -> set[Mention]:
    """What denials lead to and the twin lacks, so that its only tells it: "only before" is not "not before"."""
    conditions = {each.start for each in twin.of(MentionKind.CONDITION)}
    here = Counter(map(_sense, _limits(text)))
    there = Counter(_sense(each) for each in _limits(twin) if each.start not in conditions)
    more = here - there
    return {each for each in _after_denials(text) if _sense(each) in more}


def _sense(limit: Mention) -> str:
    """What kind of limit it is; bounds in time are one."""
    return limit.key if limit.kind is _KIND else limit.kind


def _is_exception_told_there(excess: OneSided) -> bool:
    """Whether two denials, one led to by the other, except the same as the only of the twin: "nothing not needed"."""
    text, twin = excess.text, excess.twin
    own, limits = denials(text), only(twin)
    if len(own) != 2 or not limits or denials(twin) or not leads_to(*own, text):
        return False
    denied = _concepts(own[1].end, clause_of(own[1], text)[1], text)
    told = _concepts(limits[-1].end, clause_of(limits[-1], twin)[1], twin)
    return denied <= told and bool(denied) == bool(told)


def _count_conditions(excess: OneSided) -> int:
    conditions = {each.key for each in excess.text.of(MentionKind.CONDITION)}
    denying = 1 if "unless" in conditions else 2
    if denying == 2 and not ("if" in conditions and len(denials(excess.text)) > 1):
        return 0
    limits = only(excess.twin)
    ends = {each.end for each in limits}
    conditions_there = excess.twin.of(MentionKind.CONDITION)
    is_only_if = any(each.end in ends or is_led_to(each, limits, excess.twin) for each in conditions_there)
    return denying if is_only_if else 0


def _more_only(text: AnalysedText, twin: AnalysedText) -> bool:
    return len(only(twin)) > len(only(text))


def _after_denials(text: AnalysedText) -> list[Mention]:
    """Each "other than", "without" or bound in time that a denial leads to."""
    return [
        each
        for each in _limits(text)
        if is_led_to(each, denials(text), text) or (each.key == "without" and _is_denied(each, text))
    ]


def _limits(text: AnalysedText) -> list[Mention]:
    others = [each for each in _standing_in(text) if each.key in {"limiting", "without"}]
    return others + [each for each in text.of(MentionKind.TIME_BOUND) if each.key in _BOUNDS]


def _standing_in(text: AnalysedText) -> list[Mention]:
    """The words that may stand for a denial; an only does so for an exception alone."""
    own = [mention for mention in text.of(_KIND) if mention.key in _STANDING_IN]
    limited = {each.start for each in only(text)} if own else set()
    return [each for each in own if each.key != "limiting" or each.start not in limited]


def _more(key: str, text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """The words of a text for all, wholly or partly, where its twin has fewer."""
    own, others = ([each for each in one.of(MentionKind.QUANTIFIER) if each.key == key] for one in (text, twin))
    return own if len(own) > len(others) else []


def _of_none(words: Sequence[Mention], ends: Set[int], excess: OneSided) -> set[Mention]:
    """Those of words that deny which a denial undoes: "not excluded", "none of them is outside" for "all are within".

    Where the twin says all, what is denied of the ones that are so is no more than that: "no data is shared outside",
    "no illegal parties".
    """
    text, twin = excess.text, excess.twin
    every = _more("all", twin, text) if words else []
    if not every:
        return {each for each in words if each.start in ends}
    here, there = (_concepts(0, len(each.passage.text), each) for each in (text, twin))
    places = _places(text)
    is_of_places = bool(places) and places == _places(twin)
    if not here >= (there - _REGIONS if is_of_places else there):
        return set()
    all_of = frozenset[str]().union(*(_next_concepts(each, twin) for each in every))
    acts = {concept for concept in here if concept.startswith(_ACT)} - (_KEEPING if is_of_places else frozenset())
    does = bool(text.of(MentionKind.MODALITY) or acts)
    found = set()
    for word in words:
        denial = last_before(word, denials(text))
        if denial is None or not leads_to(denial, word, text):
            continue
        if word.start in ends:
            is_undone = all_of.isdisjoint(_next_concepts(word, text))
        else:
            is_undone = not does and not all_of.isdisjoint(_next_concepts(denial, text))
        if is_undone:
            found.add(word)
    return found


def _places(text: AnalysedText) -> set[str]:
    """The countries and the regions that a text names, also in "outside the EU"."""
    named = {region for region, _, _ in regions(text.passage.text, text.language)}
    return named.union(each.key for each in text.of(MentionKind.COUNTRY))


def _next_concepts(word: Mention, text: AnalysedText) -> frozenset[str]:
    """The concepts that the words name which come next after a word in its clause."""
    following = within(text.of(MentionKind.CONCEPT), word.end + 1, word.end + REACH)
    if not (following and leads_to(word, following[0], text)):
        return frozenset()
    return frozenset(each.key for each in following if each.start == following[0].start)


def _concepts(start: int, end: int, text: AnalysedText) -> frozenset[str]:
    return frozenset(each.key for each in within(text.of(MentionKind.CONCEPT), start, end))


def _are_alike(some: Set[str], others: Set[str]) -> bool:
    """Whether two clauses have a concept in common, if they have any."""
    return not some.isdisjoint(others) or not (some or others)


def _is_followed(word: Mention, mentions: Sequence[Mention], text: AnalysedText) -> bool:
    """Whether a word stands close after any of these, in one clause."""
    former = last_before(word, mentions)
    return former is not None and follows(former, word, text)


def _needs(text: AnalysedText) -> list[Mention]:
    return [each for each in text.of(MentionKind.MODALITY) if each.key in {"need", "obligation"}]


def _is_named(without: Mention, excess: OneSided) -> bool:
    """Whether the twin speaks of what the text does not do without, if that is a concept."""
    concept = next((each for each in excess.text.of(MentionKind.CONCEPT) if each.start >= without.end), None)
    return concept is None or concept.key in {each.key for each in excess.twin.of(MentionKind.CONCEPT)}


def _is_denied(without: Mention, text: AnalysedText) -> bool:
    """Whether a "without" stands close after a denial, or begins a text whose only clause has one."""
    words = text.passage.text
    own = denials(text)
    begins = not words[: without.start].strip()
    joined = {each.key for each in text.of(MentionKind.CONJUNCTION)}
    is_one_clause = begins and joined.isdisjoint({"and", "but"}) and is_of_one_clause(words.strip().rstrip("."))
    return is_led_to(without, own, text) or (is_one_clause and len(own) == 1)
