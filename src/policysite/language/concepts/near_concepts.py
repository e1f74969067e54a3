"""Concepts that faithful translations take for each other, in any language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from functools import cache

from policysite.data_files import read_tables
from policysite.language.data_folder import DATA


def near(concept: str) -> Set[str]:
    """The concepts that another text may name in the place of this one; it is none of them itself."""
    return near_concepts().get(concept, frozenset())


@cache
def near_concepts() -> Mapping[str, frozenset[str]]:
    """Every concept that has near ones, and these."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in read_tables(DATA / "near_concepts.toml")["groups"]:
        for concept in group:
            found[concept].update(other for other in group if other != concept)
    return {concept: frozenset(others) for concept, others in found.items()}
