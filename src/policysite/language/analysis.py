"""What a text says: values, concepts and operators, with keys that are the same in every language."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from policysite.language.folding import FoldedText, Word, fold
from policysite.language.inflection import paradigms
from policysite.language.knowledge import AGAIN, Knowledge, knowledge
from policysite.language.lexicon import lexicon
from policysite.language.phrases import Phrasebook
from policysite.language.values.addresses import find_emails, find_urls
from policysite.language.values.dates import find_dates, find_times
from policysite.language.values.found import Found
from policysite.language.values.names import find_names
from policysite.language.values.phones import find_phones
from policysite.language.values.quantities import find_quantities
from policysite.language.values.references import find_references
from policysite.model.language import Language, primary
from policysite.model.mention import Mention, MentionKind

_DIGIT = re.compile(r"\d")
_CLAUSE_END = re.compile(r"[.;:!?](?=\s|$)")


def analyse(text: str, language: Language) -> tuple[Mention, ...]:
    """Everything that a text says, in the order of where it is said.

    ``{placeholders}`` are not read. Of two readings of the same words within values, concepts or operators the
    longer one holds; the three are read independently of each other.
    """
    known = knowledge(language)
    folded = fold(text)
    values, rest = _values(folded, known)
    words = rest.words
    operators = list(_operators(rest, words, known))
    concepts = list(_concepts(rest, words, language, operators))
    quantities = _outside(concepts, find_quantities(rest, words, known))
    names = _longest(find_names(rest, words, known))
    found = sorted((*values, *quantities, *names, *operators, *concepts), key=_place)
    return tuple(_mention(text, folded, item) for item in found)


def _values(text: FoldedText, known: Knowledge) -> tuple[list[Found], FoldedText]:
    """The values whose words say nothing else, and the text without them."""
    addresses, rest = _taken(text, (find_emails, find_urls))
    if not _DIGIT.search(rest.text):
        return addresses, rest
    found, rest = _taken(
        rest,
        (
            lambda part: find_references(part, known),
            lambda part: find_dates(part, known),
            find_times,
            find_phones,
        ),
    )
    return [*addresses, *found], rest


def _operators(text: FoldedText, words: Sequence[Word], known: Knowledge) -> list[Found]:
    found = [
        Found(kind, key, start, end, certain)
        for book in (known.operators, known.persons)
        for senses, start, end in book.find(text, words)
        for kind, key, certain in senses
    ]
    return _denied_once(text.text, found) if any(item.key == AGAIN for item in found) else found


def _denied_once(text: str, operators: Sequence[Found]) -> list[Found]:
    """The same, where words that deny what their clause denies already only imply it: "no … ninguno", "nikt nie".

    By itself such a word is the denial: "ninguno de los datos".
    """
    borders = [match.start() for match in _CLAUSE_END.finditer(text)]
    denied = {bisect_right(borders, item.start) for item in operators if _denies(item)}
    found = []
    for item in operators:
        clause = bisect_right(borders, item.start)
        if item.key != AGAIN:
            found.append(item)
        elif clause in denied:
            found.append(item._replace(key="implied", certain=False))
        else:
            denied.add(clause)
            found.append(item._replace(key="not"))
    return found


def _denies(item: Found) -> bool:
    """Whether it denies in so many words, for the first time."""
    return item.kind is MentionKind.NEGATION and item.key in {"not", "never", "without"}


class _Certainty(Enum):
    CERTAIN = 1
    LIKELY = 2
    AMONG_RIGHTS = 3


@dataclass(frozen=True, slots=True)
class _Reading:
    concept: str
    certainty: _Certainty


def _concepts(
    text: FoldedText, words: Sequence[Word], language: Language, operators: Iterable[Found]
) -> Iterator[Found]:
    book = _concept_book(primary(language))
    if book is None:
        return
    readings = list(book.find(text, _outside_idioms(text, words, primary(language))))
    about_rights = any(item.kind is MentionKind.MODALITY and item.key == "right" for item in operators) or any(
        reading.concept.startswith("right.") and reading.certainty is _Certainty.CERTAIN
        for options, _, _ in readings
        for reading in options
    )
    for options, start, end in readings:
        among_rights = [reading for reading in options if reading.certainty is _Certainty.AMONG_RIGHTS]
        others = [reading for reading in options if reading.certainty is not _Certainty.AMONG_RIGHTS]
        for reading in among_rights if among_rights and about_rights else others:
            yield Found(MentionKind.CONCEPT, reading.concept, start, end, reading.certainty is not _Certainty.LIKELY)


@cache
def _concept_book(language: Language) -> Phrasebook[tuple[_Reading, ...]] | None:
    known = lexicon(language)
    if known is None:
        return None
    book: Phrasebook[tuple[_Reading, ...]] = Phrasebook(knowledge(language).endings, paradigms(language))
    for concept in known.concepts.values():
        for certainty, forms in (
            (_Certainty.CERTAIN, concept.certain),
            (_Certainty.LIKELY, concept.likely),
            (_Certainty.AMONG_RIGHTS, concept.among_rights),
        ):
            reading = (_Reading(concept.id, certainty),)
            for form in forms:
                book.add(form, reading, merge=_either)
    return book


@cache
def _idioms(language: Language) -> Phrasebook[bool]:
    book: Phrasebook[bool] = Phrasebook()
    known = lexicon(language)
    for form in known.neutral if known else ():
        book.add(form, True)
    return book


def _outside_idioms(text: FoldedText, words: Sequence[Word], language: Language) -> Sequence[Word]:
    """The words that say a concept where theirs do; "in order to" is about no order."""
    idioms = [(start, end) for _, start, end in _idioms(language).find(text, words)]
    if not idioms:
        return words
    return [word for word in words if not any(start <= word.start < end for start, end in idioms)]


def _either(first: tuple[_Reading, ...], second: tuple[_Reading, ...]) -> tuple[_Reading, ...]:
    return first if any(reading.concept == second[0].concept for reading in first) else (*first, *second)


def _taken(
    text: FoldedText, finders: Iterable[Callable[[FoldedText], Iterable[Found]]]
) -> tuple[list[Found], FoldedText]:
    """What these find one after the other, and the text with it taken out."""
    taken: list[Found] = []
    for find in finders:
        if found := _longest(find(text)):
            text = text.masked(found)
            taken.extend(found)
    return taken, text


def _longest(found: Iterable[Found]) -> list[Found]:
    """Of those that overlap only the first and longest."""
    kept: list[Found] = []
    for item in sorted(found, key=_place):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _outside(concepts: Sequence[Found], quantities: Iterable[Found]) -> Iterator[Found]:
    """Without the numbers in words that are part of a name for something ("third party")."""
    starts = [concept.start for concept in concepts]
    for item in quantities:
        before = bisect_right(starts, item.start)
        if item.certain or not before or concepts[before - 1].end < item.end:
            yield item


def _place(item: Found) -> tuple[int, int, str, str]:
    return item.start, -item.end, item.kind, item.key


def _mention(text: str, folded: FoldedText, item: Found) -> Mention:
    start, end = folded.original(item.start), folded.original(item.end)
    return Mention(item.kind, item.key, start, end, text[start:end], item.certain)
