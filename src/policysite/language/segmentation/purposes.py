"""Where clauses of purpose or reason begin, by their first words."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from policysite.language.description.knowledge import Knowledge, knowledge
from policysite.language.text.folding import FoldedText, fold
from policysite.model.language import Language

_FEW = 3
"""Words in which the verb of a purpose comes."""


@lru_cache(4096)
def purpose_clauses(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The stretches of the words that begin such a clause ("in order to"); none where the language has none described.

    Many of them may mean something else: they are evidence only beside a text that is shorter without them.
    """
    folded, known = fold(text), knowledge(language)
    found = (
        (start, end)
        for begins, start, end in known.purposes.find(folded)
        if begins
        and not (folded.text[start:end].lower() in known.before_verbs and not _follows_a_verb(folded, end, known))
    )
    return tuple((folded.original(start), folded.original(end)) for start, end in found)


def _follows_a_verb(text: FoldedText, after: int, known: Knowledge) -> bool:
    """Whether one of the next words ends as infinitives do; others may stand before it ("pour ne pas vous")."""
    first = bisect_left(text.spans, (after, after))
    return any(word.endswith(known.infinitives) for word in text.words[first : first + _FEW])
