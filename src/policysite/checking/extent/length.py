"""How long texts and their clauses are, by the measure of English."""

from __future__ import annotations

import re
from functools import lru_cache

from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention

_PART = 0.3
"""Of a clause, by which a text that lacks it is shorter at least: other words of it may be longer than its twin's."""
_END = re.compile(r"[,;:.!?()](?=\s|$)")
"""Where a clause ends."""


def extent(text: AnalysedText) -> int:
    """Its letters, by the measure of English: some languages take more of them to say the same."""
    return round(_count_letters(text.passage.text) / knowledge(text.language).length)


def letters_outside(mention: Mention, text: AnalysedText) -> float:
    """Its letters outside of a mention, by the same measure."""
    words = text.passage.text
    rest = words[: mention.start] + words[mention.end :]
    return sum(map(str.isalpha, rest)) / knowledge(text.language).length


@lru_cache(1024)
def _count_letters(text: str) -> int:
    if "{" in text:
        return sum(map(str.isalpha, text))  # what stands in a placeholder is no word
    return sum([len(word) - (not word.isalpha()) for word in fold(text).words if not word.isdecimal()])


def lacks_clause(shorter: AnalysedText, longer: AnalysedText, mention: Mention, part: float = _PART) -> bool:
    """Whether a text is shorter than its twin by a part of the clause which begins with a mention, and may lack it."""
    clause = _count_letters(longer.passage.text[mention.start : clause_end(longer, mention.end)])
    return extent(longer) - extent(shorter) >= part * clause / knowledge(longer.language).length


def clause_end(text: AnalysedText, after: int) -> int:
    """Where a clause ends, from an offset inside of it on."""
    stop = _END.search(text.passage.text, after)
    return stop.start() if stop else len(text.passage.text)


def clause_ends(words: str) -> list[int]:
    """Where the clauses of a text end, in order."""
    return [*(stop.start() for stop in _END.finditer(words)), len(words)]
