"""Policies written in a line or two, for tests of what becomes of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from policysite.model.fact import Fact, Item, Placeholder, Text, Texts, Unset
from policysite.model.language import Language
from policysite.model.location import start_of
from policysite.model.page import PageSet
from policysite.model.passage import Mark, Passage
from policysite.model.policy import Policy, Settlement
from policysite.model.project import Project

HERE = start_of("policy_data/test.yaml")
SV, EN = Language("sv"), Language("en")


def texts(**by_language: str) -> Texts:
    """One text per language, ``{placeholders}`` taken apart."""
    return {Language(language): text(words, language) for language, words in by_language.items()}


def text(words: str, language: str = "sv") -> Text:
    segments = tuple(
        Placeholder(part[1:-1], 0, 0) if part.startswith("{") else part
        for part in re.split(r"(\{[^{}]*\})", words)
        if part
    )
    return Text(Passage(words, Language(language), HERE.path, (Mark(0, 1, 1),)), segments or ("",))


def literal(words: str, language: str = "sv") -> Text:
    """Words in which nothing is a placeholder."""
    return Text(Passage(words, Language(language), HERE.path, (Mark(0, 1, 1),)), (words,))


def fact(address: str, *children: Fact, **fields: Any) -> Fact:
    return Fact(address, HERE, children={child.name: child for child in children}, **fields)


def item(address: str, **by_language: str) -> Item:
    return Item(address, texts(**by_language), HERE)


def unset() -> Unset:
    return Unset(texts(sv="oklart", en="open"), HERE)


def policy(*sections: Fact, languages: tuple[str, ...] = ("sv", "en")) -> Policy:
    return Policy(tuple(map(Language, languages)), {section.address: section for section in sections})


def project(*sections: Fact, settlements: tuple[Settlement, ...] = (), pages: tuple[PageSet, ...] = ()) -> Project:
    return Project(Path(), policy(*sections), pages=pages, settlements=settlements)
