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
from collections.abc import Iterator, Set
from operator import attrgetter

from policysite.checking.force.contraries import denies_contrary, of_breaches, of_parts, of_spared, without_consent
from policysite.checking.force.denial_series import is_repeated
from policysite.checking.force.denials import DENYING, denials, is_denied_after
from policysite.checking.force.exceptions import count_exceptions
from policysite.checking.force.reach import CLOSE, PARTING, is_of_one_clause
from policysite.checking.force.senses import excesses, lost
from policysite.checking.force.stand_ins import stand_ins, undone
from policysite.checking.mentions.differences import OneSided
from policysite.checking.rules.force.lost_condition import ALTERNATIVE
from policysite.language.description.knowledge import knowledge
from policysite.language.segmentation.punctuation import CLAUSE_END
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
KIND = None
DENIALS = MentionKind.NEGATION
_DENIAL = dict.fromkeys(DENYING, "negative")
"""Not and never are one."""
_ACT = "act."
"""How the concepts of what is done begin."""
_ALTERNATIVE = frozenset(("or",))
"""What goes on to deny, whereas what parts clauses may join something affirmed to a denial."""

_ANSWER = re.compile(r"\s*(\w{2,6})[,.!:;](?!\S)")
"""The word that a text begins with, where it is a sentence or a part of one by itself: "Yes, …"."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A text with more denials than its twin has, counting the words there that could stand for them.

    What goes on denying in a series, "no names and no addresses", is one denial with its beginning where the twin
    denies as well.
    """
    yield from _answered(pair)
    if not (denials(pair.first) or denials(pair.second)):
        yield from _without_consent(pair)
        return
    yield from _excepted(pair)
    for excess in excesses(pair, DENIALS, _DENIAL):
        standing_in = stand_ins(excess.twin, excess.text) if excess.mentions else []
        answered = len(standing_in) + (count_exceptions(excess) if excess.mentions else 0)
        if len(excess.mentions) <= answered:
            continue
        limits = {each.key for each in excess.twin.of(MentionKind.LIMITATION) if each.certain}
        limits -= {each.key for each in excess.text.of(MentionKind.LIMITATION)}
        spared = of_spared(excess)
        if sum(each.key == "spared" for each in excess.twin.of(DENIALS)) > len(spared):
            limits.add("voluntary")
        is_put_as_limit = any(denies_contrary(limit, excess.text, excess.twin) for limit in limits)
        told = denials(excess.twin) or standing_in
        own = [each for each in excess.mentions if not is_repeated(each, excess, told)]
        told_there = {*of_breaches(excess), *of_parts(excess), *spared}
        own = [each for each in own if each not in told_there]
        own = own[: len(own) - len(undone(excess))]
        if len(own) > answered + is_put_as_limit:
            is_lessened = not _not_only(excess.text) and _begins_with_not_only(excess.twin)
            alone = not (standing_in or denials(excess.twin) or is_lessened) and len(denials(excess.text)) == 1
            severity = RULE.severity if alone else Severity.WARNING
            yield lost(RULE, pair, own[-1], excess, "which denies", severity=severity)
            return
    yield from _affirmed(pair)


def _answered(pair: AlignedTexts) -> Iterator[Finding]:
    """A "no" that its text goes on to put into words, and a "yes" where its twin begins.

    A "no" that stands alone is a denial like others.
    """
    if not (_ANSWER.match(pair.first.passage.text) and _ANSWER.match(pair.second.passage.text)):
        return  # nearly all texts
    for text, twin in pair.directions:
        no, yes = _ANSWER.match(text.passage.text), _ANSWER.match(twin.passage.text)
        denied = no and no[1].lower() in knowledge(text.language).answers
        affirmed = yes and yes[1].lower() in knowledge(twin.language).affirmations
        if no and denied and affirmed and not any(each.start == no.start(1) for each in text.of(DENIALS)):
            said = Mention(DENIALS, "not", *no.span(1), no[1])
            yield lost(RULE, pair, said, OneSided((said,), text, twin), "which denies", instead="affirms it")


def _without_consent(pair: AlignedTexts) -> Iterator[Finding]:
    for text, twin in pair.directions:
        if without := without_consent(text, twin):
            excess = OneSided((without,), text, twin)
            yield lost(RULE, pair, without, excess, "which denies the consent", instead="affirms it")


