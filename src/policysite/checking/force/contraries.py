"""Denials for which the other text has the contrary: "free" for no charge, "partly" for not fully."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Set
from operator import attrgetter

from policysite.checking.force.denials import denials, only
from policysite.checking.force.reach import (
    PARTING,
    REACH,
    clause_of,
    concepts_in,
    is_close_after,
    is_of_one_clause,
    last_before,
    next_concepts,
)
from policysite.checking.force.senses import surplus_quantifiers
from policysite.checking.mentions.differences import OneSided
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_KIND = MentionKind.NEGATION
_CHARGE = concept_group("charges").members
_CONTRARIES = {
    "free": (MentionKind.CONCEPT, _CHARGE),
    "voluntary": (MentionKind.MODALITY, frozenset(("obligation", "need", "mandatory"))),
}
"""What limits are the contraries of."""
_CONSENT = "basis.consent"
_ONLY_IF = (MentionKind.CONDITION, MentionKind.TIME_BOUND, MentionKind.MODALITY, MentionKind.OPENNESS)
"""What may say of a consent that it is not there yet, is needed or makes no difference: "before you consent"."""
_COMPLIANCE = "accessibility.compliance"
"""The concept of keeping to what is asked."""


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
        any(is_close_after(each, own, text) for each in contrary)
        or any(is_close_after(each, contrary, text) for each in own)
    )


def without_consent(text: AnalysedText, twin: AnalysedText) -> Mention | None:
    """The "without" of a text whose twin does the same with consent, and neither denies anything else."""
    own = text.of(_KIND)
    if len(own) != 1 or own[0].key != "without":
        return None
    here, there = ([each for each in one.of(MentionKind.CONCEPT) if each.key == _CONSENT] for one in (text, twin))
    limits = {each.start for each in only(twin)}  # "only with your consent"
    is_denied_there = any(each.start not in limits for each in twin.of(_KIND))
    has_more = any(len(twin.of(kind)) > len(text.of(kind)) for kind in _ONLY_IF)
    is_of_both = len(here) == len(there) == 1 and is_close_after(here[0], own, text)
    return own[0] if is_of_both and not (is_denied_there or has_more) else None


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
    parting = [each.start for each in text.of(MentionKind.CONJUNCTION) if each.key in PARTING]
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
    wholes, parts = surplus_quantifiers("wholly", text, twin), surplus_quantifiers("partly", twin, text)
    if not (wholes and parts):
        return set()
    own = denials(text)
    told = {concepts_in(*clause, twin) for clause in {clause_of(part, twin) for part in parts}}
    denied = {last_before(whole, own): clause_of(whole, text) for whole in wholes if is_close_after(whole, own, text)}
    alike = {
        clause
        for clause in set(denied.values())
        if any(_are_alike(concepts_in(*clause, text), concepts) for concepts in told)
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
        denied[next_concepts(denial, text), _is_of_infinitive(denial, text)].append(denial)
    subjects = {each.end + 1 for each in twin.of(MentionKind.PERSON)}
    found = []
    for word in words:
        spared = next_concepts(word, twin)
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


def _are_alike(some: Set[str], others: Set[str]) -> bool:
    """Whether two clauses have a concept in common, if they have any."""
    return not some.isdisjoint(others) or not (some or others)
