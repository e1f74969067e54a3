"""Words that deny or exclude in so many words, and what stands close to them in their clause."""

from __future__ import annotations

from functools import lru_cache

from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

DENYING = frozenset(("not", "never"))
"""The senses of words that deny in so many words."""
CLOSE = 2
"""Words between two denials of one thing, and between a denial and what it denies."""
_WITHIN_WORDS = frozenset("-'’")
"""Signs that join what stands around them to a word, and do not part clauses as a dash between spaces does."""


@lru_cache(2)
def denials(text: AnalysedText) -> tuple[Mention, ...]:
    """The words of a text that deny in so many words."""
    return tuple([mention for mention in text.of(MentionKind.NEGATION) if mention.key in DENYING])


def only(text: AnalysedText) -> list[Mention]:
    """The words of a text that exclude everything else."""
    return [each for each in text.of(MentionKind.EXCLUSIVITY) if each.key == "only"]


def follows(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter stands close after the former, in the same clause."""
    between = text.passage.text[former.end : latter.start]
    return former.end < latter.start and is_of_one_clause(between) and len(between.split()) <= CLOSE


def leads_to(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter comes after the former, in the same clause: "only share it if"."""
    joined = [
        each
        for each in text.of(MentionKind.CONJUNCTION)
        if each.key in {"and", "but"} and former.end <= each.start < latter.start
    ]
    between = text.passage.text[former.end : latter.start]
    return former.end < latter.start and not joined and is_of_one_clause(between)


def is_denied_after(joint: Mention, text: AnalysedText) -> bool:
    """Whether what an "or" joins is denied by what comes after it: "säljer eller delar inte"."""
    return joint.key == "or" and any(leads_to(joint, denial, text) for denial in denials(text))


def is_of_one_clause(words: str) -> bool:
    """Whether nothing parts these words; what joins two to one does not."""
    return all(letter.isalnum() or letter.isspace() or letter in _WITHIN_WORDS for letter in words)
