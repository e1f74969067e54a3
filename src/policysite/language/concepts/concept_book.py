"""The words of a lexicon as phrases that texts are searched for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.knowledge import Knowledge
from policysite.language.phrases.inflection import paradigms
from policysite.language.phrases.phrasebook import Phrasebook


class Concepts(NamedTuple):
    """The concepts that words may say."""

    usual: tuple[tuple[str, bool], ...]
    """Each with whether the words say it for certain."""
    among_rights: tuple[str, ...] = ()
    """Those that they say instead where a text speaks of rights."""

    @property
    def tells_of_rights(self) -> bool:
        return any(certain and concept.startswith("right.") for concept, certain in self.usual)

    @property
    def where_rights_are_told(self) -> Concepts:
        """What the words say in a text that speaks of rights: those, for certain, where they say any."""
        return Concepts(tuple((right, True) for right in self.among_rights)) if self.among_rights else self

    def either(self, other: Concepts) -> Concepts:
        """These, and of the other words' concepts those that are not yet here.

        What words only likely say, they may say for certain where a text speaks of rights.
        """
        ids = {*self.among_rights, *(concept for concept, _ in self.usual)}
        certain = {*self.among_rights, *(concept for concept, is_certain in self.usual if is_certain)}
        return Concepts(
            (*self.usual, *(reading for reading in other.usual if reading[0] not in ids)),
            (*self.among_rights, *(concept for concept in other.among_rights if concept not in certain)),
        )


@cache
def concept_book(known: Knowledge) -> Phrasebook[Concepts]:
    """Every form of the lexicon of a language; none where it has none."""
    book: Phrasebook[Concepts] = Phrasebook(known.endings, paradigms(known.language))
    words = lexicon(known.language)
    for concept in words.concepts.values() if words else ():
        for forms, said in (
            (concept.certain, Concepts(((concept.id, True),))),
            (concept.likely, Concepts(((concept.id, False),))),
            (concept.among_rights, Concepts((), (concept.id,))),
        ):
            for form in forms:
                book.add(form, said, merge=Concepts.either)
    return book


@cache
def idioms(known: Knowledge) -> Phrasebook[bool]:
    """Words that hold those of a concept and say none; "in order to" is about no order."""
    book: Phrasebook[bool] = Phrasebook()
    words = lexicon(known.language)
    for form in words.neutral if words else ():
        book.add(form, True)
    return book
