"""What people get wrong in the layout of YAML, told where they did it and in their words.

A parser notices a slip where it can read no further, often a line later, and names what it wanted there. The slip
itself shows in the lines: how far they are indented, what is a key, which value is complete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from policysite.model.schema import BESIDE_THE_FACTS, FIELD_NAMES, STRUCTURE

_KEY = re.compile(r"(?P<key>[\w.-]+):(?:\s+(?P<value>.*))?")
_NO_BLANK = re.compile(r"(?P<key>[\w.-]+):(?P<value>\S.*)")
_ODD_BLANK = re.compile(r" *(?P<odd>[^\S ]|[\u200b\u2060\ufeff])")
_ODD_NAMES = {"\t": "a tab", "\xa0": "a non-breaking space"}
COMMENT = re.compile(r"(?:^|\s)#.*")
_BRACE = re.compile(r"\{[\w.-]+\}\s*[^\s,}\]]")
_QUOTED = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
_NO_BLOCK = ("---", "...", "? ", "%")


class Mistake(NamedTuple):
    """A slip, for a finding."""

    line: int
    """1-based."""
    what: str
    help: str
    column: int = 0
    """Where it begins, 1-based; 0 for the first character of the line that is no blank."""


class Diagnosis(NamedTuple):
    """What a look at the lines tells of a file that a parser refused."""

    mistake: Mistake | None
    """None where the lines show no slip, so that the parser's own word stands."""
    fact: str | None
    """The address around the slip, or around the place where the parser stopped; None outside of facts."""


class _Open(NamedTuple):
    """What may have lines below it."""

    indent: int
    name: str
    """Empty for a value that stands on a line of its own."""
    value: str
    """What is written after the colon."""
    line: int


def diagnose(source: str, stopped: int) -> Diagnosis:
    """Look for a slip in the lines of a file.

    Args:
        source: the file, which a parser has refused.
        stopped: the line at which the parser could read no further, 1-based.
    """
    scan = _Scan(source.split("\n"))
    mistake = next(scan.mistakes(stopped), None)
    return Diagnosis(mistake, scan.fact())


class _UnknownLayoutError(Exception):
    """The lines use YAML that this does not follow."""


