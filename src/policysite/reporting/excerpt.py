"""The words of a finding among the words around them, as a reader of the file knows them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from policysite.model.finding import Related
from policysite.model.location import Location
from policysite.reporting.visible import visible

CONTEXT = 90
"""Characters that are shown on each side of the words in question, at most."""
_SELF_CONTAINED = 60
"""Characters from which on words are a sentence, which is understood without those around it."""
LONGEST = 300
"""Characters of a quotation; longer ones are cut in the middle."""
_GAP = " … "
QUOTED = 3
"""Other places of a finding whose words are quoted, where a format has one text for all."""

_TAG = re.compile(r"<[^<>]*>")
_WEB_PAGE = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of words, some of them marked."""

    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        return self.before + self.marked + self.after

    @property
    def is_partial(self) -> bool:
        """Whether the marked words are only some of those shown, so that marking them tells anything."""
        return bool(self.marked and (self.before.strip() or self.after.strip()))


def excerpt(location: Location, sources: Mapping[str, str]) -> Excerpt:
    """What stands at a location, with the words around it where the file's text is at hand.

    A stretch of several lines that quotes no words, such as a block of YAML, is shown by its first line.
    """
    if location.whole != location.text:
        return _picked(location)
    lines = _lines(location, sources)
    if not lines:
        return Excerpt("", _shortened(visible(location.text)), "")
    before, after = lines[0][: location.column - 1], lines[-1][location.end_column - 1 :]
    marked = location.text
    if not marked:
        after = after if len(lines) == 1 else ""
        marked = lines[0][location.column - 1 : location.end_column - 1 if len(lines) == 1 else None]
    if location.path.endswith(_WEB_PAGE):
        before, marked, after = _read(before, from_left=False), _read(marked), _read(after)
    words = _shortened(visible(marked))
    return Excerpt("", words, "") if len(words) >= _SELF_CONTAINED else Excerpt(_end(before), words, _start(after))


def quotations(places: Iterable[Related], sources: Mapping[str, str]) -> Iterator[str]:
    """``policy.sv.txt:13:42: the Swedish text says this: … under 13 år …``, a line for each place."""
    for place in places:
        where, words = place.location, excerpt(place.location, sources).text
        told = f"{visible(where.path)}:{where.line}:{where.column}: {visible(place.message)}"
        yield f"{told}: {words}" if words else told


def role(location: Location) -> str:
    """What a place is to a finding where it is picked from a text that lacks something: no words there are wrong."""
    return "the place for it" if location.within else ""


def _picked(location: Location) -> Excerpt:
    """The text that the place was picked from, all of it unless it is long."""
    words = _shortened(visible(location.text))
    context = max(CONTEXT, (LONGEST - len(words)) // 2)
    start, end = location.offset, location.offset + len(location.text)
    before, after = location.within[max(0, start - LONGEST) : start], location.within[end : end + LONGEST]
    return Excerpt(_end(before, context), words, _start(after, context))


def _lines(location: Location, sources: Mapping[str, str]) -> list[str]:
    source = sources.get(location.path)
    if source is None:
        return []
    return [line.rstrip("\r") for line in _split(source)[location.line - 1 : location.end_line]]


@lru_cache(maxsize=4)
def _split(source: str) -> Sequence[str]:
    """The lines of a file, which each of its findings asks for."""
    return source.split("\n")


def _read(markup: str, *, from_left: bool = True) -> str:
    """The words of a stretch of HTML. A tag that the stretch cuts in two goes as well."""
    cut = re.sub(r"<[^<>]*$", "", markup) if from_left else re.sub(r"^[^<>]*>", "", markup)
    return html.unescape(_TAG.sub(" ", cut))


def _end(text: str, context: int = CONTEXT) -> str:
    """The last words of what stands before; a blank that parts them from what follows is kept."""
    words = visible(text)
    if len(words) > context:
        words = "… " + words[-context:].split(" ", 1)[-1]
    return words + " " if words and text[-1:].isspace() else words


def _start(text: str, context: int = CONTEXT) -> str:
    """The first words of what stands after."""
    words = visible(text)
    if len(words) > context:
        words = words[:context].rsplit(" ", 1)[0] + " …"
    return " " + words if words and text[:1].isspace() else words


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    half = (LONGEST - len(_GAP)) // 2
    return words[:half].rsplit(" ", 1)[0] + _GAP + words[-half:].split(" ", 1)[-1]
