"""Which terms of the W3C Data Privacy Vocabulary (DPV) there are, and which of them says what ours say. Data files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from policysite.data_files import read_tables
from policysite.model.value import Scalar, Term


class UnknownTermError(LookupError):
    """DPV has no such term; the message names it."""


@dataclass(frozen=True, slots=True)
class TermMapping:
    """How one field of a fact is said in DPV."""

    property: str
    """``dpv:hasPurpose``."""
    anything: str
    """What is said of a term that DPV has no word for: ``dpv:Purpose``."""
    terms: Mapping[str, tuple[str, ...]]
    """By our word; none where there is nothing to say of a person."""

    def of(self, values: tuple[Scalar, ...]) -> tuple[str, ...]:
        """The terms for these values, each once; the general one only where there is nothing more exact."""
        mapped = [self.terms.get(value.word, (self.anything,)) for value in values if isinstance(value, Term)]
        found = dict.fromkeys(term for terms in mapped for term in terms)
        exact = tuple(term for term in found if term != self.anything)
        return exact or tuple(found)


@cache
def namespaces() -> Mapping[str, str]:
    """Address by prefix."""
    return dict(_terms()["namespaces"])


@cache
def mappings() -> Mapping[str, TermMapping]:
    """By field. Every term in it is one that DPV has.

    Raises:
        UnknownTermError: the data names a term that is not in the list.
    """
    return {field: _mapping(**entry) for field, entry in _read("dpv_mapping.toml").items()}


def dpv(name: str) -> str:
    """A term as it is written in an export, ``dpv:hasPurpose``.

    Raises:
        UnknownTermError: the list has no such term.
    """
    prefix, _, term = name.partition(":")
    if term not in _terms()["terms"].get(prefix, ()):
        raise UnknownTermError(f"DPV has no term `{name}`, as far as exporting/data/dpv_terms.toml knows")
    return name


def _mapping(property: str, anything: str, terms: Mapping[str, str | list[str]]) -> TermMapping:
    known = {
        word: tuple(dpv(name) for name in ([names] if isinstance(names, str) else names) if name)
        for word, names in terms.items()
    }
    return TermMapping(dpv(property), dpv(anything), known)


@cache
def _terms() -> dict[str, Any]:
    return _read("dpv_terms.toml")


def _read(name: str) -> dict[str, Any]:
    return read_tables(files(__package__) / "data" / name)
