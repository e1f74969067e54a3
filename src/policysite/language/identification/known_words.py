"""Which words are known to belong to a language, and words of another language among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from policysite.language.concepts.concept_book import concept_book
from policysite.language.concepts.lexicon import is_thorough, lexicon
from policysite.language.description.knowledge import knowledge
from policysite.language.phrases.inflection import DictionaryForms, paradigms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.language.text.folding import FoldedText, fold
from policysite.language.text.words import ANY, words_of
from policysite.model.language import Language, primary

_FEWEST_IN_A_ROW = 4
"""Foreign words from which a stretch is no quotation of a term."""
_LONG = 10
"""Letters of a word that is no word of another language by chance."""
_QUOTED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[“”„\"«»][^“”„\"«»]*[“”\"»«]")

Stretch = tuple[int, int, int]
"""First offset, end, and how many words there are known to the other language alone."""


@cache
def known_words(language: Language) -> frozenset[str]:
    """Every word of the language's files, in small letters."""
    known = knowledge(language)
    books = known.operators.words | known.persons.words | concept_book(known).words
    return (known.function_words | known.unfinished | known.rarely_last | books) - {ANY}


def may_be_foreign(words: Iterable[str], own: Language, other: Language) -> frozenset[str]:
    """Those of more than a letter for which ``foreign_stretch`` might tell of a text. Few texts have one."""
    return _longer_telling_words(primary(own), primary(other)).intersection(words)


def known_to_one(words: frozenset[str], language: Language, other: Language) -> frozenset[str]:
    """Those of the words that the first language is known to have and the other is not."""
    return words & _words_of_one(primary(language), primary(other))


def foreign_stretch(text: str, own: Language, other: Language) -> Stretch | None:
    """The first words of a text that only the other language is known to have.

    In a text that has no word of its own language one such word is enough where most words of that language are known,
    else a term of several words, a long word or a row of words. Words with a capital inside of a text are names; those
    in brackets or quotes are quotations.
    """
    return _foreign_stretch(text, primary(own), primary(other))


@lru_cache(4096)
def _foreign_stretch(text: str, own: Language, other: Language) -> Stretch | None:
    folded = fold(text)
    if _telling_words(own, other).isdisjoint(folded.words):
        return None
    quoted = [match.span() for match in _QUOTED.finditer(folded.text)]
    row = _words_in_a_row(folded, quoted, own, other)
    if row:
        return folded.original(row[0][0]), folded.original(row[-1][1]), len(row)
    start, end = next(_foreign_terms(folded, quoted, own, other), (0, 0))
    return (folded.original(start), folded.original(end), 1) if end else None


def _words_in_a_row(
    text: FoldedText, quoted: Sequence[tuple[int, int]], own: Language, other: Language
) -> list[tuple[int, int]] | None:
    foreign, native = _words_of_one(other, own), _words_of_one(own, other)
    known = sum(word in foreign for word in text.words)
    if not known:
        return None
    stretches: list[list[tuple[int, int]]] = [[]]
    for word, span in zip(text.words, text.spans, strict=True):
        if _is_name(text, span[0]) or _is_inside(span[0], quoted):
            continue
        if word in foreign:
            stretches[-1].append(span)
        elif word in native or not native.isdisjoint(_dictionary(own).of(word)):
            if known < _FEWEST_IN_A_ROW:
                return None
            stretches.append([])
    fewest = 1 if len(stretches) == 1 and is_thorough(own) else _FEWEST_IN_A_ROW
    return next((stretch for stretch in stretches if len(stretch) >= fewest and _is_telling(stretch)), None)


def _is_telling(stretch: Sequence[tuple[int, int]]) -> bool:
    """Whether there is more than single letters, which every language has in abbreviations ("P.O.")."""
    return any(end - start > 1 for start, end in stretch)


@cache
def _telling_words(own: Language, other: Language) -> frozenset[str]:
    """Words without any of which nothing in a text is of the other language: its own, and the first of its terms.

    A term of one word that both languages know tells nothing.
    """
    terms = [words_of(form) for form in _forms_of_terms(other) if " " in form]
    known = known_words(own)
    return _words_of_one(other, own) | {words[0] for words in terms if known.issuperset(words)}


@cache
def _longer_telling_words(own: Language, other: Language) -> frozenset[str]:
    return frozenset(word for word in _telling_words(own, other) if len(word) > 1)


@cache
def _dictionary(language: Language) -> DictionaryForms:
    known = DictionaryForms(paradigms(language))
    for word in known_words(language):
        known.add(word)
    return known


@cache
def _words_of_one(language: Language, other: Language) -> frozenset[str]:
    """The words known to this language alone."""
    return known_words(language) - known_words(other)


def _foreign_terms(
    text: FoldedText, quoted: Sequence[tuple[int, int]], own: Language, other: Language
) -> Iterator[tuple[int, int]]:
    """Terms in small letters of which one language has the words as a term and the other has not."""
    for _, start, end in _terms(other).find(text):
        term = text.text[start:end]
        if (
            not (term if start else term[:1].lower() + term[1:]).islower()
            or term in known_words(own)
            or _is_inside(start, quoted)
        ):
            continue
        if not any(first <= start and end <= last for _, first, last in _terms(own).find(text)):
            yield start, end


@cache
def _terms(language: Language) -> Phrasebook[bool]:
    """The certain words of the concepts that are long enough to be told from words of other languages."""
    book: Phrasebook[bool] = Phrasebook()
    for form in _forms_of_terms(language):
        book.add(form, True)
    return book


def _forms_of_terms(language: Language) -> Iterator[str]:
    terms = lexicon(language)
    for concept in terms.concepts.values() if terms else ():
        for form in concept.certain:
            if (" " in form and ANY not in form) or (form.isalpha() and len(form) >= _LONG):
                yield form


def _is_name(text: FoldedText, offset: int) -> bool:
    return offset > 0 and text.text[offset].isupper()


def _is_inside(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start < offset < end for start, end in stretches)
