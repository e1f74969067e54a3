"""What may stand for a denial without saying not, or takes one away: lacks, without, unless, not excluded, only if."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from operator import attrgetter

from policysite.checking.force.denials import denials, only
from policysite.checking.force.reach import follows, is_of_one_clause, leads_to
from policysite.checking.mentions.differences import OneSided
from policysite.language.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

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
_COMPLIANCE = "accessibility.compliance"
"""The concept of keeping to what is asked."""


def stand_ins(text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """The words of a text that may stand for a denial, those cancelled that its twin has as well."""
    own = _standing_in(text)
    if not own:
        return own
    others = [each for each in _standing_in(twin) if each.certain]
    if _more_only(twin, text):  # an "other than" that is part of an only there answers no "unless" here
        others = [each for each in others if each not in _after_denials(twin)]
    told = Counter(_STANDING_IN[mention.key] for mention in others)
    found = []
    for mention in own:
        group = _STANDING_IN[mention.key]
        told[group] -= 1
        if told[group] < 0:
            found.append(mention)
    return found


def denies_contrary(limit: str, text: AnalysedText) -> bool:
    """Whether it denies what a limit is the contrary of: a charge for "free", a duty for "voluntary"."""
    if limit == "free":
        contrary = [each for each in text.of(MentionKind.CONCEPT) if each.key in _CHARGE]
    elif limit == "voluntary":
        contrary = [each for each in text.of(MentionKind.MODALITY) if each.key in {"obligation", "need", "mandatory"}]
    else:
        return False
    return any(
        follows(denial, each, text) or follows(each, denial, text) for denial in denials(text) for each in contrary
    )


def undone(excess: OneSided) -> list[Mention]:
    """Words that deny and are denied themselves, where the twin says it straight: "not excluded" is "welcome".

    "Not without" is "needed", and "none of them lacks it" is "all of them have it".
    """
    words = [each for each in stand_ins(excess.text, excess.twin) if each.certain]
    ends = {denial.end + 1 for denial in denials(excess.text)}
    has_need = len(_needs(excess.twin)) > len(_needs(excess.text))
    of_all = len(_every(excess.twin)) > len(_every(excess.text))
    return [
        each
        for each in words
        if (_STANDING_IN[each.key] == "implied" and (each.start in ends or (of_all and _is_led_to(each, excess.text))))
        or (each.key == "without" and has_need and _is_denied(each, excess.text) and _is_named(each, excess))
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


def denies_part(denial: Mention, excess: OneSided) -> bool:
    """Whether it denies the whole, where the twin affirms a part: "not fully" is "partly"."""
    wholes, parts = (
        [each for each in text.of(MentionKind.QUANTIFIER) if each.key == key]
        for text, key in ((excess.text, "wholly"), (excess.twin, "partly"))
    )
    return bool(parts) and any(follows(denial, whole, excess.text) for whole in wholes)


def is_spared(denial: Mention, excess: OneSided) -> bool:
    """Whether it denies what the twin is spared: an infinitive, "prefer not to have", or the concept next to it."""
    text, twin = excess.text, excess.twin
    spared = [each for each in twin.of(_KIND) if each.key == "spared"]
    if not spared:
        return False
    following = text.passage.text[denial.end :].split(maxsplit=1)
    if following and following[0] in knowledge(text.language).infinitive_markers:
        return True
    named = {each.key for word in spared for each in twin.of(MentionKind.CONCEPT) if follows(word, each, twin)}
    return any(each.key in named and leads_to(denial, each, text) for each in text.of(MentionKind.CONCEPT))


def count_exceptions(excess: OneSided) -> int:
    """How many denials make an exception of what the twin says with an only: one of "not unless", for "only if".

    "Not if not" and "nothing that is not" have two, and "to nobody other than the police" is "only to the police".
    """
    if not _more_only(excess.text, excess.twin):
        return _count_conditions(excess)
    if _after_denials(excess.text):
        return 1
    own = denials(excess.text)
    is_of_two = len(own) == 2 and not denials(excess.twin) and leads_to(*own, excess.text)
    return 2 if is_of_two else _count_conditions(excess)


def _count_conditions(excess: OneSided) -> int:
    conditions = {each.key for each in excess.text.of(MentionKind.CONDITION)}
    denying = 1 if "unless" in conditions else 2
    if denying == 2 and not ("if" in conditions and len(denials(excess.text)) > 1):
        return 0
    conditions_there = excess.twin.of(MentionKind.CONDITION)
    is_only_if = any(
        condition.end == each.end or leads_to(each, condition, excess.twin)
        for each in only(excess.twin)
        for condition in conditions_there
    )
    return denying if is_only_if else 0


def _more_only(text: AnalysedText, twin: AnalysedText) -> bool:
    return len(only(twin)) > len(only(text))


def _after_denials(text: AnalysedText) -> list[Mention]:
    """Each "other than", "without" or bound in time that a denial leads to."""
    others = [each for each in _standing_in(text) if each.key in {"limiting", "without"}]
    others += [each for each in text.of(MentionKind.TIME_BOUND) if each.key in _BOUNDS]
    return [each for each in others if _is_led_to(each, text) or (each.key == "without" and _is_denied(each, text))]


def _standing_in(text: AnalysedText) -> list[Mention]:
    """The words that may stand for a denial; an only does so for an exception alone."""
    own = [mention for mention in text.of(_KIND) if mention.key in _STANDING_IN]
    limited = {each.start for each in only(text)} if own else set()
    return [each for each in own if each.key != "limiting" or each.start not in limited]


def _every(text: AnalysedText) -> list[Mention]:
    return [each for each in text.of(MentionKind.QUANTIFIER) if each.key == "all"]


def _is_led_to(word: Mention, text: AnalysedText) -> bool:
    return any(leads_to(denial, word, text) for denial in denials(text))


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
    return _is_led_to(without, text) or (is_one_clause and len(own) == 1)
