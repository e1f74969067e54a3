"""References to provisions and acts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from policysite.language.folding import FoldedText
from policysite.language.knowledge import Knowledge
from policysite.language.phrases import Leads
from policysite.language.values.found import Found
from policysite.model.mention import MentionKind

_ARTICLES_OF_GDPR = 99
_REACH = 45
"""Characters after an article in which the name of its act is looked for."""
_NUMBER_AFTER = re.compile(r"\.?\s?(?P<number>\d{1,3})(?!\d|:)")
_NUMBER_BEFORE = re.compile(r"(?<![\w.])(?P<number>\d{1,3})\.?\s$")
_NUMBER_REACH = 5
_SECTION_AFTER = re.compile(r"\.?\s(?P<number>\d{1,2}(?:\.\d{1,2})*)(?![\w:%/])")
"""Beside the word for article, and after the word for section."""

_SUBDIVISION = r"""(?:
    abs(?:atz|\.)? | para(?:graphe?|\.)? | stk\.? | stycket | punkt(?:en)? | led(?:et)? | lid | kohd\w+ | kohta\w*
    | mom\w+ | ods\.? | odst\.? | ust\.? | point | lit(?:t?era|t?\.)? | litra | bokstav(?:en)? | letra | lettera
    | sub | sub-?paragraph | apartado | comma | alinéa | n\.?º | pkt\.? | písm\.? | alin\.? | bekezdés | pont
    | buchstabe | stavek
)"""
_PARTS = re.compile(
    rf"""(?:
    \s?[(\[]\w{{1,4}}[)\]]                                          # 6(1)(f), 6 (1) (f), 6 [1]
    | \.\d{{1,2}}(?:\s?[a-h](?![^\W_]))?                            # 6.1 f, 6.1f
    | ,?\s(?:första\s|første\s)?{_SUBDIVISION}\s?\(?(?:\d{{1,2}}\s?[a-h]?|[a-z])(?![^\W_])\)?   # 6 Abs. 1 lit. f
    | ,?\s\d{{1,2}}\s?[a-h]?\s-?{_SUBDIVISION}(?:\s[a-h]\s\w*koh[dt]\w*)?   # 6 artiklan 1 kohdan f alakohta
    | (?<=\d)[a-h](?![^\W_])                                        # 1a
    | (?:(?<=\))|(?<=\.\d))\s[a-h](?![^\W_])                        # 6(1) f
    )*""",
    re.IGNORECASE | re.VERBOSE,
)
_PIECE = re.compile(
    r"(?<![^\W_])(?:\d{1,3}|[a-z]|[ivx]+)(?![^\W\d_])|\d{1,2}(?=[a-h])|(?<=\d)[a-h](?![^\W_])", re.IGNORECASE
)
_WORD_OF_DIVISION = re.compile(_SUBDIVISION, re.IGNORECASE | re.VERBOSE)
_CONNECTIVE = re.compile(
    r"""\s?(?:
    ,\s(?:and|och|or|eller)\s | ,\s? | [-–]\s?
    | (?:and|och|und|oder|et|ou|y|o|e|en|of|og|ja|tai|sekä|or|eller|samt|to|till|bis|à|a|i|t/m|jo)\s
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NEXT = re.compile(r"(?P<number>\d{1,2})(?![\w/:%]|[.,]\d{3}|\s?[^\W\d_]{5,})")
_FURTHER_PART = re.compile(r"\(\w{1,3}\)|(?<=\s)[a-h](?![^\W_])")

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


def find_references(text: FoldedText, known: Knowledge, leads: Leads) -> Iterator[Found]:
    """Articles as ``GDPR 6(1)(f)``, acts by their number as ``2016/679``, sections of acts and texts as ``§ 5``.

    An article without an act is taken for one of the GDPR, and is uncertain.
    """
    for _, start, end in known.articles.find(text, leads):
        yield from _articles(text.text, start, end, known)
    if "/" in text.text or ":" in text.text:
        yield from _acts(text.text)
    if "§" in text.text:
        yield from _sections(text.text)
    for _, start, end in known.sections.find(text, leads):
        if match := _SECTION_AFTER.match(text.text, end):
            key = f"§ {match['number']}"
            yield Found(MentionKind.LEGAL_REFERENCE, key, start, match.end(), certain=False)


def _articles(text: str, start: int, end: int, known: Knowledge) -> Iterator[Found]:
    """The articles of which the numbers stand beside the word for article that stands here."""
    if known.article_follows and (before := _NUMBER_BEFORE.search(text, max(0, start - _NUMBER_REACH), start)):
        yield from _listed(text, before["number"], before.start(), end)
    elif after := _NUMBER_AFTER.match(text, end):
        yield from _listed(text, after["number"], start, after.end())


def _listed(text: str, number: str, start: int, position: int) -> Iterator[Found]:
    """The article at a place, and those that are listed after it."""
    stretches: list[tuple[str, list[str], int, int]] = []
    while True:
        end = _PARTS.match(text, position).end()  # type: ignore[union-attr]  # matches the empty string too
        stretches.append((number, _pieces(text[position:end]), start, end))
        connective = _CONNECTIVE.match(text, end)
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
    gdpr, other = (names.search(after) for names in _named_acts())
    foreign = other is not None and (gdpr is None or other.start() < gdpr.start())
    for article, parts, first, last in stretches:
        act = "Art" if foreign or int(article) > _ARTICLES_OF_GDPR else "GDPR"
        key = f"{act} {int(article)}" + "".join(f"({part})" for part in parts)
        yield Found(MentionKind.LEGAL_REFERENCE, key, first, last, certain=foreign or gdpr is not None)


def _pieces(parts: str) -> list[str]:
    return [piece.lower() for piece in _PIECE.findall(_WORD_OF_DIVISION.sub(" ", parts))]


def _acts(text: str) -> Iterator[Found]:
    for match in _ACT_NUMBER.finditer(text):
        if match["year"]:
            key = f"{match['year']}{match['by']}{match['number']}"
        elif match["short"]:
            key = match["short"]
        else:
            key = f"{int(match['first'] or match['of_day'])}/{match['last'] or match['dated']}"
        yield Found(MentionKind.LEGAL_REFERENCE, key, match.start(), match.end())


def _sections(text: str) -> Iterator[Found]:
    for match in _SECTION.finditer(text):
        number = match["after"] or match["before"] + (match["letter"] or "")
        chapter = f"{match['chapter']}:" if match["chapter"] else ""
        yield Found(MentionKind.LEGAL_REFERENCE, f"§ {chapter}{number.lower()}", match.start(), match.end())


@cache
def _named_acts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The names of the GDPR, and those of other acts."""
    file = resources.files("policysite.language").joinpath("data", "acts.toml")
    acts = tomllib.loads(file.read_text(encoding="utf-8"))
    gdpr, other = (
        "|".join(re.escape(name).replace(r"\*", r"\w*") for name in acts[kind]) for kind in ("gdpr", "other")
    )
    return re.compile(rf"(?<!\w)(?:{gdpr})(?!\w)", re.IGNORECASE), re.compile(
        rf"(?<!\w)(?:{other})(?!\w)", re.IGNORECASE
    )
