"""Words that are mistaken for a term of data protection law: they mean something else, or nothing."""

from __future__ import annotations

from functools import cache, lru_cache

from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.knowledge import knowledge
from policysite.language.phrases.inflection import paradigms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.language.text.folding import fold
from policysite.model.language import Language, primary


def mistaken_words(concept: str, text: str, language: Language) -> tuple[int, int] | None:
    """Where words first stand in a text that are mistaken for a concept, in any inflection; None for nowhere.

    It says something only about a text whose counterpart has the concept and that has no word for it: by themselves
    most of these words are right ("agreement", "appeal").
    """
    return next(((start, end) for found, start, end in _mistaken(text, primary(language)) if concept in found), None)


@lru_cache(1024)
def _mistaken(text: str, language: Language) -> tuple[tuple[tuple[str, ...], int, int], ...]:
    book, folded = _book(language), fold(text)
    return tuple((concepts, folded.original(start), folded.original(end)) for concepts, start, end in book.find(folded))


@cache
def _book(language: Language) -> Phrasebook[tuple[str, ...]]:
    known, words = lexicon(language), knowledge(language)
    book: Phrasebook[tuple[str, ...]] = Phrasebook((*words.endings, *words.inflections), paradigms(language))
    for concept in known.concepts.values() if known else ():
        for form in concept.wrong:
            book.add(form, (concept.id,), merge=lambda first, second: (*first, *second))
    return book
