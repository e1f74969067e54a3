"""Names of countries and organisations."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

from policysite.language.folding import FoldedText, Word
from policysite.language.inflection import paradigms
from policysite.language.knowledge import Knowledge
from policysite.language.phrases import Phrasebook
from policysite.language.values.found import Found
from policysite.model.language import Language
from policysite.model.mention import MentionKind

_CAPITALISED = r"[^\W\d_a-zåäöéüøæß][\w&'-]*"
_ORGANISATION = re.compile(
    rf"""(?<!\w){_CAPITALISED}(?:\ (?:&|{_CAPITALISED})){{0,3}},?\ (?:
    AB | Ab | Abp | Oyj? | Ltd\.? | Limited | LLC | Inc\.? | GmbH | AG | KG | SE | S\.?A\.?S? | S\.?r\.?l\.?
    | S\.?p\.?A\.? | B\.?V\.? | N\.?V\.? | A/?S | ASA | ApS | plc | Corp\.? | Kft\.? | Zrt\.? | OÜ | UAB | SIA
    | s\.r\.o\. | d\.o\.o\. | Sp\.\ z\ o\.o\.
    )(?!\w)""",
    re.VERBOSE,
)

_INITIALS = 2
"""Letters of the shortest names; those are written in capitals ("US" is a country, "Us" is not)."""
_TRANSLATED = ("ltd", "limited", "inc", "llc", " oy", " oyj", " abp")
"""Legal forms that translations put in the place of others; a company of Finland has one in each of its languages."""


def find_names(text: FoldedText, words: Sequence[Word], known: Knowledge) -> Iterator[Found]:
    """Countries by their ISO 3166 code; organisations that a legal form or a well-known name gives away."""
    for match in _ORGANISATION.finditer(text.text):
        key = match[0].lower().rstrip(".").replace(",", "")
        yield Found(MentionKind.ORGANISATION, key, match.start(), match.end(), not key.endswith(_TRANSLATED))
    for code, start, end in known.countries.find(text, words):
        if text.text[start].isupper() and (end - start > _INITIALS or text.text[start:end].isupper()):
            yield Found(MentionKind.COUNTRY, code, start, end)
    for name, start, end in _well_known(known.language).find(text, words):
        if all(word[0].isupper() for word in text.text[start:end].split()):  # "App stores" are any
            yield Found(MentionKind.ORGANISATION, name, start, end)


@cache
def _well_known(language: Language) -> Phrasebook[str]:
    file = resources.files("policysite.language").joinpath("data", "organisations.toml")
    book: Phrasebook[str] = Phrasebook(("s", "'s"), paradigms(language))
    for name in tomllib.loads(file.read_text(encoding="utf-8"))["names"]:
        book.add(name, name.lower())
    return book
