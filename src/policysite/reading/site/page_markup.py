"""The markup in a Markdown page: elements of HTML, links, pictures, and attributes in braces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown.extensions.attr_list import get_attrs_and_remainder

from policysite.model.location import Location
from policysite.model.markup import Element
from policysite.model.page import Page
from policysite.reading.documents.markdown import tokens, without_front_matter
from policysite.reading.documents.source import Source
from policysite.reading.site.markup import elements

_ATTRIBUTES = re.compile(r"(?<!\{)\{:?[ ]*(?P<list>[^{}\n]+)\}(?!\})")
_TARGETS = {"link_open": ("a", "href"), "image": ("img", "src")}


def page_markup(page: Page) -> Iterator[Element]:
    """Everything on a page that becomes an element with attributes, code that is shown as such left out.

    An element that Markdown does not take for one is taken for one here: the page's author may mean either.
    """
    if not any(sign in page.source for sign in "<]{:"):
        return
    reader = _Reader(page)
    yield from reader.targets()
    words = reader.without_code()
    yield from elements(words, page.path, page.language) if "<" in words else ()
    for match in _ATTRIBUTES.finditer(words):
        given, _ = get_attrs_and_remainder(match["list"])
        yield Element("", {name.lower(): value or "" for name, value in given}, reader.locate(match.start(), match[0]))


class _Reader:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.source = Source(without_front_matter(page.source), page.path)
        self.definitions: dict[str, int] = {}
        self.tokens = tokens(self.source.text, self.definitions)

    def locate(self, start: int, words: str) -> Location:
        at = self.source.mark(0, start)
        return Location(self.page.path, at.line, at.column, at.line, at.column + len(words), words, self.page.language)

    def targets(self) -> Iterator[Element]:
        """Links and pictures in the signs of Markdown, where their address stands."""
        for token in self.tokens:
            start, end = self.source.line_span(*(token.map or (0, 0)))
            for child in token.children or ():
                if child.type in _TARGETS:
                    name, attribute = _TARGETS[child.type]
                    address = str(child.attrGet(attribute) or "")
                    found = self.source.text.find(address, start, end)
                    at = self._defined(address, start) if found < 0 else self.locate(found, address)
                    start = max(start, found + len(address))
                    yield Element(name, {attribute: address}, at)

    def _defined(self, address: str, otherwise: int) -> Location:
        """Where an address stands that a link refers to; else where the link's block begins."""
        line = self.definitions.get(address)
        if line is None:
            return self.locate(otherwise, "")
        found = self.source.text.find(address, *self.source.line_span(line, line + 2))
        return self.locate(max(found, self.source.line_starts[line]), address if found >= 0 else "")

    def without_code(self) -> str:
        """The source with blanks, character for character, where it shows code; front matter likewise."""
        text, kept = self.source.text, 0
        parts = []
        for start, end in self._code():
            parts += [text[kept:start], re.sub(r"[^\n]", " ", text[start:end])]
            kept = end
        return "".join([*parts, text[kept:]])

    def _code(self) -> Iterator[tuple[int, int]]:
        for token in self.tokens:
            start, end = self.source.line_span(*(token.map or (0, 0)))
            if token.type == "fence":
                yield start, end
            for child in token.children or ():
                if child.type == "code_inline":
                    sign = re.escape(child.markup)
                    code = re.compile(f"{sign} ?{re.escape(child.content)} ?{sign}").search(
                        self.source.text, start, end
                    )
                    if code:
                        yield code.span()
                        start = code.end()
