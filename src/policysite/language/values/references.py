"""References to provisions and acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from policysite.data_files import read_tables
from policysite.language.data_folder import DATA
from policysite.language.description.knowledge import Knowledge
from policysite.language.phrases.phrasebook import Leads
from policysite.language.text.folding import FoldedText
from policysite.language.values.found import Found
from policysite.model.mention import MentionKind

_ARTICLES_OF_GDPR = 99
_REACH = 45
"""Characters after an article in which the name of its act is looked for."""
_NUMBER_AFTER = re.compile(r"\.?\s?(?P<number>\d{1,3})(?!\d|:)")
_NUMBER_BEFORE = re.compile(r"(?<![\w.])(?P<number>\d{1,3})\.?\s$")
_NUMBER_REACH = 5
_SECTION_AFTER = re.compile(r"\.?\s(?P<number>\d{1,2}(?:\.\d{1,2})*|\d{1,3}[a-z])(?![\w:%/])")
"""Beside the word for article, and after the word for section."""

_FURTHER_PART = re.compile(r"\(\w{1,3}\)|(?<=\s)[a-h](?![^\W_])")
_NEXT = re.compile(r"(?P<number>\d{1,2})(?![\w/:%]|[.,]\d{3}|\s?[^\W\d_]{5,})")

_ACT_NUMBER = re.compile(
    r"""(?:(?<!\w)(?:no|n[°ºr])\.?\s)?(?<![\w/:.])(?:                     # No 45/2001 denies nothing
    (?P<year>(?:19|20)\d{2})(?P<by>[/:])(?P<number>\d{1,4})         # 2016/679, 2022:482
    | (?P<first>\d{1,4})/(?P<last>(?:19|20)\d{2})                   # 1050/2018
    | \d{1,2}\.\d{1,2}\.(?P<dated>(?:19|20)\d{2})/(?P<of_day>\d{1,4})   # 21.5.1999/621
    | (?P<short>\d{2}/\d{1,3})(?=/(?:EC|EG|EEC|EEG|EY|CE|EF|WE|ES|EK)\b)   # 95/46/EC
    )(?![\w/-]\d|\d)(?:/(?:EC|EG|EEC|EEG|EY|CE|EF|WE|ES|EK|EU|UE)\b)?""",
    re.VERBOSE | re.IGNORECASE,
)
_SECTION = re.compile(
    r"""(?:(?P<chapter>\d{1,2})\s?(?:kap\.?|kapitlet|luvun|luku)\s)?(?P<before>\d{1,3})\s?(?P<letter>[a-z])?\s?§(?!\w)
    | §{1,2}\s?(?P<after>\d{1,3}[a-z]?)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)


class _Patterns(NamedTuple):
    """How provisions are cited in a language, with the words that all languages have for it."""

    parts: re.Pattern[str]
    """What stands after the number of an article: its paragraphs, points and letters."""
    division: re.Pattern[str]
    """A word for one of them."""
    piece: re.Pattern[str]
    """The number or letter of one of them."""
    connective: re.Pattern[str]
    """What stands between two articles."""


@cache
def _patterns(known: Knowledge) -> _Patterns:
    letter = "|".join(("[a-z]", *known.letters))
    division = rf"(?:{_words('subdivisions')})\.?(?![^\W\d_])"
    before = rf"\(?(?:\d{{1,2}}|{letter})[.)]*" if known.article_follows else r"\d{1,2}\s?[a-h]?"
    flags = re.IGNORECASE | re.VERBOSE
    parts = rf"""(?:
        \s?[(\[]\w{{1,4}}[)\]]                                          # 6(1)(f), 6 (1) (f), 6 [1]
        | \.\d{{1,2}}(?:\s?[a-h](?![^\W_]))?                            # 6.1 f, 6.1f
        | \.?[º°ª]                                                      # 6.º
        | (?:\.(?-i:(?=\s[^\W\dA-Z_])))?,?\s{division}\s?
          \(?(?:\d{{1,2}}(?:\.?[º°ª])?\s?[a-h]?|{letter})(?![^\W_])\)?    # 6 Abs. 1 lit. f, 6. stavak 1. točka (f)
        | ,?\s{before}\s-?{division}                                    # 6 artiklan 1 kohdan f alakohta
        | (?<=\d)[a-h](?![^\W_])                                        # 1a
        | (?:(?<=\))|(?<=\.\d))\s[a-h](?![^\W_])                        # 6(1) f
        )*"""
    piece = rf"(?<![^\W_])(?:\d{{1,3}}|{letter}|[ivx]+)(?![^\W\d_])|\d{{1,2}}(?=[a-h])|(?<=\d)[a-h](?![^\W_])"
    connective = rf"\s?(?:,\s(?:{_words('connectives')})\s|,\s?|[-–]\s?|(?:{_words('connectives')})\s)"
    return _Patterns(
        re.compile(parts, flags),
        re.compile(division, re.IGNORECASE),
        re.compile(piece, re.IGNORECASE),
        re.compile(connective, re.IGNORECASE),
    )


