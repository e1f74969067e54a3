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

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from policysite.checking.senses import changed, excesses, lost
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
    frozenset(("may", "will")): Severity.WARNING,
    frozenset(("may", "need")): Severity.WARNING,
    frozenset(("may", "should")): Severity.NOTE,
    frozenset(("should", "will")): Severity.WARNING,
}
"""Pairs that tell readers different things. Languages write the future and need with words of duty, so these pass."""
_OF_DUTY = ("must", "need", "will", "should")
"""Those which languages put for one another, unless the pair is held to differ; the first answers the next best."""

_BORDER = re.compile(r"[.,;:!?](?=\s)")
"""What parts clauses."""
_STOP = re.compile(r"[.;:!?](?=\s)")
"""What parts clauses more than a comma does."""
_FIRST = 2
"""Words of a sentence at its beginning, from which a denial is one of all that follows: "in no event shall"."""
_NEAR = 5
"""Words of a subject at most, which stand between a denial and its verb: "nothing in this policy may"."""
_NEAR_AFTER = 2
"""The same between a verb and its denial: "får besökaren inte"."""
_LIMITS = ("basis.", "provision.")
"""Concepts of what a verb may be limited to, with whatever stands between: "used by us only with your consent"."""
_OF_LIMIT = 3
"""Words between an only and such a concept."""
_OF_COUNTERPARTS = {
    **_GRAVITY,
    frozenset(("may", "should")): Severity.WARNING,
    frozenset(("need", "should")): Severity.WARNING,
}
"""The same between texts that are known to belong together, where need, advice and duty are chosen with care."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Verbs of one force on one side where the other side has one of another force."""
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
                is_guess = not (pair.is_exact or mention.certain or other.certain)
                yield changed(RULE, pair, mention, other, _said, severity=Severity.NOTE if is_guess else gravity)
                break
    if pair.is_exact:
        yield from _permission(pair)


def _cancel(first: list[Mention], second: list[Mention], gravities: Mapping[frozenset[str], Severity]) -> None:
    """Takes out what says the same on both sides, a duty as a need: it answers no other verb.

    Of the side with more verbs one that may be none, as the "werden" of a passive, answers no duty.
    """
    for mention in tuple(first):
        if not mention.certain and len(first) > len(second):
            continue
        group = _GROUPS[mention.key]
        same = [
            other
            for other in second
            if (other.certain or len(second) <= len(first))
            and {group, _GROUPS[other.key]} <= {*_OF_DUTY}
            and frozenset((group, _GROUPS[other.key])) not in gravities
        ]
        if same:
            first.remove(mention)
            second.remove(min(same, key=lambda other: _OF_DUTY.index(_GROUPS[other.key])))


def _cancel_barred(pair: AlignedTexts, first: list[Mention], second: list[Mention]) -> None:
    """Takes out what both sides deny or limit, a "may" as a "shall": another "shall" answers no such "may"."""
    for mention in tuple(first):
        other = next((each for each in second if _are_barred(pair, mention, each)), None)
        if other:
            first.remove(mention)
            second.remove(other)


def _is_told(duty: Mention, leave: Mention, twin: AnalysedText, text: AnalysedText) -> bool:
    """Whether a need or a future answers no "may", whose text has as many duties: "will need to" is "must".

    In documents the "may" is then that of another clause, which the other text puts without one.
    """
    is_answer = _GROUPS[leave.key] == "may" and _GROUPS[duty.key] in {"need", "will"}
    return is_answer and _duties(twin) <= _duties(text)


def _duties(text: AnalysedText) -> int:
    """How many duties it has, those counted once that stand together: "will also need"."""
    duties = [each for each in text.of(KIND) if _GROUPS.get(each.key) in _OF_DUTY]
    words = text.passage.text
    return len(duties) - sum(len(words[one.end : next_.start].split()) <= 1 for one, next_ in pairwise(duties))


def _are_barred(pair: AlignedTexts, first: Mention, second: Mention) -> bool:
    """Whether both are denied or limited, so that may and shall say the same: "nobody may", "may only".

    Of several duties of a text any may be the one that is denied, whichever is taken to be its surplus.
    """
    return all(
        any(_is_barred(each, text) or _is_limited(each, text) for each in _alike(modal, text))
        for modal, text in ((first, pair.first), (second, pair.second))
    )


def _alike(modal: Mention, text: AnalysedText) -> Sequence[Mention]:
    """The verb; a duty with all duties of its text."""
    if _GROUPS[modal.key] != "must":
        return (modal,)
    return [each for each in text.of(KIND) if _GROUPS.get(each.key) == "must"]


