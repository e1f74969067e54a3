"""One text denies what the other affirms.

## Why it matters
"We do not share your data" and "We share your data" are opposite promises, one word apart.

## Example
```text
sv: Vi lämnar inte ut uppgifter till tredje part.
en: We disclose data to third parties.
```

## How to fix
Say in both texts whether it is so or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from policysite.checking.differences import OneSided
from policysite.checking.rules.force.lost_condition import ALTERNATIVE
from policysite.checking.senses import excesses, lost
from policysite.language.sentences import split
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-negation",
    summary="negation in one text and not in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.NEGATION
_SAID = {"not": "negative", "never": "negative"}
_STANDING_IN = {
    "without": "without",
    "implied": "implied",
    "breach": "implied",
    "phrasal": "implied",
    "limiting": "limiting",
}
"""Words that deny without saying not, each for its kind: without; refuse, lacks, inaccessible; unless, only."""
_CHARGE = frozenset(("service.fee", "purpose.payment"))
"""The concepts of what is paid and of paying."""
_ACT = "act."
"""How the concepts of what is done begin."""
_AFFIRMING, _ALTERNATIVE = frozenset(("and", "but")), frozenset(("or",))
"""What may join something affirmed to a denial, and what goes on to deny."""
_STOP = re.compile(r"[.;:!?](?=\s|$)")
"""What parts sentences and clauses."""
_COMPLIANCE = "accessibility.compliance"
"""The concept of keeping to what is asked."""
_CLOSE = 2
"""Words between two denials of one thing, and between a denial and what it denies."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A text with more denials than its twin has, counting the words there that could stand for them.

    What goes on denying in a series, "no names and no addresses", is one denial with its beginning where the twin
    denies as well.
    """
    for excess in excesses(pair, KIND, _SAID):
        if not excess.mentions:
            continue
        limits = {each.key for each in excess.twin.of(MentionKind.LIMITATION) if each.certain}
        limits -= {each.key for each in excess.text.of(MentionKind.LIMITATION)}
        if any(each.key == "spared" for each in excess.twin.of(KIND)):
            limits.add("voluntary")
        is_put_as_limit = any(denies_contrary(limit, excess.text) for limit in limits)
        told = [*denials(excess.twin)] or _stand_ins(excess.twin, excess.text)
        own = [each for each in excess.mentions if not _is_repeated(each, excess, told)]
        of_breaches = _of_breaches(excess)
        own = [each for each in own if each not in of_breaches]
        own = own[: len(own) - len(_undone(excess))]
        stand_ins = _stand_ins(excess.twin, excess.text)
        if len(own) > len(stand_ins) + _limited(excess) + is_put_as_limit:
            is_lessened = not _not_only(excess.text) and _begins_with_not_only(excess.twin)
            alone = not (stand_ins or denials(excess.twin) or is_lessened) and len(denials(excess.text)) == 1
            severity = RULE.severity if alone else Severity.WARNING
            yield lost(RULE, pair, own[-1], excess, "which denies", severity=severity)
            return
    yield from _affirmed(pair)


def _affirmed(pair: AlignedTexts) -> Iterator[Finding]:
    """An act that one text denies as an alternative and the other affirms: "sell or share", "sell, but we share"."""
    for text, twin in pair.directions:
        affirmed = {act.key for joint, act in _joined_acts(twin, _AFFIRMING) if not _is_denied_on(joint, twin)}
        for joint, act in _joined_acts(text, _ALTERNATIVE):
            if act.key in affirmed:
                words = text.passage.text[joint.start : act.end]
                said = Mention(KIND, ALTERNATIVE, joint.start, act.end, words)
                excess = OneSided((said,), text, twin)
                yield lost(RULE, pair, said, excess, "which denies", instead="affirms it", severity=Severity.WARNING)
                return


def _joined_acts(text: AnalysedText, joining: Set[str]) -> Iterator[tuple[Mention, Mention]]:
    """What joins an act to what its sentence denies before, and that act, close after it and named only there.

    Acts that an "and" joins are one: "does not sell and share".
    """
    words, denied = text.passage.text, denials(text)
    joints = [each for each in text.of(MentionKind.CONJUNCTION) if each.key in joining] if denied else []
    if not joints:
        return
    acts = [each for each in text.of(MentionKind.CONCEPT) if each.key.startswith(_ACT)]
    named = Counter(act.key for act in acts)
    for joint in joints:
        following = bisect_left(acts, joint.end, key=_start)
        before = bisect_right(denied, joint.start, key=_start)
        if following == len(acts) or not before:
            continue
        act, last = acts[following], acts[following - 1] if following else None
        is_one = joint.key == "and" and last is not None and words[last.end : joint.start].isspace()
        if (
            not is_one
            and named[act.key] == 1
            and len(words[joint.end : act.start].split()) <= _CLOSE
            and not _STOP.search(words[denied[before - 1].end : joint.start])
        ):
            yield joint, act


def _is_denied_on(joint: Mention, text: AnalysedText) -> bool:
    """Whether the clause after a conjunction denies as well."""
    found = text.of(KIND)
    following = bisect_left(found, joint.start, key=_start)
    return following < len(found) and not _STOP.search(text.passage.text[joint.end : found[following].start])


def _stand_ins(text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """The words of a text that may stand for a denial, those cancelled that its twin has as well."""
    own = _standing_in(text)
    if not own:
        return own
    told = Counter(_STANDING_IN[mention.key] for mention in _standing_in(twin) if mention.certain)
    found = []
    for mention in own:
        group = _STANDING_IN[mention.key]
        told[group] -= 1
        if told[group] < 0:
            found.append(mention)
    return found


def _standing_in(text: AnalysedText) -> list[Mention]:
    """The words that may stand for a denial; an only does so for an exception alone."""
    own = [mention for mention in text.of(KIND) if mention.key in _STANDING_IN]
    limited = {each.start for each in _only(text)} if own else set()
    return [each for each in own if each.key != "limiting" or each.start not in limited]


def denies_contrary(limit: str, text: AnalysedText) -> bool:
    """Whether it denies what a limit is the contrary of: a charge for "free", a duty for "voluntary"."""
    if limit == "free":
        contrary = [each for each in text.of(MentionKind.CONCEPT) if each.key in _CHARGE]
    elif limit == "voluntary":
        contrary = [each for each in text.of(MentionKind.MODALITY) if each.key in {"obligation", "need", "mandatory"}]
    else:
        return False
    return any(
        _follows(denial, each, text) or _follows(each, denial, text) for denial in denials(text) for each in contrary
    )


def _follows(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter stands close after the former, in the same clause."""
    between = text.passage.text[former.end : latter.start]
    return former.end < latter.start and _is_of_one_clause(between) and len(between.split()) <= _CLOSE


