"""One text makes an exception or a condition, the other does not.

## Why it matters
"Unless the law requires it" limits a promise. Where it is missing, more is promised than is kept. "Or if you move" adds
a case, which readers of the other text do not have.

## Example
```text
sv: Vi raderar uppgifterna, såvida inte lagen kräver att de sparas.
en: We erase the data and the law requires that they be kept.
```

## How to fix
State the condition in both texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policysite.checking.extent.length import clause_end, lacks_clause
from policysite.checking.force.senses import excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind, within
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-condition",
    summary="condition or exception that only one text makes",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = MentionKind.CONDITION
ALTERNATIVE = "alternative"
"""The sense of a clause that adds a condition, or a denial, to another."""
_MOST, _NEARLY_ALL, _OF_PLAIN = 0.6, 0.8, 0.4
"""Of a clause, by which a text that leaves it out is shorter. One of which no word is known may be put shortly; in a
plain text nothing can stand for it."""
_SHORTEST = 15
"""Characters of a clause that is worth telling; "if you wish" is not."""
_NAMING = (MentionKind.CONCEPT, MentionKind.NUMBER, MentionKind.DURATION)
"""What a phrase that stands for a clause names as well: "du som har fyllt 18 år"."""
_EXCEPTIONS = {"unless": "exception", "provided": "exception"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Exceptions and provisos where no further condition or denial of the twin could stand for them, and "or if".

    Between texts that are known to belong together also a clause with "if" that a text leaves out.
    """
    for excess in excesses(pair, KIND, _EXCEPTIONS):
        if excess.mentions and not _stand_ins(excess):
            yield lost(RULE, pair, excess.mentions[-1], excess, "which is a condition")
    for text, twin in pair.directions:
        lacking = 0 < _times(twin, KIND, "if") < _times(text, KIND, "if")
        fewer = _times(twin, MentionKind.CONJUNCTION, "or") < _times(text, MentionKind.CONJUNCTION, "or")
        added = _alternatives(text) if lacking and fewer else []
        if added and lacks_clause(twin, text, added[-1]):
            yield lost(RULE, pair, added[-1], OneSided((added[-1],), text, twin), "which is one more condition")
        elif pair.is_exact and len(text.of(KIND)) > len(twin.of(KIND)):
            for clause in [each for each in _clauses(text, twin) if _is_left_out(each, text, twin)][-1:]:
                yield lost(RULE, pair, clause, OneSided((clause,), text, twin), "which is a condition")


def _stand_ins(excess: OneSided) -> Counter[tuple[MentionKind, str]]:
    """What of the twin could stand for an exception: its conditions and denials, but for those that both texts have."""
    exception = excess.mentions[-1]
    here, there = (
        Counter(
            (each.kind, each.key)
            for each in text.of(MentionKind.CONDITION, MentionKind.NEGATION)
            if text is excess.twin or each.end <= exception.start or each.start >= exception.end
        )
        for text in (excess.text, excess.twin)
    )
    return there - here


def _alternatives(text: AnalysedText) -> list[Mention]:
    """What an "or if" begins, up to the end of the clause."""
    words = text.passage.text
    starts = {each.end: each.start for each in text.of(MentionKind.CONJUNCTION) if each.key == "or"}
    found = []
    for condition in text.of(KIND):
        start = starts.get(len(words[: condition.start].rstrip()))
        if condition.key == "if" and start is not None:
            end = clause_end(text, condition.end)
            found.append(Mention(KIND, ALTERNATIVE, start, end, words[start:end]))
    return found


def _clauses(text: AnalysedText, twin: AnalysedText) -> Iterator[Mention]:
    """What an "if" begins inside of a sentence, or a text whose twin is plain, up to the end of the clause.

    At the start of a sentence other words may stand for it: "Har du frågor", "Vid frågor". A word that may be no "if"
    follows a comma.
    """
    words, plain = text.passage.text, _is_plain(twin)
    for condition in text.of(KIND):
        before = words[: condition.start].rstrip()
        goes_on = before.endswith(",") or (condition.certain and before and before[-1] not in ".:!?")
        if condition.key == "if" and (goes_on or (plain and not before)):
            end = clause_end(text, condition.end)
            yield Mention(KIND, ALTERNATIVE, condition.start, end, words[condition.start : end])


def _is_left_out(clause: Mention, text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether the twin is shorter by most of a clause, and names nothing that the clause does."""
    named = {each.key for each in within(text.of(*_NAMING), clause.start, clause.end)}
    told = {each.key for each in twin.of(*_NAMING)}
    part = _OF_PLAIN if _is_plain(twin) else _MOST if named else _NEARLY_ALL
    return len(clause.surface) >= _SHORTEST and named.isdisjoint(told) and lacks_clause(twin, text, clause, part)


def _is_plain(text: AnalysedText) -> bool:
    """Whether a text begins with a party, unlike "Should you" and "Har du", and tells no case: "on request"."""
    begins = not text.of(KIND) and any(each.start == 0 for each in text.of(MentionKind.PERSON))
    return begins and knowledge(text.language).circumstance.isdisjoint(fold(text.passage.text).words)


def _times(text: AnalysedText, kind: MentionKind, sense: str) -> int:
    return sum(each.key == sense for each in text.of(kind))