@dataclass
class _Scan:
    lines: Sequence[str]
    open: list[_Open] = field(default_factory=list)
    below: int | None = None
    """Lines indented deeper belong to a text that began with ``>`` or ``|``."""
    quote: str = ""
    """The mark that a text began with, while it is not closed."""

    def mistakes(self, stopped: int) -> Iterator[Mistake]:
        """Slips up to a line, in order. Only the first is sure: what follows it may be right."""
        try:
            for number, line in enumerate(self.lines[:stopped], 1):
                yield from filter(None, [self._line(number, line)])
        except _UnknownLayoutError:
            return

    def fact(self) -> str | None:
        """The address of the keys that are open, as far as they name facts."""
        names: list[str] = []
        for entry in self.open:
            if entry.name in FIELD_NAMES or entry.name in STRUCTURE or not entry.name or (entry.value and not names):
                break
            names.append(entry.name)
        return ".".join(names) if names and names[0] not in BESIDE_THE_FACTS else None

    def _line(self, number: int, line: str) -> Mistake | None:
        content = (line if '"' in line or "'" in line else COMMENT.sub("", line)).strip()
        indent = len(line) - len(line.lstrip(" "))
        if self.quote:
            return self._inside_quotes(indent, line)
        if not content or content[0] == "#" or (self.below is not None and indent > self.below):
            return None
        self.below = None
        if content.startswith(_NO_BLOCK):
            raise _UnknownLayoutError
        if (odd := _ODD_BLANK.match(line)) is not None:
            return _odd(number, odd)
        while content.startswith("- "):
            self._close(indent + 1)
            step = len(content) - len(content[1:].lstrip())
            indent, content = indent + step, content[step:]
            self.open = [entry for entry in self.open if entry.indent < indent]
        match = _KEY.fullmatch(content)
        if match and (blank := content[match.end("key") + 1 :][:1]) not in {"", " ", "\t"}:
            return _odd_after(number, line.index(blank) + 1, match)
        return self._key(number, indent, match) if match else self._words(number, indent, content)

    def _close(self, indent: int) -> _Open | None:
        """Close what is indented at least so far; the outermost of it, where there is any."""
        closed = None
        while self.open and self.open[-1].indent >= indent:
            closed = self.open.pop()
        return closed

    def _key(self, number: int, indent: int, match: re.Match[str]) -> Mistake | None:
        key, value = match["key"], match["value"] or ""
        beside = self._close(indent)
        around = self.open[-1] if self.open else None
        self.open.append(_Open(indent, key, value, number))
        if beside and beside.indent > indent and (around or indent):
            return self._askew(beside, self.open[-1])
        if beside and not beside.name:
            return self._no_key(beside.line, beside.value)
        if around and around.value and not around.name:
            return Mistake(
                around.line,
                f"`{around.value}` has lines below it and no colon",
                f"write `{around.value}:`, or remove the lines below it that are indented deeper",
            )
        if around and around.value and min(self._uses(around.indent), self._uses(indent)) == 1:
            return self._askew(around, self.open[-1])
        if around and around.value:
            written = f"{around.name}: {_short(around.value)}"
            return Mistake(
                number,
                f"`{key}` stands below `{written}`, which is complete",
                f"if both are to stand, indent `{key}` as far as `{around.name}`; otherwise remove"
                f" `{_short(around.value)}`, or the lines below it that are indented deeper",
            )
        return self._value(number, indent, value)

    def _value(self, number: int, indent: int, value: str) -> Mistake | None:
        """What a value goes on in."""
        mark = value[:1]
        if mark in {">", "|"}:
            self.below = indent
            self.open[-1] = self.open[-1]._replace(value="")
        elif mark in _QUOTED:
            closed = _QUOTED[mark].match(value, 1)
            if closed is None:
                self.quote = mark
            elif rest := COMMENT.sub("", value[closed.end() :]).strip():
                what = f"the text starts in quotes and goes on after them: `{_short(rest)}`"
                other = "'" if mark == '"' else '"'
                remedy = f"write the whole text in quotes of the other kind: {other}{_short(value)}{other}"
                return Mistake(number, what, remedy)
        elif _BRACE.match(value):
            what = f"the text starts with a brace, and is not in quotes: `{_short(value)}`"
            return Mistake(number, what, "put the whole text in double quotes")
        elif mark and mark in "[{" and (value.count("[") > value.count("]") or value.count("{") > value.count("}")):
            raise _UnknownLayoutError
        return None

    def _inside_quotes(self, indent: int, line: str) -> Mistake | None:
        opened = self.open[-1]
        if indent <= opened.indent and _KEY.match(line.strip()):
            what = f"the text of `{opened.name}` starts with a quote that is not closed"
            return Mistake(opened.line, what, f"write {self.quote} at the end of the text")
        if _QUOTED[self.quote].match(line):
            self.quote = ""
        return None

    def _words(self, number: int, indent: int, content: str) -> Mistake | None:
        """A line that is no key: a value of its own, the next line of a text, or a slip."""
        around = self.open[-1] if self.open else None
        if around is None:
            return None
        if indent > around.indent:
            if not around.value and around.name:
                self.open.append(_Open(indent, "", content, number))
                return self._value(number, indent, content)
            return None
        if not around.name and indent == around.indent:
            return None
        self._close(indent)
        return self._no_key(number, content)

    def _no_key(self, number: int, content: str) -> Mistake:
        """Why a line beside keys is none."""
        first, _, rest = content.partition(" ")
        tight = _NO_BLANK.fullmatch(content)
        if tight and tight["key"] in self._names():
            written = f"{tight['key']}: {_short(tight['value'])}"
            return Mistake(number, f"a blank is missing after `{tight['key']}:`", f"write `{written}`")
        if rest and first in self._names():
            return Mistake(number, f"the colon is missing after `{first}`", f"write `{first}: {_short(rest)}`")
        if not rest:
            remedy = f"write `{first}:`, or indent the line if it belongs to the text above"
            return Mistake(number, f"`{_short(first)}` stands among keys without a colon", remedy)
        what = f"this is no key, and not indented as part of a text: `{_short(content)}`"
        remedy = "indent the line deeper than the key of its text, or write a key and a colon before it"
        return Mistake(number, what, remedy)

    def _askew(self, one: _Open, other: _Open) -> Mistake:
        """Of two that are not indented alike, the one whose indentation is the rarer in this file; else the second."""
        if self._uses(one.indent) < self._uses(other.indent):
            one, other = other, one
        beside = f"`{one.name or _short(one.value)}`"
        what = f"`{other.name or _short(other.value)}` is indented by {_blanks(other.indent)}, and {beside} by"
        remedy = f"indent both alike: {beside} stands on line {one.line}"
        return Mistake(other.line, f"{what} {_blanks(one.indent)}", remedy)

    def _uses(self, indent: int) -> int:
        """How many keys of this file are indented so far."""
        keys = (line for line in self.lines if len(line) - len(line.lstrip(" ")) == indent)
        return sum(_KEY.fullmatch(line.strip()) is not None for line in keys)

    def _names(self) -> set[str]:
        """Keys that exist, or that this file has."""
        written = (_KEY.fullmatch(line.strip()) for line in self.lines)
        return {*FIELD_NAMES, *STRUCTURE, *(match["key"] for match in written if match)}


def _odd(number: int, match: re.Match[str]) -> Mistake:
    odd = match["odd"]
    name = _ODD_NAMES.get(odd) or f"the character U+{ord(odd):04X}"
    what = f"{name} stands in the indentation, before `{_short(match.string[match.end() :].strip())}`"
    remedy = "delete it, and indent the line with blanks as far as its neighbours"
    return Mistake(number, what, remedy, match.start("odd") + 1)


def _odd_after(number: int, column: int, match: re.Match[str]) -> Mistake:
    odd = match.string[match.end("key") + 1]
    name = _ODD_NAMES.get(odd) or f"the character U+{ord(odd):04X}"
    what = f"{name} stands after `{match['key']}:`, where YAML wants a blank"
    return Mistake(number, what, f"write `{match['key']}: {_short(match['value'])}`", column)


def _blanks(count: int) -> str:
    return "1 blank" if count == 1 else f"{count} blanks"


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + " …"