def _is_of_one_clause(words: str) -> bool:
    return all(letter.isalnum() or letter.isspace() for letter in words)


def _undone(excess: OneSided) -> list[Mention]:
    """Words that deny and are denied themselves, where the twin says it straight: "not excluded" is "welcome".

    "Not without" is "needed".
    """
    words = [each for each in _stand_ins(excess.text, excess.twin) if each.certain]
    ends = {denial.end + 1 for denial in denials(excess.text)}
    has_need = len(_needs(excess.twin)) > len(_needs(excess.text))
    return [
        each
        for each in words
        if (_STANDING_IN[each.key] == "implied" and each.start in ends)
        or (each.key == "without" and has_need and _is_denied(each, excess.text) and _is_named(each, excess))
    ]


def _of_breaches(excess: OneSided) -> set[Mention]:
    """The denials of a breach, in its clause, where the twin tells as often that rules are kept.

    "Is not contrary to the law nor to these terms" is "complies with the law and these terms".
    """
    text, twin = excess.text, excess.twin
    breaches = [each for each in text.of(KIND) if each.key == "breach"]
    kept = sum(each.key == _COMPLIANCE for each in twin.of(MentionKind.CONCEPT))
    found: set[Mention] = set()
    if not sum(each.key == "breach" for each in twin.of(KIND)) < len(breaches) <= kept:
        return found
    own = denials(text)
    parting = [each.start for each in text.of(MentionKind.CONJUNCTION) if each.key in {"and", "but"}]
    for breach in breaches:
        end = breach.start
        for denial in reversed(own[: bisect_right(own, breach.start, key=_end)]):
            is_parted = bisect_left(parting, end) > bisect_left(parting, denial.end)
            if denial in found or is_parted or not _is_of_one_clause(text.passage.text[denial.end : end]):
                break
            found.add(denial)
            end = denial.start
    return found


def _not_only(text: AnalysedText) -> list[Mention]:
    return [each for each in text.of(MentionKind.EXCLUSIVITY) if each.key == "not-only"]


def _begins_with_not_only(text: AnalysedText) -> bool:
    """Whether a "not only" stands in the first clause; "we sell it, and not only here" affirms before it."""
    joined = [each.start for each in text.of(MentionKind.CONJUNCTION) if each.key in {"and", "but"}]
    return any(
        _is_of_one_clause(text.passage.text[: each.start]) and bisect_left(joined, each.start) == 0
        for each in _not_only(text)
    )


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
    is_one_clause = begins and joined.isdisjoint({"and", "but"}) and _is_of_one_clause(words.strip().rstrip("."))
    return any(_follows(denial, without, text) for denial in own) or (is_one_clause and len(own) == 1)


def _limited(excess: OneSided) -> int:
    """How many denials make an exception of what the twin says with an only: one of "not unless", for "only if".

    "Not if not" has two, and "to nobody other than the police" is "only to the police".
    """
    if _denies_others(excess):
        return 1
    conditions = {each.key for each in excess.text.of(MentionKind.CONDITION)}
    denying = 1 if "unless" in conditions else 2
    if denying == 2 and not ("if" in conditions and len(denials(excess.text)) > 1):
        return 0
    conditions_there = excess.twin.of(MentionKind.CONDITION)
    is_only_if = any(
        _leads_to(each, condition, excess.twin) for each in _only(excess.twin) for condition in conditions_there
    )
    return denying if is_only_if else 0


