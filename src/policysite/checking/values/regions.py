"""Where a text names the European Union, and where the European Economic Area, which it may also spell out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from policysite.language.concepts.regions import AREA, UNION, regions
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

PLACES = frozenset((UNION, AREA, "term.third-country"))
"""The concepts whose words may hold the name of a region."""
_BEYOND_THE_UNION = frozenset(("IS", "LI", "NO"))
"""The countries that the area has and the union has not."""
_TOGETHER = re.compile(r"[\W_]*(?:\w{1,4}[\W_]+){0,2}")
"""Between two names of one region: "the EU/EEA", "the EU and the EEA", "the European Economic Area (EEA)"."""
_LISTED = re.compile(r"[\W_]*(?:\w{1,3}[\W_]+)?")
"""Between the parts of a region that is spelled out, apart from "and": "the EU, Iceland and in Norway"."""
_GOES_ON = re.compile(r"/[^\W\d_]")
"""The EU and something unknown: a Swedish text may have the Finnish "EU/ETA"."""


def named_regions(text: AnalysedText) -> list[Mention]:
    """Each once where several names stand together; no part of the name of an act. In the order of the text."""
    words = text.passage.text
    others = [
        (mention.start, mention.end)
        for mention in text.of(MentionKind.CONCEPT, MentionKind.LEGAL_REFERENCE, MentionKind.ORGANISATION)
        if mention.key not in PLACES
    ]
    countries = text.of(MentionKind.COUNTRY)
    named: list[Mention] = []
    for key, start, end in regions(words, text.language):
        if key == UNION and _GOES_ON.match(words, end) and all(country.start != end + 1 for country in countries):
            continue
        if any(begins <= start and end <= ends for begins, ends in others):
            continue
        found = Mention(MentionKind.CONCEPT, key, start, end, words[start:end])
        if named and _TOGETHER.fullmatch(words, named[-1].end, start):
            found = _as_one(named.pop(), found, words)
        named.append(found)
    return [_spelled_out(region, countries, text) or region for region in named]


def _as_one(before: Mention, found: Mention, words: str) -> Mention:
    key = AREA if AREA in (before.key, found.key) else UNION
    return Mention(MentionKind.CONCEPT, key, before.start, found.end, words[before.start : found.end])


def _spelled_out(region: Mention, countries: Sequence[Mention], text: AnalysedText) -> Mention | None:
    """The area, where a list names the union and the three other countries, the union first or last."""
    if region.key != UNION or len(countries) < len(_BEYOND_THE_UNION):
        return None
    after = [region, *(country for country in countries if country.start >= region.end)][: len(_BEYOND_THE_UNION) + 1]
    before = [*(country for country in countries if country.end <= region.start), region][-len(_BEYOND_THE_UNION) - 1 :]
    for parts in (after, before):
        named = {part.key for part in parts if part is not region}
        if named == _BEYOND_THE_UNION and all(_is_listed(text, *gap) for gap in _gaps(parts)):
            start, end = parts[0].start, parts[-1].end
            return Mention(MentionKind.CONCEPT, AREA, start, end, text.passage.text[start:end])
    return None


def _gaps(parts: Sequence[Mention]) -> list[tuple[int, int]]:
    return [(one.end, other.start) for one, other in pairwise(parts)]


def _is_listed(text: AnalysedText, start: int, end: int) -> bool:
    """Whether nothing stands there but a comma or "and", with a short word at most that says nothing, such as "in"."""
    said = within(text.mentions, start, end)
    if any(mention.kind is not MentionKind.CONJUNCTION for mention in said):
        return False
    last = said[-1].end if said else start
    return _LISTED.fullmatch(text.passage.text, last, end) is not None
