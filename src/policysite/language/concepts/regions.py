"""Where a text names the European Union, and where the European Economic Area."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.knowledge import knowledge
from policysite.language.phrases.inflection import paradigms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.language.text.folding import fold
from policysite.model.language import Language, primary

UNION, AREA = "place.eu", "place.eea"
"""The concepts whose words name them."""


def regions(text: str, language: Language) -> Iterator[tuple[str, int, int]]:
    """Each name with its concept, and where it starts and ends; also inside of other phrases, "outside the EU"."""
    folded = fold(text)
    for concept, start, end in _names(primary(language)).find(folded):
        yield concept, folded.original(start), folded.original(end)


@cache
def _names(language: Language) -> Phrasebook[str]:
    book: Phrasebook[str] = Phrasebook(knowledge(language).endings, paradigms(language))
    known = lexicon(language)
    for concept in (UNION, AREA):
        words = known.concepts.get(concept) if known else None
        for form in words.certain if words else ():
            book.add(form, concept)
    return book