def _denies_others(excess: OneSided) -> bool:
    """Whether a denial leads to an "other than", "without" or "until", and the twin has an "only" more."""
    more_only = len(_only(excess.twin)) > len(_only(excess.text))
    others = [each for each in _standing_in(excess.text) if each.key in {"limiting", "without"}]
    others += [each for each in excess.text.of(MentionKind.TIME_BOUND) if each.key in {"before", "until"}]
    said = denials(excess.text)
    return more_only and any(_leads_to(denial, each, excess.text) for denial in said for each in others)


def _only(text: AnalysedText) -> list[Mention]:
    return [each for each in text.of(MentionKind.EXCLUSIVITY) if each.key == "only"]


def _leads_to(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter comes after the former, in the same clause: "only share it if"."""
    joined = [
        each
        for each in text.of(MentionKind.CONJUNCTION)
        if each.key in {"and", "but"} and former.end <= each.start < latter.start
    ]
    between = text.passage.text[former.end : latter.start]
    return former.end < latter.start and not joined and _is_of_one_clause(between)


def _is_repeated(mention: Mention, excess: OneSided, told: Sequence[Mention]) -> bool:
    """Whether it goes on denying in a series, which one denial does as well: "not written or not read".

    Languages repeat it there or not: "we do not share it and do not sell it" is "do not share or sell it". After an
    "or if" another clause begins. Two sentences may be one in the twin, which then has an "or" more.
    """
    own = denials(excess.text)
    following = bisect_right(own, mention.start, key=_end)
    if not (following and told):
        return False
    before = own[following - 1]
    if _sentence(before, excess.text) != _sentence(mention, excess.text):
        return len(_alternatives(excess.twin, told[0])) > len(_alternatives(excess.text, own[0]))
    joints = _joints(excess.text)
    first, last = bisect_left(joints, before.end, key=_start), bisect_right(joints, mention.start, key=_start)
    between = [each for each in joints[first:last] if each.key != "but"]  # "nor" joins and denies
    if any(each.kind is MentionKind.CONDITION for each in between):
        return False
    joined = any(each.key != "and" for each in between)
    if joined or _is_next_in_series(mention, before, excess.text):
        return not (joined and _goes_on_to_affirm(excess.twin, told[0]))
    words = excess.text.passage.text
    near = between and len(words[before.end : mention.start].split()) <= _CLOSE
    if near or (between and not words[between[-1].end : mention.start].strip()):
        return True
    return bool(_alternatives(excess.twin, told[0]))


@lru_cache(1)
def _joints(text: AnalysedText) -> tuple[Mention, ...]:
    """What joins the clauses of a text or makes conditions of them."""
    return text.of(MentionKind.CONJUNCTION, MentionKind.CONDITION)


def _start(mention: Mention) -> int:
    return mention.start


def _end(mention: Mention) -> int:
    return mention.end


@lru_cache(1)
def _goes_on_to_affirm(text: AnalysedText, denial: Mention) -> bool:
    """Whether it joins something else to what is denied, and no alternative: "does not sell it, but shares it"."""
    joined = {each.key for each in text.of(MentionKind.CONJUNCTION) if each.start > denial.end}
    return "but" in joined and "or" not in joined


def _sentence(mention: Mention, text: AnalysedText) -> int:
    """Which sentence of a text it stands in."""
    return bisect_right(_sentence_ends(text), mention.start)


@lru_cache(1)
def _sentence_ends(text: AnalysedText) -> list[int]:
    return [end for _, end in split(text.passage.text, text.language)]


@lru_cache(2)
def _alternatives(text: AnalysedText, denial: Mention) -> list[Mention]:
    """What joins alternatives to what is denied: "not A or B", "without A and B", "outside of A and B"."""
    joining = ("or",) if denial.key in _SAID else ("or", "and")
    return [each for each in text.of(MentionKind.CONJUNCTION) if each.key in joining and each.start > denial.end]


@lru_cache(2)
def denials(text: AnalysedText) -> tuple[Mention, ...]:
    """The words of a text that deny in so many words."""
    return tuple([mention for mention in text.of(MentionKind.NEGATION) if mention.key in _SAID])


def _is_next_in_series(mention: Mention, before: Mention, text: AnalysedText) -> bool:
    """Whether a comma parts two denials, and the first is not one that an "if" makes a clause of its own."""
    conditions = text.of(MentionKind.CONDITION)
    earlier = bisect_right(conditions, before.start, key=_start)
    is_conditional = earlier and _sentence(conditions[earlier - 1], text) == _sentence(before, text)
    return not is_conditional and text.passage.text[before.end : mention.start].rstrip().endswith(",")
