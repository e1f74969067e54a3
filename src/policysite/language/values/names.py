"""Names of countries and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from policysite.data_files import read_tables
from policysite.language.data_folder import DATA
from policysite.language.description.knowledge import Knowledge
from policysite.language.phrases.inflection import paradigms
from policysite.language.phrases.phrasebook import Leads, Phrasebook
from policysite.language.text.folding import FoldedText
from policysite.language.values.found import Found
from policysite.model.language import Language
from policysite.model.mention import MentionKind

_CAPITALISED = r"[^\W\d_a-zåäöéüøæß][\w&'-]*"
_BEFORE_LEGAL_FORM = re.compile(rf"(?<!\w){_CAPITALISED}(?: (?:&|{_CAPITALISED})){{0,3}},? $")
_SHOUTED = 2
"""Words before a legal form that are a name even where all is in capitals; more are a heading: "WER ... SE"."""
_REACH = 100
"""Characters before a legal form in which the name begins."""
_PARTY_BEFORE = re.compile(rf"(?<![\w-]){_CAPITALISED}[-–]$")
"""Of a name such as "EU-U.S. Data Privacy Framework"; where a text speaks of that, it speaks of the country no more."""
_LEFT_OUT = re.compile(r"[./]")
_INITIALS = 2
"""Letters of the shortest names; those are written in capitals ("US" is a country, "Us" is not)."""
_TRANSLATED = ("ltd", "limited", "inc", "llc", " oy", " oyj", " abp")
"""Legal forms that translations put in the place of others; a company of Finland has one in each of its languages."""


def find_names(text: FoldedText, known: Knowledge, leads: Leads) -> Iterator[Found]:
    """Countries by their ISO 3166 code; organisations that a legal form or a well-known name gives away."""
    yield from _companies(text, known, leads)
    for code, start, end in known.countries.find(text, leads):
        if not text.text[start:end].islower() and (end - start > _INITIALS or text.text[start:end].isupper()):
            in_name = _PARTY_BEFORE.search(text.text, max(0, start - _REACH), start) is not None
            yield Found(MentionKind.COUNTRY, code, start, end, certain=not in_name)
    for name, start, end in organisations(known.language).find(text, leads):
        written = text.text[start:end]
        if name in _common_nouns() and written.casefold() != name:  # "App-Stores" are any
            continue
        if all(word[0].isupper() for word in written.split()):  # "App stores" are any
            yield Found(MentionKind.ORGANISATION, name, start, end)


def _companies(text: FoldedText, known: Knowledge, leads: Leads) -> Iterator[Found]:
    for form, start, end in legal_forms().find(text, leads):
        if form in known.no_legal_forms:
            continue
        if _LEFT_OUT.sub("", text.text[start:end]) != _LEFT_OUT.sub("", form):
            continue
        name = _BEFORE_LEGAL_FORM.search(text.text, max(0, start - _REACH), start)
        if name and not (len(name[0].split()) > _SHOUTED and text.text.isupper()):
            after = end + (form[-1] == text.text[end : end + 1] == ".")
            key = text.text[name.start() : end].lower().replace(",", "")
            yield Found(MentionKind.ORGANISATION, key, name.start(), after, not key.endswith(_TRANSLATED))


@cache
def organisations(language: Language) -> Phrasebook[str]:
    """Names that need no legal form beside them, each with its key."""
    book: Phrasebook[str] = Phrasebook(("s", "'s"), paradigms(language))
    for name in _data()["names"]:
        book.add(name, name.lower())
    return book


@cache
def _common_nouns() -> frozenset[str]:
    return frozenset(name.lower() for name in _data()["common-nouns"])


@cache
def legal_forms() -> Phrasebook[str]:
    """What stands after the names of companies, as it is written in full."""
    book: Phrasebook[str] = Phrasebook()
    for form in _data()["legal-forms"]:
        book.add(form, form)
        book.add(_LEFT_OUT.sub("", form), form)
    return book


@cache
def _data() -> dict[str, list[str]]:
    return read_tables(DATA / "organisations.toml")
