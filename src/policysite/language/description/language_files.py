"""The files about a language: CLDR's data, generated, and the one that people keep beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeVar

from policysite.data_files import parse_tables
from policysite.language.data_folder import DATA
from policysite.language.phrases.forms import parse_forms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.model.language import Language

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, eq=False)
class LanguageFiles:
    """Those of one language; empty where nothing is known."""

    language: Language

    @cached_property
    def cldr(self) -> Mapping[str, Any]:
        """What CLDR knows; telling the language of a text needs none of it."""
        file = DATA / "cldr" / f"{self.language}.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}

    @cached_property
    def kept(self) -> Mapping[str, Any]:
        """The file that people keep."""
        return parse_tables(self.written)

    @property
    def written(self) -> str:
        file = DATA / "languages" / f"{self.language}.toml"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @property
    def endings(self) -> tuple[str, ...]:
        """What the language adds to a word, such as the genitive's s."""
        return tuple(self.kept.get("endings", ()))


@cache
def described_languages() -> tuple[Language, ...]:
    """Every language that something is known of."""
    files = (DATA / "languages").iterdir()
    return tuple(sorted(Language(file.name.removesuffix(".toml")) for file in files))


def phrases(*written: str | None) -> Phrasebook[bool]:
    """A book of the forms of entries; None for one that a file does not have."""
    book: Phrasebook[bool] = Phrasebook()
    for forms in filter(None, written):
        for form in parse_forms(forms):
            book.add(form, True)
    return book


def both(first: tuple[_Entry, ...], second: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
    """What a form means that stands in two entries."""
    return first if second[0] in first else (*first, *second)
