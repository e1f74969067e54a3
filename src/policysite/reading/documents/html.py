"""A saved web page as drafts of blocks: what it says to its readers, without the site around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from policysite.model.document import BlockKind
from policysite.reading.documents.draft import Draft
from policysite.reading.documents.html_content import main_content
from policysite.reading.documents.html_parts import Part, controlled_in, part_of
from policysite.reading.documents.html_tokens import End, Reference, Start, Text, Token, tokens
from policysite.reading.documents.source import Source, Words

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead"
    " tr ul".split()
)
_LISTS = frozenset({"ul", "ol", "dl", "menu"})
_ITEMS = frozenset({"li", "dd", "dt"})
_CELLS = frozenset({"td", "th"})
_HEADING = re.compile(r"h[1-6]")
_BOLD = frozenset({"b", "strong"})
_PRESSED = frozenset({"button", "input", "select", "textarea", "form"})
_KIN = (_ITEMS, _CELLS, frozenset({"tr"}))
"""Elements of which each ends the one before it."""
_MAY_HIDE = re.compile(r"hidden|style", re.IGNORECASE)
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that hold nothing, and are not closed."""


@dataclass
class HtmlPage:
    """What was read."""

    drafts: list[Draft]
    language: str = ""
    """The language that the page declares, as written there, or empty."""
    left_out: tuple[str, ...] = ()
    """What of the page was not read, each as a phrase."""


def read_html(source: Source) -> HtmlPage:
    """The main content of a page; all of it where no part can be told to be that."""
    reader = _Reader(source, controlled_in(source.text))
    reader.read(tokens(source.text))
    content = main_content(reader.drafts, reader.hidden)
    return HtmlPage(content.drafts, reader.language, content.left_out)


def html_drafts(source: Source, start: int, end: int) -> list[Draft]:
    """The blocks of a piece of HTML inside another document."""
    reader = _Reader(source)
    reader.read(tokens(source.text, start, end))
    return reader.drafts


@dataclass(frozen=True, slots=True)
class _Context:
    """What an open element makes of the words inside it, with what it inherits."""

    tag: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    depth: int = 0
    """Of lists."""
    part: Part | None = None
    main: bool = False
    row: bool = False
    """Inside a table row whose cells make one block."""
    owner: int = 0
    """Where the innermost open list item or row stands on the stack; 0 for none."""


