"""What a word reaches: what stands close to it in its clause."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from policysite.language.segmentation.punctuation import PAUSE
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

CLOSE = 2
"""Words between two denials of one thing, and between a denial and what it denies."""
PARTING = frozenset(("and", "but"))
"""The conjunctions that part clauses; what an "or" joins goes on with the same one."""
_WITHIN_WORDS = frozenset("-'’")
"""Signs that join what stands around them to a word, and do not part clauses as a dash between spaces does."""
REACH = 250
"""Characters in which words stand that are close to another, or near a verb."""


def _follows(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter stands close after the former, in the same clause."""
    if not former.end < latter.start < former.end + REACH:
        return False
    between = text.passage.text[former.end : latter.start]
    return is_of_one_clause(between) and len(between.split()) <= CLOSE


def leads_to(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter comes after the former, in the same clause: "only share it if"."""
    if former.end >= latter.start:
        return False
    joined = within(text.of(MentionKind.CONJUNCTION), former.end, latter.start)
    is_parted = any(each.key in PARTING for each in joined)
    return not is_parted and is_of_one_clause(text.passage.text[former.end : latter.start])


def last_before(word: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The last of mentions that ends before a word: if that does not lead to it, no earlier one does."""
    before = bisect_left(mentions, word.start, key=attrgetter("end"))
    return mentions[before - 1] if before else None


def is_led_to(word: Mention, mentions: Sequence[Mention], text: AnalysedText) -> bool:
    """Whether any of these leads to a word."""
    former = last_before(word, mentions)
    return former is not None and leads_to(former, word, text)


def clause_of(word: Mention, text: AnalysedText) -> tuple[int, int]:
    """From where to where the clause of a word goes, which pauses, ands and buts part from others."""
    parting = _parting(text)
    first, last = bisect_right(parting, word.start), bisect_right(parting, word.end)
    return parting[first - 1] if first else 0, parting[last] if last < len(parting) else len(text.passage.text)


@lru_cache(2)
def _parting(text: AnalysedText) -> list[int]:
    joined = (each.end for each in text.of(MentionKind.CONJUNCTION) if each.key in PARTING)
    return sorted((*(pause.end() for pause in PAUSE.finditer(text.passage.text)), *joined))


def is_of_one_clause(words: str) -> bool:
    """Whether nothing parts these words; what joins two to one does not."""
    return all(letter.isalnum() or letter.isspace() or letter in _WITHIN_WORDS for letter in words)


def is_close_after(word: Mention, mentions: Sequence[Mention], text: AnalysedText) -> bool:
    """Whether a word stands close after any of these, in one clause."""
    former = last_before(word, mentions)
    return former is not None and _follows(former, word, text)


def next_concepts(word: Mention, text: AnalysedText) -> frozenset[str]:
    """The concepts that the words name which come next after a word in its clause."""
    following = within(text.of(MentionKind.CONCEPT), word.end + 1, word.end + REACH)
    if not (following and leads_to(word, following[0], text)):
        return frozenset()
    return frozenset(each.key for each in following if each.start == following[0].start)


def concepts_in(start: int, end: int, text: AnalysedText) -> frozenset[str]:
    """The concepts that a stretch of a text names."""
    return frozenset(each.key for each in within(text.of(MentionKind.CONCEPT), start, end))
