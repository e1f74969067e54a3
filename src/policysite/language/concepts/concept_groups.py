"""What concepts have in common in every language: what their loss weighs, and what may stand for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from policysite.data_files import read_tables
from policysite.language.data_folder import DATA


@dataclass(frozen=True, slots=True)
class ConceptGroup:
    """Concepts by their ids, and families of them."""

    members: frozenset[str]

    def __contains__(self, concept: str) -> bool:
        return concept in self.members or concept.partition(".")[0] in self.members


def concept_group(name: str) -> ConceptGroup:
    """The concepts of a group of the data file.

    Raises:
        KeyError: there is no such group.
    """
    return ConceptGroup(frozenset(_tables()["groups"][name]))


def concept_table(name: str) -> Mapping[str, ConceptGroup]:
    """Which concepts each concept of a table of the data file leads to.

    Raises:
        KeyError: there is no such table.
    """
    return {concept: ConceptGroup(frozenset(others)) for concept, others in _tables()[name].items()}


@cache
def _tables() -> Mapping[str, Mapping[str, list[str]]]:
    return read_tables(DATA / "concept_groups.toml")


@cache
def concept_names() -> Mapping[str, str]:
    """What messages call concepts that no word of the lexicon names well, by their ids."""
    names: Mapping[str, str] = read_tables(DATA / "concept_names.toml")["names"]
    return names