def _is_spared(pair: AlignedTexts, first: Mention, second: Mention) -> bool:
    """Whether one text denies that something must be done, and the other says that it may: "need not", "can skip"."""
    return any(
        _GROUPS[duty.key] in {"must", "need"} and _is_barred(duty, text) and not _is_barred(leave, twin)
        for duty, text, leave, twin in (
            (first, pair.first, second, pair.second),
            (second, pair.second, first, pair.first),
        )
    )


def _is_barred(modal: Mention, text: AnalysedText) -> bool:
    return any(
        _reaches(denial, modal, text) if denial.key in {"not", "never"} else _holds(denial, modal)
        for denial in text.of(MentionKind.NEGATION)
    )


def _is_limited(modal: Mention, text: AnalysedText) -> bool:
    """Whether an "only" is one of the verb: "may only", "only we may", "may be used by us only with your consent"."""
    return any(
        each.key == "only" and (_is_at(each, modal, text) or _makes_a_condition(each, modal, text))
        for each in text.of(MentionKind.EXCLUSIVITY)
    )


def _makes_a_condition(only: Mention, modal: Mention, text: AnalysedText) -> bool:
    """Whether an "only" after a verb, near it and in its clause, stands before an if or before what permits it."""
    words = text.passage.text
    between = [each for each in text.of(MentionKind.CONJUNCTION) if modal.end <= each.start < only.start]
    if only.start < modal.end or between or not _are_near(words[modal.end : only.start], _NEAR):
        return False
    is_if = any(not words[only.end : each.start].strip() for each in text.of(MentionKind.CONDITION))
    return is_if or any(
        each.key.startswith(_LIMITS) and each.start >= only.end and _are_near(words[only.end : each.start], _OF_LIMIT)
        for each in text.of(MentionKind.CONCEPT)
    )


def _holds(denial: Mention, modal: Mention) -> bool:
    """Whether a verb is part of what denies: "ne pourra"."""
    return denial.start <= modal.start and modal.end <= denial.end


def _reaches(denial: Mention, modal: Mention, text: AnalysedText) -> bool:
    """Whether a denial is one of the verb: near it and in its clause, or at the beginning of its sentence."""
    return _is_at(denial, modal, text) or _opens(denial, modal, text)


def _is_at(word: Mention, modal: Mention, text: AnalysedText) -> bool:
    """Whether a word that denies or limits is near a verb, and in the clause that it stands in."""
    if word.start <= modal.start:
        near, start, end = _NEAR, word.end, modal.start
    else:
        near, start, end = _NEAR_AFTER, modal.end, word.start
    between = [each for each in text.of(MentionKind.CONJUNCTION) if start <= each.start < end]
    return _are_near(text.passage.text[start:end], near) and not any(
        _parts_clauses(each, end, text) for each in between
    )


def _opens(denial: Mention, modal: Mention, text: AnalysedText) -> bool:
    """Whether a denial stands at the beginning of the sentence whose first verb it is, and in its clause.

    Commas in pairs enclose words; one alone parts clauses, as do an and and a but.
    """
    words = text.passage.text
    before = _STOP.split(words[: denial.start])[-1]
    between = words[denial.end : modal.start]
    is_first = denial.start <= modal.start and len(before.split()) < _FIRST
    verbs = [each for each in text.of(KIND) if denial.end <= each.start < modal.start]
    joined = {each.key for each in text.of(MentionKind.CONJUNCTION) if denial.end <= each.start < modal.start}
    is_one_clause = between.count(",") % 2 == 0 and joined.isdisjoint({"and", "but"}) and _STOP.search(between) is None
    return is_first and not verbs and is_one_clause


def _parts_clauses(conjunction: Mention, end: int, text: AnalysedText) -> bool:
    """Whether a verb of its own begins between a conjunction and an offset: "but we may", "and may", "and we may".

    "No names and addresses may" joins subjects, and "cannot and must not" verbs.
    """
    if conjunction.key == "but":
        return True
    words = text.passage.text
    joins_verbs = any(words[verb.end : conjunction.start].isspace() for verb in text.of(KIND))
    subject = [each for each in text.of(MentionKind.PERSON) if conjunction.end <= each.start < end]
    return conjunction.key == "and" and not joins_verbs and len(words[conjunction.end : end].split()) == len(subject)


def _are_near(between: str, words: int) -> bool:
    return _BORDER.search(between) is None and len(between.split()) <= words


def _permission(pair: AlignedTexts) -> Iterator[Finding]:
    """Leave that is asked or given: without the words for it, it is as good as taken."""
    for side in excesses(pair, KIND, {"permission": "permission"}):
        if side.mentions and not any(other.key in _GROUPS for other in side.twin.of(MentionKind.MODALITY)):
            yield lost(RULE, pair, side.mentions[0], side, "which is leave", severity=Severity.WARNING)


def _said(mention: Mention) -> str:
    return _SAID[_GROUPS[mention.key]]
