"""HTML taken apart in one pass, each piece with its place.

The parsers at hand either lose the column of a character or take quadratic time over tags and comments that are
never closed; a saved page can hold both accents written as references and broken markup.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_TAG_STOP = re.compile(r">|=\s*([\"'])")
_ATTRIBUTE = re.compile(r"([^\s=>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_RAW = {"script", "style", "title", "textarea", "noscript", "iframe", "template", "svg", "math", "select", "object"}
"""Elements whose inside is no text of the page."""


@dataclass(frozen=True, slots=True)
class Text:
    """Characters that stand in the file as they are read."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A character that the file writes as ``&eacute;`` or ``&#233;``."""

    start: int
    character: str


@dataclass(frozen=True, slots=True)
class Start:
    """An opening tag."""

    start: int
    name: str
    inside: str
    """What stands between the name and the closing bracket."""

    @property
    def attributes(self) -> dict[str, str]:
        """Names in small letters; references resolved; the first of two alike holds."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.inside):
            found.setdefault(match[1].lower(), html.unescape(match[2] or match[3] or match[4] or ""))
        return found


@dataclass(frozen=True, slots=True)
class End:
    """A closing tag."""

    start: int
    name: str


Token = Text | Reference | Start | End


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of ``text[start:end]``, comments and the insides of scripts left out."""
    return _Scanner(text, start, len(text) if end is None else end).run()


class _Scanner:
    """Knows where the last closing bracket, comment end and quotes are, so that no search runs to the end in vain."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.position, self.end = text, start, end
        self.last = {mark: text.rfind(mark, start, end) for mark in (">", "-->", '"', "'")}

    def run(self) -> Iterator[Token]:
        while self.position < self.end:
            start = self.position
            opening = self.text.find("<", start, self.end)
            stop = self.end if opening < 0 else opening
            if stop > start:
                yield from self._text(start, stop)
                self.position = stop
            else:
                yield from self._markup(start)

    def _text(self, start: int, stop: int) -> Iterator[Token]:
        for match in _REFERENCE.finditer(self.text, start, stop):
            character = html.unescape(match[0])
            if character != match[0]:
                if match.start() > start:
                    yield Text(start, match.start())
                yield Reference(match.start(), character)
                start = match.end()
        if start < stop:
            yield Text(start, stop)

    def _markup(self, start: int) -> Iterator[Token]:
        if self.text.startswith("<!--", start) and start < self.last["-->"]:
            self.position = self.text.find("-->", start + 2, self.end) + len("-->")
            return
        name = _TAG_NAME.match(self.text, start, self.end)
        if (name or self.text.startswith(("<!", "<?", "</"), start)) and start < self.last[">"]:
            close = self._close(name.end() if name else start + 1)
            self.position = close + 1
            if name:
                yield from self._tag(start, name[1].lower(), self.text[name.end() : close])
            return
        yield Text(start, start + 1)
        self.position = start + 1

    def _tag(self, start: int, name: str, inside: str) -> Iterator[Token]:
        if self.text[start + 1] == "/":
            yield End(start, name)
            return
        yield Start(start, name, inside)
        if name in _RAW and not inside.endswith("/"):
            closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(self.text, self.position, self.end)
            self.position = closing.start() if closing else self.end

    def _close(self, position: int) -> int:
        """Where the tag's closing bracket stands, quoted values skipped; one does stand after this position."""
        start = position
        while stop := _TAG_STOP.search(self.text, position, self.end):
            if stop[0] == ">":
                return stop.start()
            quote = stop[1]
            position = stop.end()
            if position <= self.last[quote]:
                position = self.text.find(quote, position, self.end) + 1
        # Every bracket that is left stands between quotes, so a quote was not closed: none is believed any more.
        self.last["'"] = self.last['"'] = -1
        return self.text.find(">", start, self.end)
