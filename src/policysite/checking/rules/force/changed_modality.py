"""One text says that something may be done, the other that it must, will, or that there is a right to it.

## Why it matters
A right that became a possibility cannot be relied on; a possibility that became a certainty is a promise.

## Example
```text
sv: Du har rätt att lämna in ett klagomål.
en: You can lodge a complaint.
```

## How to fix
Use the verb of the same force: may and can for "kan" and "får", must and shall for "ska" and "måste",
have the right to for "har rätt att". Where both texts deny or limit, may and shall are one: "nobody may", "nobody
shall", "may only", "shall only".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from policysite.checking.extent.possibilities import left_open
from policysite.checking.force.barred_verbs import denied_verbs, limited_verbs
from policysite.checking.force.leave import is_of_reader
from policysite.checking.force.senses import changed, excesses, lost
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-modality",
    summary="may, must, will or a right that the other text does not say",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.MODALITY
_GROUPS = {
    "possibility": "may",
    "permission": "may",
    "obligation": "must",
    "need": "need",
    "recommendation": "should",
    "right": "right",
    "future": "will",
}
_SAID = {
    "may": "that it may be done",
    "must": "that it must be done",
    "need": "that it is needed",
    "should": "that it should be done",
    "right": "that there is a right to it",
    "will": "that it will be done",
}
_GRAVITY: Mapping[frozenset[str], Severity] = {
    frozenset(("may", "must")): Severity.ERROR,
    frozenset(("may", "right")): Severity.WARNING,
    frozenset(("must", "right")): Severity.WARNING,
    frozenset(("may", "will")): Severity.WARNING,
    frozenset(("may", "need")): Severity.WARNING,
    frozenset(("may", "should")): Severity.WARNING,
    frozenset(("should", "will")): Severity.WARNING,
}
"""Pairs that tell readers different things. Languages write the future and need with words of duty, so these pass."""
_OF_DUTY = ("must", "need", "will", "should")
"""Those which languages put for one another, unless the pair is held to differ; the first answers the next best."""
_OF_COUNTERPARTS = {
    **_GRAVITY,
    frozenset(("need", "should")): Severity.WARNING,
}
"""The same between texts that are known to belong together, where need, advice and duty are chosen with care."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Verbs of one force on one side where the other side has one of another, or tells as a fact what may be done."""
    first, second = (list(excess.mentions) for excess in excesses(pair, KIND, _GROUPS))
    gravities = _OF_COUNTERPARTS if pair.is_exact else _GRAVITY
    _cancel(first, second, gravities)
    _cancel_barred(pair, first, second)
    for mention in first:
        for other in second:
            gravity = gravities.get(frozenset((_GROUPS[mention.key], _GROUPS[other.key])))
            if gravity is not None and not (
                _is_spared(pair, mention, other)
                or (not pair.is_exact and _is_told(mention, other, pair.first, pair.second))
                or (not pair.is_exact and _is_told(other, mention, pair.second, pair.first))
            ):
                second.remove(other)
                is_guess = not (pair.is_exact or mention.certain or other.certain) or (
                    not pair.is_exact and _is_advice(mention, other, pair)
                )
                yield changed(RULE, pair, mention, other, _said, severity=Severity.NOTE if is_guess else gravity)
                break
    leave = list(_permission(pair)) if pair.is_exact else []
    yield from leave
    for side in () if leave else left_open(pair):
        yield lost(RULE, pair, side.mentions[0], side, "which leaves it open", severity=Severity.WARNING)


def _cancel(first: list[Mention], second: list[Mention], gravities: Mapping[frozenset[str], Severity]) -> None:
    """Takes out what says the same on both sides, a duty as a need: it answers no other verb.

    Of the side with more verbs one that may be none, as the "werden" of a passive, answers no duty.
    """
    for mention in tuple(first):
        group = _GROUPS[mention.key]
        if group not in _OF_DUTY or not (mention.certain or len(first) <= len(second)):
            continue
        for answer in _OF_DUTY:
            if frozenset((group, answer)) in gravities:
                continue
            same = (each for each in second if _GROUPS[each.key] == answer)
            other = next((each for each in same if each.certain or len(second) <= len(first)), None)
            if other:
                first.remove(mention)
                second.remove(other)
                break


def _cancel_barred(pair: AlignedTexts, first: list[Mention], second: list[Mention]) -> None:
    """Takes out what both sides deny or limit, a "may" as a "shall": another "shall" answers no such "may"."""
    if not (first and second):
        return
    here, there = _barred(first, pair.first), _barred(second, pair.second)
    for mention, other in zip(here, there, strict=False):
        first.remove(mention)
        second.remove(other)


def _barred(verbs: Sequence[Mention], text: AnalysedText) -> list[Mention]:
    """Those that are denied or limited, so that may and shall say the same: "nobody may", "may only".

    Of several duties of a text any may be the one that is denied, whichever is taken to be its surplus.
    """
    barred = denied_verbs(text) | limited_verbs(text)
    groups = {_GROUPS.get(each.key) for each in barred} & {"must"}
    return [each for each in verbs if each in barred or _GROUPS[each.key] in groups]


def _is_told(duty: Mention, leave: Mention, twin: AnalysedText, text: AnalysedText) -> bool:
    """Whether a need or a future answers no "may", whose text has as many duties: "will need to" is "must".

    In documents the "may" is then that of another clause, which the other text puts without one.
    """
    is_answer = _GROUPS[leave.key] == "may" and _GROUPS[duty.key] in {"need", "will"}
    return is_answer and _duties(twin) <= _duties(text)


@lru_cache(2)
def _duties(text: AnalysedText) -> int:
    """How many duties it has, those counted once that stand together: "will also need"."""
    duties = [each for each in text.of(KIND) if _GROUPS.get(each.key) in _OF_DUTY]
    words = text.passage.text
    return len(duties) - sum(len(words[one.end : next_.start].split()) <= 1 for one, next_ in pairwise(duties))


def _is_advice(mention: Mention, other: Mention, pair: AlignedTexts) -> bool:
    """Whether readers are advised where the other text gives them leave: "du bör", "you may"; no one owes them that."""
    return {_GROUPS[mention.key], _GROUPS[other.key]} == {"may", "should"} and (
        is_of_reader(mention, pair.first) or is_of_reader(other, pair.second)
    )


def _is_spared(pair: AlignedTexts, first: Mention, second: Mention) -> bool:
    """Whether one text denies that something must be done, and the other says that it may: "need not", "can skip"."""
    return any(
        _GROUPS[duty.key] in {"must", "need"} and duty in denied_verbs(text) and leave not in denied_verbs(twin)
        for duty, text, leave, twin in (
            (first, pair.first, second, pair.second),
            (second, pair.second, first, pair.first),
        )
    )


def _permission(pair: AlignedTexts) -> Iterator[Finding]:
    """Leave that is asked or given: without the words for it, it is as good as taken."""
    for side in excesses(pair, KIND, {"permission": "permission"}):
        if side.mentions and not any(other.key in _GROUPS for other in side.twin.of(MentionKind.MODALITY)):
            yield lost(RULE, pair, side.mentions[0], side, "which is leave", severity=Severity.WARNING)


def _said(mention: Mention) -> str:
    return _SAID[_GROUPS[mention.key]]
