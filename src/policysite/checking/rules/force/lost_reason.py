"""One text says why, the other does not.

## Why it matters
The reason is often what makes the processing lawful: logs that are kept for security are one thing, logs that are
kept are another. Where a sentence of another document is as long, it may give the reason without a word for it: that is
a note.

## Example
```text
sv: Vi lagrar loggar av säkerhetsskäl.
en: We store logs.
```

## How to fix
Give the reason in both texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from policysite.checking.extent.but_for import told_alone
from policysite.checking.extent.length import clause_end, extent, lacks_clause, letters_outside
from policysite.checking.extent.shortening import Shortening, shortening
from policysite.checking.force.senses import excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.language.segmentation.punctuation import PAUSE
from policysite.language.segmentation.purposes import purpose_clauses
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-reason",
    summary="reason that only one text gives",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = None
_CAUSES = {"because": "cause", "grounds": "cause"}
_NEAR = 4
"""Words after that of a reason, among which its concept is."""
_COGNATE = 8
"""Letters with which a word begins as another does that may be the same word in two languages."""
_STEM = 0.8
"""Of the letters of the longer one, which both have if they are: "interoperabilit", and not "administrat"."""
_FIRST = 4
"""Words of a clause of purpose, the words for it included, among which its object is."""
_MOST, _SHORTEST = 0.6, 12
"""Of a reason, by which a text without it is shorter, and the characters of one that is no single word."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PURPOSE = "purpose."
"""The concepts that are reasons rather than what they are about: "because the data are needed for bookkeeping"."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Causes and grounds where the twin has no word of reason, and clauses of purpose that a shorter twin lacks."""
    for excess in excesses(pair, MentionKind.REASON, _CAUSES):
        if excess.mentions and not excess.twin.of(MentionKind.REASON):
            mention = next((each for each in excess.mentions if each.certain), excess.mentions[0])
            if _is_told_as_purpose(mention, excess):
                break
            severity = RULE.severity if mention.key == "grounds" and mention.certain else Severity.WARNING
            if clause := _all_that_is_lost(mention, excess):
                yield lost(RULE, pair, clause, excess, "which is a reason", severity=severity)
                return
            if _may_be_told_as_purpose(mention, excess):
                severity = Severity.NOTE
            if not pair.is_exact and mention.key == "because" and not lacks_clause(excess.twin, excess.text, mention):
                severity = Severity.NOTE  # the twin is as long, and may give the reason without a word for it
            yield lost(RULE, pair, mention, excess, "which is a reason", severity=severity)
            return
    shorter = shortening(pair)
    if shorter and shorter.clause and not _is_put_otherwise(shorter.clause, shorter):
        excess = OneSided((shorter.clause,), shorter.longer, shorter.shorter)
        yield lost(RULE, pair, shorter.clause, excess, "which is a purpose or a reason")


def _all_that_is_lost(mention: Mention, excess: OneSided) -> Mention | None:
    """The clause or the phrase of a reason, where the twin says the rest and is shorter by most of it."""
    text, twin = excess.text, excess.twin
    end = mention.end if mention.key == "grounds" else clause_end(text, mention.end)
    clause = mention._replace(end=end, surface=text.passage.text[mention.start : end])
    is_left_out = extent(text) - extent(twin) >= _MOST * (extent(text) - letters_outside(clause, text))
    is_lost = len(clause.surface) >= _SHORTEST and is_left_out
    alone = told_alone(clause, text, twin) if is_lost else clause
    return None if alone is clause else alone


def _is_told_as_purpose(mention: Mention, excess: OneSided) -> bool:
    """Whether the twin has a clause of purpose more, of the same concept or word.

    "For reasons of order" is "to keep order", and "interoperability" is "interoperabiliteit".
    """
    text, twin = excess.text, excess.twin
    others = _purposes_over(mention, excess)
    if mention.key == "grounds" and any(
        _share(word, other) >= _STEM
        for word in _word_for_it(mention, text)
        for start in others
        for other in _long_words(" ".join(_clause(start, twin).split()[:_FIRST]))
    ):
        return True
    end = clause_end(text, mention.end)
    concepts = [each for each in text.of(MentionKind.CONCEPT) if each.end > mention.start]
    purposes = (each for each in concepts if each.key.startswith(_PURPOSE) and each.start < end)
    reason = next(purposes, next(iter(concepts), None))
    if reason is None:
        return False
    is_named = len(text.passage.text[mention.end : reason.start].split()) < _NEAR
    return is_named and any(
        each.key == reason.key and each.start >= start and not PAUSE.search(twin.passage.text[start : each.start])
        for start in others
        for each in twin.of(MentionKind.CONCEPT)
    )


def _may_be_told_as_purpose(mention: Mention, excess: OneSided) -> bool:
    """Whether a clause of purpose of the twin has a word that begins alike: "administration", "Administrator"."""
    twin = excess.twin
    return any(
        _share(word, other) > 0
        for word in _word_for_it(mention, excess.text)
        for start in _purposes_over(mention, excess)
        for other in _long_words(_clause(start, twin))
    )


def _purposes_over(mention: Mention, excess: OneSided) -> list[int]:
    """Where the clauses of purpose of the twin begin, if it has more of them than the text has beside the reason."""
    text, twin = excess.text, excess.twin
    own = [start for start, _ in purpose_clauses(text.passage.text, text.language) if start != mention.start]
    others = [start for start, _ in purpose_clauses(twin.passage.text, twin.language)]
    return others if len(others) > len(own) else []


def _word_for_it(mention: Mention, text: AnalysedText) -> list[str]:
    """The word that a word of reason stands before, if it is a long one."""
    return _long_words(" ".join(text.passage.text[mention.end :].split()[:1]))


def _long_words(words: str) -> list[str]:
    return [word.lower() for word in _LETTERS.findall(words) if len(word) >= _COGNATE]


def _share(word: str, other: str) -> float:
    """How much of the longer word both begin with; 0 if these letters are few."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return common / max(len(word), len(other)) if common >= _COGNATE else 0.0


def _clause(start: int, text: AnalysedText) -> str:
    return text.passage.text[start : clause_end(text, start)]


def _is_put_otherwise(clause: Mention, found: Shortening) -> bool:
    """Whether the clause tells a cause, and the shorter text tells one as well, in whatever words."""
    causes = [cause for cause in found.longer.of(MentionKind.REASON) if clause.start <= cause.start < clause.end]
    return bool(causes) and bool(found.shorter.of(MentionKind.REASON))