def find_references(text: FoldedText, known: Knowledge, leads: Leads) -> Iterator[Found]:
    """Articles as ``GDPR 6(1)(f)``, acts by their number as ``2016/679``, sections of acts and texts as ``§ 5``.

    An article without an act is taken for one of the GDPR, and is uncertain.
    """
    for _, start, end in known.articles.find(text, leads):
        yield from _articles(text.text, start, end, known)
    if "/" in text.text or ":" in text.text:
        yield from _acts(text.text)
    if "§" in text.text:
        yield from _sections(text.text, known)
    for _, start, end in known.sections.find(text, leads):
        if match := _SECTION_AFTER.match(text.text, end):
            yield _section(text.text, match["number"], start, match.end(), known)._replace(certain=False)


def _articles(text: str, start: int, end: int, known: Knowledge) -> Iterator[Found]:
    """The articles of which the numbers stand beside the word for article that stands here."""
    if known.article_follows and (before := _NUMBER_BEFORE.search(text, max(0, start - _NUMBER_REACH), start)):
        yield from _listed(text, before["number"], before.start(), end, known)
    elif after := _NUMBER_AFTER.match(text, end):
        yield from _listed(text, after["number"], start, after.end(), known)


def _listed(text: str, number: str, start: int, position: int, known: Knowledge) -> Iterator[Found]:
    """The article at a place, and those that are listed after it."""
    patterns = _patterns(known)
    stretches: list[tuple[str, list[str], int, int]] = []
    while True:
        end = patterns.parts.match(text, position).end()  # type: ignore[union-attr]  # matches the empty string too
        stretches.append((number, _pieces(text[position:end], patterns, known), start, end))
        connective = patterns.connective.match(text, end)
        if not connective:
            break
        parts = stretches[-1][1]
        if parts and (further := _FURTHER_PART.match(text, connective.end())):
            stretches.append((number, [*parts[:-1], further[0].strip("() ").lower()], further.start(), further.end()))
            end = further.end()
            break
        following = _NEXT.match(text, connective.end())
        if not following:
            break
        number, start, position = following["number"], following.start(), following.end("number")
    after = text[end : end + _REACH]
    gdpr = _named_acts("gdpr").search(after)
    foreign = _named_acts("other").search(after, 0, gdpr.start() if gdpr else len(after)) is not None
    for article, parts, first, last in stretches:
        act = "Art" if foreign or int(article) > _ARTICLES_OF_GDPR else "GDPR"
        key = f"{act} {int(article)}" + "".join(f"({part})" for part in parts)
        yield Found(MentionKind.LEGAL_REFERENCE, key, first, last, certain=foreign or gdpr is not None)


def _pieces(parts: str, patterns: _Patterns, known: Knowledge) -> list[str]:
    found = (piece.lower() for piece in patterns.piece.findall(patterns.division.sub(" ", parts)))
    return [known.letters.get(piece, piece) for piece in found]


def _acts(text: str) -> Iterator[Found]:
    for match in _ACT_NUMBER.finditer(text):
        if match["year"]:
            key = f"{match['year']}{match['by']}{match['number']}"
        elif match["short"]:
            key = match["short"]
        else:
            key = f"{int(match['first'] or match['of_day'])}/{match['last'] or match['dated']}"
        yield Found(MentionKind.LEGAL_REFERENCE, key, match.start(), match.end())


def _sections(text: str, known: Knowledge) -> Iterator[Found]:
    for match in _SECTION.finditer(text):
        if match["after"]:
            yield _section(text, match["after"], match.start(), match.end(), known)
        else:
            chapter = f"{match['chapter']}:" if match["chapter"] else ""
            key = f"§ {chapter}{match['before']}{(match['letter'] or '').lower()}"
            yield Found(MentionKind.LEGAL_REFERENCE, key, match.start(), match.end())


def _section(text: str, number: str, start: int, position: int, known: Knowledge) -> Found:
    """A section whose number ends at a position, with its paragraphs and points."""
    patterns = _patterns(known)
    end = patterns.parts.match(text, position).end()  # type: ignore[union-attr]  # matches the empty string too
    parts = "".join(f"({part})" for part in _pieces(text[position:end], patterns, known))
    return Found(MentionKind.LEGAL_REFERENCE, f"§ {number.lower()}{parts}", start, end)


@cache
def _named_acts(kind: str) -> re.Pattern[str]:
    """The names of the ``gdpr``, or of ``other`` acts."""
    return re.compile(rf"(?<!\w)(?:{_words(kind)})(?!\w)", re.IGNORECASE)


def _words(kind: str) -> str:
    """The words of a list in all languages, as alternatives of a pattern, the longest first."""
    words = sorted(_data()[kind], key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)


@cache
def _data() -> dict[str, list[str]]:
    return read_tables(DATA / "acts.toml")
