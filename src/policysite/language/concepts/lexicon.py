"""The lexicon: which words say a concept, language by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from policysite.data_files import read_tables
from policysite.language.data_folder import DATA
from policysite.language.phrases.forms import parse_forms
from policysite.model.language import Language, primary

_MOST_OF_IT = 200
"""Concepts of a lexicon that is no mere list of the law's terms."""


@dataclass(frozen=True)
class Concept:
    """One thing that a policy speaks of, and the words of one language for it.

    Each kind of words is kept as the language file writes it; see ``policysite.language.phrases.forms``.
    """

    id: str
    """``right.restriction``: the same in every language."""
    official_words: str = ""
    everyday_words: str = ""
    other_words: str = ""
    likely_words: str = ""
    among_rights_words: str = ""
    outdated_words: str = ""
    wrong_words: str = ""

    @property
    def official(self) -> tuple[str, ...]:
        """Words of the law; the first is the term that texts should use."""
        return _forms(self.official_words)

    @property
    def everyday(self) -> tuple[str, ...]:
        """Words of everyday language, right but not the law's."""
        return _forms(self.everyday_words)

    @cached_property
    def outdated(self) -> tuple[str, ...]:
        """Words of laws and names that are no more."""
        return _forms(self.outdated_words)

    @cached_property
    def certain(self) -> tuple[str, ...]:
        """Everything that says the concept whatever stands around it: official, everyday, other and outdated words."""
        written = self.official_words, self.everyday_words, self.other_words, self.outdated_words
        return _forms(", ".join(filter(None, written)))

    @property
    def likely(self) -> tuple[str, ...]:
        """Words that often say it and sometimes something else."""
        return _forms(self.likely_words)

    @property
    def among_rights(self) -> tuple[str, ...]:
        """Words that say it where a text speaks of rights."""
        return _forms(self.among_rights_words)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Words that are mistaken for it: hints, for a text whose counterpart has the concept."""
        return _forms(self.wrong_words)

    @property
    def preferred(self) -> str:
        """The word that names the concept: the first official one, else the first of all."""
        return (*self.certain, *self.likely)[0].strip("*")


@dataclass(frozen=True)
class Lexicon:
    """The concepts of one language."""

    language: Language
    concepts: Mapping[str, Concept]
    """By id, in the order of the file."""
    neutral: tuple[str, ...] = ()
    """Phrases that hold words of a concept and say none: "in order to" is about no order."""

    @cached_property
    def outdated(self) -> Mapping[str, Concept]:
        """The concepts that have outdated words."""
        return {concept.id: concept for concept in self.concepts.values() if concept.outdated}


def lexicon(language: Language) -> Lexicon | None:
    """The lexicon of a language, of its parent where it has none of its own (``sv-FI``), or None."""
    return _lexicon(primary(language))


def says(language: Language, concept: str) -> bool:
    """Whether words for a concept are known in a language, so that a text without them says something."""
    known = lexicon(language)
    return known is not None and concept in known.concepts


def is_thorough(language: Language) -> bool:
    """Whether words for most of what a policy speaks of are known, and not for the terms of the law alone."""
    return _is_thorough(primary(language))


@cache
def _is_thorough(language: Language) -> bool:
    known = _lexicon(language)
    return known is not None and len(known.concepts) >= _MOST_OF_IT


def shared_concepts(first: Language, second: Language) -> frozenset[str]:
    """The concepts that both languages have words for."""
    return _shared_concepts(primary(first), primary(second))


@cache
def _shared_concepts(first: Language, second: Language) -> frozenset[str]:
    one, two = _lexicon(first), _lexicon(second)
    return frozenset(one.concepts) & frozenset(two.concepts) if one and two else frozenset()


@cache
def _lexicon(language: Language) -> Lexicon | None:
    file = DATA / "lexicon" / f"{language}.toml"
    if not file.is_file():
        return None
    tables = read_tables(file)
    neutral = _forms(tables.pop("neutral", {}).get("neutral", ""))
    concepts = (_concept(f"{group}.{name}", entry) for group, table in tables.items() for name, entry in table.items())
    return Lexicon(language, {concept.id: concept for concept in concepts}, neutral)


def _concept(concept: str, entry: str | dict[str, str]) -> Concept:
    if isinstance(entry, str):
        return Concept(concept, other_words=entry)
    return Concept(
        concept,
        official_words=entry.pop("official", ""),
        everyday_words=entry.pop("everyday", ""),
        other_words=entry.pop("forms", ""),
        likely_words=entry.pop("likely", ""),
        among_rights_words=entry.pop("among-rights", ""),
        outdated_words=entry.pop("outdated", ""),
        wrong_words=entry.pop("wrong", ""),
        **entry,
    )


def _forms(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parse_forms(written))) if written else ()