@dataclass
class _Reader:
    source: Source
    controlled: frozenset[str] = frozenset()
    """Identifiers of elements that readers show and hide."""
    hidden: list[Part] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    language: str = ""
    stack: list[_Context] = field(default_factory=lambda: [_Context()])
    open: Counter[str] = field(default_factory=Counter)
    """How often each element is open, so that a stray closing tag costs nothing."""
    draft: Draft | None = None
    link: tuple[str, int] | None = None
    bold_since: int | None = None
    told: set[int] = field(default_factory=set)
    """Places on the stack whose item has had its first block."""

    def read(self, stream: Iterable[Token]) -> None:
        for token in stream:
            part = self.context.part
            match token:
                case Text(start, end) if part and part.is_hidden:
                    part.text.append(self.source.text[start:end])
                case Reference(_, character) if part and part.is_hidden:
                    part.text.append(character)
                case Start() if part and part.is_hidden:
                    self._start_hidden(token)
                case Text(start, end):
                    self._current().words.add(start, end)
                case Reference(start, character):
                    self._current().words.add_as(character, start)
                case Start():
                    self._start(token)
                case End():
                    self._end(token.name)
        self._flush()

    @property
    def context(self) -> _Context:
        return self.stack[-1]

    def _current(self) -> Draft:
        if self.draft is None:
            context = self.context
            kind, level = context.kind, context.level
            if kind is BlockKind.ITEM and context.owner in self.told:
                kind, level = BlockKind.PARAGRAPH, 0
            self.draft = Draft(Words(self.source), kind, level, part=context.part, main=context.main)
        return self.draft

    def _flush(self) -> None:
        if self.draft is None:
            return
        if self.draft.length:
            self._close_link()
            self._close_bold()
            if self.draft.kind is BlockKind.ITEM:
                self.told.add(self.context.owner)
            self.drafts.append(self.draft)
        self.draft = None

    def _start_hidden(self, token: Start) -> None:
        """An element that begins where nothing is seen; it may end what was not closed."""
        part, tag = self.context.part, self.context.tag
        if token.name in (_BLOCKS if tag == "p" else next((kin for kin in _KIN if tag in kin), ())):
            self._pop()
            if self.context.part is not part:
                self._start(token)
                return
        if part:
            part.text.append(" ")
        if token.name not in _EMPTY:
            self._push(token.name, replace(self.context, tag=token.name))

    def _start(self, token: Start) -> None:
        name = token.name
        if name in _PRESSED and self.context.part:
            self.context.part.is_tool = True
        if name not in _EMPTY and self._hides(token):
            return
        if name in _CELLS:
            self._cell()
        elif name in _BLOCKS:
            self._block(token)
        elif name == "br":
            self._break()
        elif name == "a":
            self._close_link()
            self.link = (token.attributes.get("href", ""), self._current().words.spaced())
        elif name in _BOLD and self.bold_since is None:
            self.bold_since = self._current().words.spaced()
        elif name == "button":
            part = Part("a button", self.context.part, is_tool=True)
            self._push(name, replace(self.context, tag=name, part=part))

    def _hides(self, token: Start) -> bool:
        """Whether nobody sees what the element holds."""
        outer = self.context.part
        if not _MAY_HIDE.search(token.inside):
            return False
        part = part_of(token.name, token.attributes, outer, in_main=True, controlled=self.controlled)
        if part is None or part is outer or not part.is_hidden:
            return False
        if token.name in _BLOCKS:
            self._flush_unless_in_cell(token.name)
        self.hidden.append(part)
        self._push(token.name, replace(self.context, tag=token.name, part=part))
        return True

    def _end(self, name: str) -> None:
        if self.open[name] and self.context.part and self.context.part.is_hidden:
            self._close(name)
        elif name == "a":
            self._close_link()
        elif name in _BOLD:
            self._close_bold()
        elif name in _CELLS:
            self._cell()
        elif self.open[name]:
            self._flush_unless_in_cell(name)
            self._close(name)
        elif name == "p":
            self._flush_unless_in_cell(name)

    def _block(self, token: Start) -> None:
        name = token.name
        if self.context.row and (name in _LISTS or name == "table" or _HEADING.fullmatch(name)):
            self._leave_row()
        self._flush_unless_in_cell(name)
        if name in ("hr", "p"):
            return
        if name in _ITEMS and self.context.kind is BlockKind.ITEM and self.context.owner:
            self._pop_to(self.context.owner)
        if name == "tr" and self.context.row:
            self._pop_to(self.context.owner)
        attributes = token.attributes if token.inside else {}
        self._declare_language(name, attributes)
        self._push(name, self._inside(name, attributes))

    def _inside(self, name: str, attributes: dict[str, str]) -> _Context:
        outer = self.context
        main = outer.main or name in ("main", "article") or attributes.get("role") == "main"
        part = part_of(name, attributes, outer.part, in_main=outer.main, controlled=self.controlled)
        inner = replace(outer, tag=name, main=main, part=part)
        if name in _LISTS:
            return replace(inner, kind=BlockKind.PARAGRAPH, level=0, depth=outer.depth + 1, owner=0)
        if name in _ITEMS:
            return replace(inner, kind=BlockKind.ITEM, level=max(1, outer.depth), owner=len(self.stack))
        if name == "tr":
            return replace(inner, kind=BlockKind.ROW, level=0, row=True, owner=len(self.stack))
        if name == "table":
            return replace(inner, kind=BlockKind.PARAGRAPH, level=0, row=False, owner=0)
        if _HEADING.fullmatch(name):
            return replace(inner, kind=BlockKind.HEADING, level=int(name[1]))
        return inner

    def _leave_row(self) -> None:
        """A table that lays out the page: its cells hold blocks, they are not a row of a table of words."""
        if self.draft:
            self.draft.kind = BlockKind.PARAGRAPH
        self._flush()
        for index in range(self.context.owner, len(self.stack)):
            self.stack[index] = replace(self.stack[index], kind=BlockKind.PARAGRAPH, row=False, owner=0)

    def _declare_language(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("html", "body", "main", "article"):
            self.language = attributes.get("lang") or attributes.get("xml:lang") or self.language

    def _push(self, name: str, context: _Context) -> None:
        self.stack.append(context)
        self.open[name] += 1

    def _pop(self) -> None:
        self.open[self.stack.pop().tag] -= 1
        self.told.discard(len(self.stack))

    def _close(self, name: str) -> None:
        while self.context.tag != name:
            self._pop()
        self._pop()

    def _pop_to(self, height: int) -> None:
        while len(self.stack) > height:
            self._pop()

    def _flush_unless_in_cell(self, name: str) -> None:
        if self.context.row and name != "tr":
            self._break()
        else:
            self._flush()

    def _cell(self) -> None:
        if self.context.row:
            self._close_link()
            self._break()
        else:
            self._flush()

    def _break(self) -> None:
        draft = self.draft
        if draft is None or not draft.length:
            return
        draft.words.blank()
        if draft.breaks and draft.breaks[-1] == draft.words.spaced() and draft.kind is BlockKind.PARAGRAPH:
            self._flush()  # two in a row part paragraphs
        else:
            draft.breaks.append(draft.words.spaced())

    def _close_link(self) -> None:
        if self.link and self.draft:
            self.draft.links.append((self.link[0], self.link[1], self.draft.length))
        self.link = None

    def _close_bold(self) -> None:
        if self.bold_since is not None and self.draft:
            self.draft.bold += max(0, self.draft.length - self.bold_since)
        self.bold_since = None
