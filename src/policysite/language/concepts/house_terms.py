"""The words that a house uses, allows and forbids for its terms, found in texts in any inflection."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from policysite.language.description.knowledge import knowledge
from policysite.language.phrases.inflection import paradigms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.language.text.folding import fold
from policysite.language.text.words import ANY, words_of
from policysite.model.language import Language
from policysite.model.policy import GlossaryTerm

_HEAD = 6
"""Letters of the shortest word that is known as the end of a compound, ``kundpersondata``."""
_MODIFIER = 8
"""Letters of the shortest word that is known as the beginning of one, ``persondatahantering``."""
_JOINED = 5
"""The same where an s joins it to what follows, ``insynsrätt``."""
_SPLITTABLE = 6
"""Words of a form up to which one word may stand between any of its own; their ways double with each."""
_SHARING = 20
"""Terms that are found by one form; that they share it is told of all."""
_QUOTED = re.compile(r"[“”„\"][^“”„\"\n]{1,300}[“”\"]|«[^»\n]{1,300}»|‘[^’\n]{1,300}’(?!\w)")
"""Words that are spoken of rather than used."""


class Standing(StrEnum):
    """What a house thinks of a word."""

    PREFERRED = "preferred"
    ACCEPTED = "accepted"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class HouseWord:
    """One word of the glossary in one language."""

    form: str
    """As the glossary writes it."""
    standing: Standing
    term: GlossaryTerm

    def preferred(self, language: Language) -> str:
        """The word to use instead; empty where the glossary has none in this language."""
        return next(iter(self.term.preferred.get(language, ())), "")


@dataclass(frozen=True, slots=True)
class HouseMention:
    """Words of the glossary that stand in a text."""

    words: tuple[HouseWord, ...]
    """One, or several where terms share a form."""
    start: int
    end: int

    def of(self, concept: str) -> HouseWord | None:
        """The word as one of this concept's."""
        return next((word for word in self.words if word.term.concept == concept), None)


class HouseTerms:
    """A glossary, ready to be looked for in texts."""

    def __init__(self, terms: Iterable[GlossaryTerm]) -> None:
        self.terms = tuple(terms)
        self._books: dict[Language, Phrasebook[tuple[HouseWord, ...]]] = {}

    @cached_property
    def by_concept(self) -> dict[str, GlossaryTerm]:
        """The terms by their concept; of several the first."""
        return {term.concept: term for term in reversed(self.terms)}

    def words(self, language: Language) -> Iterator[HouseWord]:
        """Every word of the glossary in a language."""
        for term in self.terms:
            for standing in Standing:
                forms: dict[Language, tuple[str, ...]] = getattr(term, standing.value)
                for form in forms.get(language, ()):
                    yield HouseWord(form, standing, term)

    def find(self, text: str, language: Language) -> list[HouseMention]:
        """The words of the glossary in a text, the longest at each place, but for those in quotation marks."""
        book = self._book(language) if self.terms else None
        if not text or book is None:
            return []
        folded = fold(text)
        found = [
            HouseMention(words, folded.original(start), folded.original(end))
            for words, start, end in book.find(folded)
            if _is_whole(folded.text[start:end], words, language)
        ]
        quotes = [match.span() for match in _QUOTED.finditer(text)] if found else []
        return [at for at in found if not any(first <= at.start and at.end <= last for first, last in quotes)]

    def _book(self, language: Language) -> Phrasebook[tuple[HouseWord, ...]] | None:
        if self.terms and language not in self._books:
            known = knowledge(language)
            book: Phrasebook[tuple[HouseWord, ...]] = Phrasebook(
                (*known.endings, *known.inflections), paradigms(language)
            )
            entries: defaultdict[str, list[HouseWord]] = defaultdict(list)
            for word in self.words(language):
                for form in _variants(word.form, joins=known.compounds):
                    entries[form.casefold()].append(word)
            for form, words in entries.items():
                book.add(form, tuple(words[:_SHARING]))
            self._books[language] = book
        return self._books.get(language)


def _is_whole(found: str, words: tuple[HouseWord, ...], language: Language) -> bool:
    """Whether nothing but words such as "your" stands between those of the term."""
    there = words_of(found)
    more = len(there) - len(words_of(words[0].form))
    return more <= 0 or more <= sum(word in knowledge(language).function_words for word in there)


def _variants(form: str, *, joins: bool) -> Iterator[str]:
    """The form, the form with one word between two of its own ("redraw your consent"), and inside of compounds."""
    words = words_of(form)
    yield form
    if 1 < len(words) <= _SPLITTABLE:
        for count in range(1, len(words)):
            for places in combinations(range(1, len(words)), count):
                yield " ".join(f"{ANY} {word}" if at in places else word for at, word in enumerate(words))
    elif joins and words:
        yield from (f"*{form}" for _ in range(len(form) >= _HEAD))
        yield from (f"{form}*" for _ in range(len(form) >= _MODIFIER))
        yield from (f"{form}s*" for _ in range(len(form) >= _JOINED))
