"""Markdown as drafts of blocks. Structure is markdown-it's; the columns, which it does not keep, are found again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from policysite.model.document import BlockKind
from policysite.reading.documents.draft import Draft
from policysite.reading.documents.html import html_drafts
from policysite.reading.documents.source import Source, Words

_FRONT_MATTER = re.compile(r"\A(?P<fence>---|\+\+\+)[ \t]*\r?\n(?:.*\r?\n)*?(?P=fence)[ \t]*(?:\r?\n|\Z)")
_NO_WORDS = re.compile(
    r"\{\{[<%][^\n]{0,300}?[>%]\}\}"  # Hugo
    r"|\{%[^\n]{0,300}?%\}"  # Jekyll
    r"|(?<![ \t])[ \t]*\{:?[ \t]*[.#:][^{}\n]{0,300}\}[ \t]*$",  # attribute lists
    re.MULTILINE,
)
_LINK_END = re.compile(
    r"\](?:\(\s*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
    r"|\[[^\[\]]*\])?"
)
_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_LINK_TAG = re.compile(r"<a\b[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]*)", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(r"[^\W\d_]+ \d{4}\W*$")
"""All that stands after the number of what is a date and no list."""


def read_markdown(source: Source) -> list[Draft]:
    """The blocks of a Markdown file, front matter and comments left out."""
    words_only = Source(_NO_WORDS.sub(_blanks, without_front_matter(source.text)), source.path)
    reader = _Reader(words_only)
    reader.read(tokens(words_only.text))
    return reader.drafts


def tokens(text: str, definitions: dict[str, int] | None = None) -> list[Token]:
    """The structure of a Markdown text, as markdown-it tells it.

    Args:
        text: the source.
        definitions: receives the 0-based line at which each address that links refer to is defined.
    """
    told: dict[str, Any] = {}
    found = _parser().parse(text, told)
    if definitions is not None:
        definitions |= {reference["href"]: reference["map"][0] for reference in told.get("references", {}).values()}
    return found


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return parser


def without_front_matter(text: str) -> str:
    """The same text with blanks, character for character, before the page itself."""
    front = _FRONT_MATTER.match(text)
    return _blanks(front) + text[front.end() :] if front else text


def _blanks(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", match[0])


@dataclass
class _Reader:
    source: Source
    drafts: list[Draft] = field(default_factory=list)
    depth: int = 0
    """Of lists."""
    item: str | None = None
    """The number of a list item whose first block has not come yet; empty without a number."""
    row: Draft | None = None
    position: int = 0
    heading: int = 0

    def read(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            self._token(token)

    def _token(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open" | "bullet_list_close" | "ordered_list_close":
                self.depth += token.nesting
            case "list_item_open":
                self.item = token.info
            case "heading_open" | "heading_close":
                self.heading = int(token.tag[1]) if token.nesting > 0 else 0
            case "tr_open":
                self.row = Draft(Words(self.source), BlockKind.ROW)
                self.position, _ = self._span(token)
            case "tr_close":
                self._keep(self.row)
                self.row = None
            case "inline":
                self._inline(token)
            case "fence" | "code_block":
                self._code(token)
            case "html_block":
                self.drafts.extend(html_drafts(self.source, *self._span(token)))

    def _span(self, token: Token) -> tuple[int, int]:
        first, end = token.map or (0, 0)
        return self.source.line_span(first, end)

    def _keep(self, draft: Draft | None) -> None:
        if draft and draft.length:
            self.drafts.append(draft)

    def _new(self) -> Draft:
        draft = Draft(Words(self.source))
        if self.heading:
            draft.kind, draft.level = BlockKind.HEADING, self.heading
        elif self.item is not None and self.depth:
            draft.kind, draft.level, draft.marker = BlockKind.ITEM, self.depth, self.item
        self.item = None
        return draft

    def _inline(self, token: Token) -> None:
        start, end = self._span(token)
        if self.row:
            if self.row.length:
                self.row.words.blank()
                self.row.breaks.append(self.row.words.spaced())
            line = _Line(self.source, self.row, self.position, end)
            line.read(token.children or [])
            self.position = line.position
        else:
            draft = self._new()
            if draft.marker and _MONTH_AND_YEAR.match(token.content):
                self._date(draft, start, end)
            _Line(self.source, draft, start, end).read(token.children or [])
            self._keep(draft)

    def _date(self, draft: Draft, start: int, end: int) -> None:
        """Make a paragraph of "5. November 2025", which looks like the fifth item of a list."""
        day = self.source.text.find(draft.marker, start, end)
        draft.words.add(day, day + len(draft.marker) + 1)
        draft.words.blank()
        draft.kind, draft.level, draft.marker = BlockKind.PARAGRAPH, 0, ""

    def _code(self, token: Token) -> None:
        first, end = token.map or (0, 0)
        fenced = token.type == "fence"
        draft = self._new()
        for number in range(first + fenced, first + fenced + token.content.count("\n")):
            start, stop = self.source.line_span(number, min(number + 1, end))
            draft.words.blank()
            draft.breaks.append(draft.words.spaced())
            draft.words.add(start, stop)
        self._keep(draft)


@dataclass
class _Line:
    """Walks the inline tokens of a block beside its source."""

    source: Source
    draft: Draft
    position: int
    end: int
    links: list[tuple[str, int]] = field(default_factory=list)
    bold: int = 0

    def read(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            self._token(token)

    def _token(self, token: Token) -> None:
        words = self.draft.words
        match token.type:
            case "text" | "code_inline":
                self._text(token.content)
            case "text_special":
                self._special(token)
            case "softbreak":
                words.blank()
                self.draft.lines.append(words.spaced())
            case "hardbreak":
                self._break()
            case "link_open":
                self.links.append((str(token.attrGet("href") or ""), words.spaced()))
            case "link_close":
                self._link_close(skip=True)
            case "strong_open" | "strong_close":
                self._strong(opening=token.nesting > 0)
            case "image":
                self._image(token)
            case "html_inline":
                self._html(token.content)

    def _text(self, content: str) -> None:
        if not content:
            return
        at = self.source.text.find(content, self.position, self.end)
        if at < 0:  # written otherwise, such as an escaped bar in a table
            self._otherwise(content)
            return
        self.draft.words.add(at, at + len(content))
        self.position = at + len(content)

    def _otherwise(self, content: str) -> None:
        for word in content.split():
            self.draft.words.add_as(word, min(self.position, self.end - 1))
            self.draft.words.blank()

    def _special(self, token: Token) -> None:
        at = self.source.text.find(token.markup, self.position, self.end)
        at = self.position if at < 0 else at
        self.draft.words.add_as(token.content, at)
        self.position = at + len(token.markup)

    def _strong(self, *, opening: bool) -> None:
        if opening:
            self.bold = self.draft.words.spaced()
        else:
            self.draft.bold += max(0, self.draft.length - self.bold)

    def _link_close(self, *, skip: bool) -> None:
        if self.links:
            target, start = self.links.pop()
            self.draft.links.append((target, start, self.draft.length))
        if skip and (tail := _LINK_END.match(self.source.text, self.position, self.end)):
            self.position = tail.end()

    def _image(self, token: Token) -> None:
        start = self.source.text.find("![", self.position, self.end)
        close = self.source.text.find("]", start + len(token.content), self.end)
        tail = _LINK_END.match(self.source.text, close, self.end) if start >= 0 and close >= 0 else None
        if tail:
            self.position = tail.end()

    def _html(self, content: str) -> None:
        at = self.source.text.find(content, self.position, self.end)
        self.position = at + len(content) if at >= 0 else self.position
        if _BREAK_TAG.match(content):
            self._break()
        elif link := _LINK_TAG.match(content):
            self.links.append((link[1], self.draft.words.spaced()))
        elif content.startswith(("</a", "</A")):
            self._link_close(skip=False)

    def _break(self) -> None:
        if self.draft.length:
            self.draft.words.blank()
            self.draft.breaks.append(self.draft.words.spaced())
