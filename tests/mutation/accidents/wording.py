"""Words that become other words, as the tables in ``words`` have them for each language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from policysite.model.fact import Openness
from policysite.model.language import Language

from ..places import Place
from .kind import Accident
from .repair import mended

NAMES = (
    "value",
    "change-number",
    "drop-negation",
    "add-negation",
    "change-modality",
    "change-quantifier",
    "add-limit",
    "change-time",
    "drop-reason",
    "change-reason",
    "drop-condition",
    "swap-role",
    "replace-right",
    "swap-term",
    "change-actor",
    "close-list",
    "open-list",
    "add-number",
    "add-statement",
    "foreign-words",
)
_TABLES = Path(__file__).with_name("words")


def accident(name: str) -> Accident:
    """What the table of this name lets happen."""

    def happen(place: Place) -> Iterator[str]:
        if name == "open-list" and place.fact.openness in {Openness.OPEN, Openness.EXAMPLES}:
            return  # the renderer says so already
        if name == "replace-right" and "right" not in place.fact.values:
            return  # access to a service is no right
        for words, others in _table(place.language).get(name, {}).items():
            for match in _pattern(words).finditer(place.words):
                for other in others:
                    yield _exchanged(place.words, match, other)

    return happen


@cache
def _table(language: Language) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((_TABLES / f"{language}.toml").read_text(encoding="utf-8"))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    if words == ".":
        return re.compile(r"\.$")
    body = re.escape(words).replace("…", "[^,.]*")
    return re.compile(rf"(?<![\w{{-]){body}(?![\w}}]|(?<!’)-\w)", re.IGNORECASE)


def _exchanged(text: str, match: re.Match[str], other: str) -> str:
    if match[0][0].isupper() and other[:1].islower():
        other = other[0].upper() + other[1:]
    return mended(text[: match.start()] + other + text[match.end() :], like=text)
