"""The closed vocabularies that the model's fields draw their terms from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from policysite.data_files import read_tables
from policysite.language.data_folder import DATA


@dataclass(frozen=True, slots=True)
class VocabularyTerm:
    """One word of a closed vocabulary."""

    id: str
    means: str
    """One English line for the editor's completion and the handbook."""
    article: str = ""
    """The provision that it comes from, such as ``GDPR 4(7)``, or empty."""
    concept: str = ""
    """The concept whose words tell it in a text; empty where no words alone do."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms."""

    name: str
    terms: Mapping[str, VocabularyTerm]
    """By id, in the order in which they are documented."""


def vocabulary(name: str) -> Vocabulary:
    """The vocabulary of this name.

    Raises:
        KeyError: there is none.
    """
    return vocabularies()[name]


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """All closed vocabularies by name."""
    return {
        name: Vocabulary(name, {term: _term(name, term, **entry) for term, entry in entries.items()})
        for name, entries in read_tables(DATA / "vocabularies.toml").items()
    }


def _term(vocabulary_name: str, term: str, means: str, article: str = "", concept: str | None = None) -> VocabularyTerm:
    return VocabularyTerm(term, means, article, f"{vocabulary_name}.{term}" if concept is None else concept)
