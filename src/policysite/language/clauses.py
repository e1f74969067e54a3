"""Where clauses of purpose or reason begin, by their first words."""

from __future__ import annotations

from functools import lru_cache

from policysite.language.folding import fold
from policysite.language.knowledge import knowledge
from policysite.model.language import Language


@lru_cache(4096)
def purpose_clauses(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The stretches of the words that begin such a clause ("in order to"); none where the language has none described.

    Many of them may mean something else: they are evidence only beside a text that is shorter without them.
    """
    folded = fold(text)
    found = knowledge(language).purposes.find(folded)
    return tuple((folded.original(start), folded.original(end)) for begins, start, end in found if begins)
