"""The built site, read back as a visitor's browser would."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.passage import Mark, Passage
from policysite.model.published import Placement, PublishedPage
from policysite.reading.text_files import read_source

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_UNREAD = frozenset({"script", "style", "template"})
_DEEPEST = 100
"""Elements inside of each other that place facts; models are no deeper than half of that."""
_BREAKS = frozenset({"br", "p", "li", "tr", "td", "th", "div", "dt", "dd"})


def read_site(folder: Path, shown_as: str, faults: list[Finding]) -> tuple[PublishedPage, ...]:
    """Every HTML page below a folder, in the order of their names.

    Args:
        folder: the root of the built site.
        shown_as: how findings name it.
        faults: receives what could not be read.
    """
    pages = []
    for file in sorted(folder.rglob("*.html")):
        name = file.relative_to(folder).as_posix()
        path = f"{shown_as.rstrip('/')}/{name}"
        source = read_source(file, path, faults)
        if source is not None:
            reader = _Reader(path, name)
            reader.feed(source)
            reader.close()
            pages.append(reader.page())
    return tuple(pages)


@dataclass(slots=True)
class _Element:
    tag: str
    language: Language
    address: str = ""
    words: list[tuple[str, int, int]] = field(default_factory=list)
    """Words with line and column, of elements that place a fact."""


class _Reader(HTMLParser):
    def __init__(self, path: str, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path, self.name = path, name
        self.open: list[_Element] = []
        self.tags: Counter[str] = Counter()
        """How many elements of each name are open."""
        self.placing: list[_Element] = []
        self.unread = 0
        self.language = Language("")
        self.placements: list[Placement] = []
        self.identifiers: dict[str, list[Location]] = defaultdict(list)
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.links: list[tuple[str, Location]] = []
        self.version = ""
        self.internal = False
        self.redirects = False

    def page(self) -> PublishedPage:
        while self.open:
            self._close(self.open.pop())
        return PublishedPage(
            path=self.path,
            name=self.name,
            language=self.language,
            placements=tuple(self.placements),
            identifiers={name: tuple(places) for name, places in self.identifiers.items()},
            alternates=self.alternates,
            canonical=self.canonical,
            links=tuple(self.links),
            version=self.version,
            internal=self.internal,
            redirects=self.redirects,
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self._note(tag, said)
        self._part(tag)
        if tag in _VOID:
            return
        inherited = self.open[-1].language if self.open else Language("")
        language = Language(said["lang"]) if "lang" in said else inherited
        element = _Element(tag, language, said.get("data-fact", ""))
        self.open.append(element)
        self.tags[tag] += 1
        self.unread += tag in _UNREAD
        if element.address:
            self.placing.append(element)
        if tag == "html":
            self.language = language

    def handle_endtag(self, tag: str) -> None:
        if not self.tags[tag]:
            return
        while self.open:
            element = self.open.pop()
            self._close(element)
            if element.tag == tag:
                break
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if self.unread or not self.placing or not data.strip():
            if self.placing and data:
                self._add(" ", *self.getpos())
            return
        line, column = self.getpos()
        self._add(data, line, column + 1)

    def _note(self, tag: str, said: dict[str, str]) -> None:
        """What the head and the links say."""
        line, column = self.getpos()
        here = Location(self.path, line, column + 1, line, column + 1 + len(self.get_starttag_text() or ""))
        self.internal |= "data-internal" in said
        if said.get("data-version"):
            self.version = said["data-version"]
        if said.get("id"):
            self.identifiers[said["id"]].append(here)
        if tag == "link" and "alternate" in said.get("rel", "").split() and said.get("hreflang"):
            self.alternates[said["hreflang"]] = said.get("href", "")
        elif tag == "link" and said.get("rel") == "canonical":
            self.canonical = said.get("href", "")
        elif tag == "a" and said.get("href"):
            self.links.append((said["href"], here))
        elif tag == "meta" and said.get("http-equiv", "").lower() == "refresh":
            self.redirects = True

    def _part(self, tag: str) -> None:
        if tag in _BREAKS and self.placing:
            self._add(" ", *self.getpos())

    def _add(self, words: str, line: int, column: int) -> None:
        for element in self.placing[-_DEEPEST:]:
            element.words.append((words, line, column))

    def _close(self, element: _Element) -> None:
        self.tags[element.tag] -= 1
        self.unread -= element.tag in _UNREAD
        if not element.address:
            return
        self.placing.pop()
        passage = _folded(element, self.path)
        self.placements.append(Placement(element.address, passage))


def _folded(element: _Element, path: str) -> Passage:
    """The words with their blanks folded, each run of characters tied to its place."""
    text, marks = "", []
    for words, line, column in element.words:
        for number, piece in enumerate(words.split("\n")):
            at = column if number == 0 else 1
            offset = 0
            for word in piece.split():
                offset = piece.index(word, offset)
                glued = text and (offset == 0 and number == 0 and not text.endswith(" "))
                text += "" if glued or not text or text.endswith(" ") else " "
                marks.append(Mark(len(text), line + number, at + offset))
                text += word
                offset += len(word)
            if piece != piece.rstrip() or number < words.count("\n"):
                text += "" if text.endswith(" ") or not text else " "
    first = Mark(0, *(element.words[0][1:] if element.words else (1, 1)))
    if not marks or marks[0].offset:
        marks.insert(0, first)
    return Passage(text.rstrip(), element.language, path, tuple(marks))