def _excepted(pair: AlignedTexts) -> Iterator[Finding]:
    """A last clause that goes on to deny, where that of the twin makes an exception: "not to X, not even to Y"."""
    for text, twin in pair.directions:
        own, there = denials(text), denials(twin)
        if not (len(own) == 2 and len(there) == 1):
            continue
        limits = [each for each in twin.of(DENIALS) if each.key == "limiting"]
        is_plain = len(text.of(DENIALS)) == 2 and not text.of(MentionKind.CONDITION, MentionKind.EXCLUSIVITY)
        if is_plain and limits and _begins_last(own[-1], text) and _begins_last(limits[-1], twin):
            excess = OneSided((own[-1],), text, twin)
            what = "makes an exception"
            yield lost(RULE, pair, own[-1], excess, "which denies", instead=what, severity=Severity.WARNING)


def _begins_last(word: Mention, text: AnalysedText) -> bool:
    """Whether it stands right after a comma, in the last clause of a text."""
    words = text.passage.text
    return words[: word.start].rstrip().endswith(",") and is_of_one_clause(words[word.end :].rstrip(" .\n"))


def _affirmed(pair: AlignedTexts) -> Iterator[Finding]:
    """An act that one text denies as an alternative and the other affirms: "sell or share", "sell, but we share"."""
    if not (denials(pair.first) and denials(pair.second)):
        return
    for text, twin in pair.directions:
        affirmed = {act.key for joint, act in _joined_acts(twin, PARTING) if not _is_denied_on(joint, twin)}
        for joint, act in _joined_acts(text, _ALTERNATIVE):
            if act.key in affirmed:
                words = text.passage.text[joint.start : act.end]
                said = Mention(DENIALS, ALTERNATIVE, joint.start, act.end, words)
                excess = OneSided((said,), text, twin)
                yield lost(RULE, pair, said, excess, "which denies", instead="affirms it", severity=Severity.WARNING)
                return


def _joined_acts(text: AnalysedText, joining: Set[str]) -> Iterator[tuple[Mention, Mention]]:
    """What joins an act to what its sentence denies before, and that act, close after it and named only there.

    Acts that an "and" joins are one: "does not sell and share". What an "or" joins may be denied after it as well:
    "säljer eller delar inte".
    """
    joints = [each for each in text.of(MentionKind.CONJUNCTION) if each.key in joining]
    if not joints:
        return
    words, denied = text.passage.text, denials(text)
    acts = [each for each in text.of(MentionKind.CONCEPT) if each.key.startswith(_ACT)]
    named = Counter(act.key for act in acts)
    for joint in joints:
        following = bisect_left(acts, joint.end, key=attrgetter("start"))
        if following == len(acts):
            continue
        before = bisect_right(denied, joint.start, key=attrgetter("start"))
        goes_on = before > 0 and not CLAUSE_END.search(words[denied[before - 1].end : joint.start])
        act, last = acts[following], acts[following - 1] if following else None
        is_one = joint.key == "and" and last is not None and words[last.end : joint.start].isspace()
        if (
            not is_one
            and named[act.key] == 1
            and len(words[joint.end : act.start].split()) <= CLOSE
            and (goes_on or is_denied_after(joint, text))
        ):
            yield joint, act


def _is_denied_on(joint: Mention, text: AnalysedText) -> bool:
    """Whether the clause after a conjunction denies as well."""
    found = text.of(DENIALS)
    following = bisect_left(found, joint.start, key=attrgetter("start"))
    return following < len(found) and not CLAUSE_END.search(text.passage.text[joint.end : found[following].start])


def _not_only(text: AnalysedText) -> list[Mention]:
    return [each for each in text.of(MentionKind.EXCLUSIVITY) if each.key == "not-only"]


def _begins_with_not_only(text: AnalysedText) -> bool:
    """Whether a "not only" stands in the first clause; "we sell it, and not only here" affirms before it."""
    joined = [each.start for each in text.of(MentionKind.CONJUNCTION) if each.key in PARTING]
    return any(
        is_of_one_clause(text.passage.text[: each.start]) and bisect_left(joined, each.start) == 0
        for each in _not_only(text)
    )
