"""What a text says: values, concepts and operators, with keys that are the same in every language."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from policysite.language.concepts.concept_book import concept_book, idioms
from policysite.language.description.knowledge import Knowledge, knowledge
from policysite.language.description.operator_words import AGAIN, NOR
from policysite.language.phrases.phrasebook import Leads, Shelf
from policysite.language.segmentation.punctuation import CLAUSE_END
from policysite.language.text.folding import MASK, FoldedText, fold
from policysite.language.values.addresses import find_emails, find_urls
from policysite.language.values.dates import find_dates
from policysite.language.values.found import Found
from policysite.language.values.names import find_names, legal_forms, organisations
from policysite.language.values.phones import find_phones
from policysite.language.values.quantities import find_quantities
from policysite.language.values.references import find_references
from policysite.language.values.times import find_times
from policysite.model.language import Language
from policysite.model.mention import Mention, MentionKind

_ANSWERED = re.compile(r"[,.!:]\s+(\w+)")
_NUMBER_NEXT = re.compile(rf"\.\s?[\d{MASK}]|\s\d")
_made = tuple.__new__
"""Makes a named tuple of its fields in half the time that its own call takes."""
_ANEW = frozenset((AGAIN, NOR))
_OF_SENTENCES = frozenset((MentionKind.PERSON, MentionKind.MODALITY))
"""What sentences have, and mere items of a list seldom."""
_AFTER_THE_LAST_WORD = " .,;:!?"


def analyse(text: str, language: Language) -> tuple[Mention, ...]:
    """Everything that a text says, in the order of where it is said.

    ``{placeholders}`` are not read. Of two readings of the same words within values, concepts or operators the
    longer one holds; the three are read independently of each other.
    """
    known = knowledge(language)
    folded = fold(text)
    leads = _shelf(known).leads(folded)
    values, rest = _values(folded, known, leads)
    operators = _operators(rest, known, leads)
    concepts = _concepts(rest, known, leads, operators)
    quantities = _outside(concepts, find_quantities(rest, known, leads))
    names = _longest(list(find_names(rest, known, leads)))
    return _mentions((*values, *quantities, *names, *operators, *concepts), text, folded)


def _mentions(found: Iterable[Found], text: str, folded: FoldedText) -> tuple[Mention, ...]:
    """What was found, in the order of the text; of what begins together the longest and surest first."""
    placed = sorted([(start, -end, kind, key, not certain) for kind, key, start, end, certain in found])
    if origins := folded.origins:
        placed = [(origins[start], -origins[-end], kind, key, unsure) for start, end, kind, key, unsure in placed]
    return tuple(
        [
            _made(Mention, (kind, key, start, -end, text[start:-end], not unsure))
            for start, end, kind, key, unsure in placed
        ]
    )


@cache
def _shelf(known: Knowledge) -> Shelf:
    """All that the words of a text are looked up in."""
    return Shelf(
        known.operators,
        known.persons,
        known.measures,
        known.months,
        known.articles,
        known.sections,
        known.countries,
        organisations(known.language),
        legal_forms(),
        idioms(known),
        concept_book(known),
    )


def _values(text: FoldedText, known: Knowledge, leads: Leads) -> tuple[list[Found], FoldedText]:
    """The values whose words say nothing else, and the text without them."""
    addresses, rest = _taken(text, (find_emails, find_urls))
    if rest.first_digit == len(rest.text):
        return addresses, rest
    found, rest = _taken(
        rest,
        (
            lambda part: find_references(part, known, leads),
            lambda part: find_dates(part, known, leads),
            lambda part: find_times(part, known),
            find_phones,
        ),
    )
    return [*addresses, *found], rest


def _operators(text: FoldedText, known: Knowledge, leads: Leads) -> list[Found]:
    found = [
        _made(Found, (kind, key, start, end, certain))
        for book in (known.operators, known.persons)
        for senses, start, end in book.find(text, leads)
        for kind, key, certain in senses
        if kind is not MentionKind.NEGATION or not _denies_nothing(text.text, start, end, known)
    ]
    return found if _ANEW.isdisjoint([item.key for item in found]) else _denied_once(text.text, found)


def _denies_nothing(text: str, start: int, end: int, known: Knowledge) -> bool:
    """Whether the word is the sign for a number, or an answer that the rest of the text puts into words: "No, we …".

    What goes on with a conjunction belongs to the word: "No, or very little, data".
    """
    word = text[start:end].lower()
    if word in known.number_signs and _NUMBER_NEXT.match(text, end):
        return True
    if word not in known.answers or text[:start].strip():
        return False
    answered = _ANSWERED.match(text, end)
    return answered is not None and answered[1].lower() not in known.joining_words


def _denied_once(text: str, operators: Sequence[Found]) -> list[Found]:
    """The same, where words that deny what their clause denies already only imply it: "no … ninguno", "nikt nie".

    By itself such a word is the denial: "ninguno de los datos". Before an "only" it denies nothing: "ne peut … que si".
    A "nor" at the end of an item of a list belongs to the next item, and the last one of a mere series goes on with
    what a lead-in denies: "fotos, métricas ni grabaciones".
    """
    borders = [match.start() for match in CLAUSE_END.finditer(text)]
    denied = {bisect_right(borders, item.start) for item in operators if _denies(item)}
    limited = {
        bisect_right(borders, item.start): item.start
        for item in operators
        if item.kind is MentionKind.EXCLUSIVITY and item.key == "only"
    }
    joining = {item.start for item in operators if item.kind is MentionKind.CONJUNCTION}
    end = len(text.rstrip(_AFTER_THE_LAST_WORD))
    found = []
    for item in operators:
        clause = bisect_right(borders, item.start)
        is_denied = clause in denied or (item.key == NOR and clause - 1 in denied)
        if item.key not in _ANEW:
            found.append(item)
        elif item.end >= end and item.start in joining:
            continue
        elif is_denied or item.start < limited.get(clause, 0):
            found.append(item._replace(key="implied", certain=False))
        elif item.start in joining and _ends_a_series(text, item, operators, borders):
            denied.add(clause)
            found.append(item._replace(key="implied", certain=False))
        else:
            denied.add(clause)
            found.append(item._replace(key="not"))
    return found


def _ends_a_series(text: str, joint: Found, operators: Sequence[Found], borders: Sequence[int]) -> bool:
    """Whether the word joins the last of several items, and nothing in its clause tells of a sentence of its own.

    A clause with two such words denies ("ni vendemos ni cedemos"), and so does one that somebody does something in, or
    that begins anew after a comma or a "but".
    """
    clause = bisect_right(borders, joint.start)
    comma = text.rfind(",", borders[clause - 1] + 1 if clause else 0, joint.start)
    if comma < 0 or not text[comma + 1 : joint.start].strip():
        return False
    return not any(
        item.kind in _OF_SENTENCES
        or (item.kind is MentionKind.CONJUNCTION and item.key == "but")
        or (
            item.key in _ANEW
            and item.start != joint.start
            and text[item.start : item.end] == text[joint.start : joint.end]
        )
        for item in operators
        if bisect_right(borders, item.start) == clause
    )


def _denies(item: Found) -> bool:
    """Whether it denies in so many words, for the first time."""
    return item.kind is MentionKind.NEGATION and item.key in {"not", "never", "without"}


def _concepts(text: FoldedText, known: Knowledge, leads: Leads, operators: Iterable[Found]) -> list[Found]:
    masked = [(start, end) for _, start, end in idioms(known).find(text, leads)]
    found = concept_book(known).find(text.masked(masked) if masked else text, leads)
    if any(concepts.among_rights for concepts, _, _ in found) and (
        any(item.kind is MentionKind.MODALITY and item.key == "right" for item in operators)
        or any(concepts.tells_of_rights for concepts, _, _ in found)
    ):
        found = [(concepts.where_rights_are_told, start, end) for concepts, start, end in found]
    return [
        _made(Found, (MentionKind.CONCEPT, concept, start, end, certain))
        for concepts, start, end in found
        for concept, certain in concepts.usual
    ]


def _taken(
    text: FoldedText, finders: Iterable[Callable[[FoldedText], Iterable[Found]]]
) -> tuple[list[Found], FoldedText]:
    """What these find one after the other, and the text with it taken out."""
    taken: list[Found] = []
    for find in finders:
        if found := _longest(list(find(text))):
            text = text.masked((item.start, item.end) for item in found)
            taken.extend(found)
    return taken, text


def _longest(found: list[Found]) -> list[Found]:
    """Of those that overlap only the first and longest."""
    if len(found) < 2:
        return found
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
