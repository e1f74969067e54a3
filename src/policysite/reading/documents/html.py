"""A saved web page as drafts of blocks: what it says to its readers, without the site around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from policysite.model.document import BlockKind
from policysite.reading.documents.draft import Draft
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
_AROUND = frozenset({"nav", "aside", "dialog", "button", "footer", "header"})
"""Elements around the document. Inside its main part ``header`` and ``footer`` belong to it."""
_AROUND_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary"})
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|skip-?links?|skip-to-\w+|share|sharing|social"
    r"|language-(?:switcher|selector|menu)|pagination|toc|table-of-contents"
    r"|(?:site|page|global)-?(?:header|footer)|(?:header|footer)-?(?:menu|nav)"
    r"|cookie-?(?:banner|consent|notice|bar|popup|dialog|modal|overlay)s?|consent-?(?:banner|popup|dialog|modal)"
    r"|onetrust|cookiebot|cybotcookiebotdialog|usercentrics|gdpr-?(?:banner|popup))(?:$|[\s_-])",
    re.IGNORECASE,
)
_LEAST_WORDS = 25
"""With fewer words than this, what a page marks as its main part is not the document."""


@dataclass
class HtmlPage:
    """What was read."""

    drafts: list[Draft]
    language: str
    """The language that the page declares, as written there, or empty."""


def read_html(source: Source) -> HtmlPage:
    """The main content of a page; all of it where no part can be told to be that."""
    reader = _Reader(source)
    reader.read(tokens(source.text))
    return HtmlPage(_main_content(reader.drafts), reader.language)


def html_drafts(source: Source, start: int, end: int) -> list[Draft]:
    """The blocks of a piece of HTML inside another document."""
    reader = _Reader(source)
    reader.read(tokens(source.text, start, end))
    return reader.drafts


def _main_content(drafts: Sequence[Draft]) -> list[Draft]:
    own = [draft for draft in drafts if not draft.boilerplate]
    main = [draft for draft in own if draft.main]
    return next((found for found in (main, own) if _words(found) >= _LEAST_WORDS), list(drafts))


def _words(drafts: Iterable[Draft]) -> int:
    return sum(draft.words.text.count(" ") + 1 for draft in drafts)


@dataclass(frozen=True, slots=True)
class _Context:
    """What an open element makes of the words inside it, with what it inherits."""

    tag: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    depth: int = 0
    """Of lists."""
    around: bool = False
    main: bool = False
    row: bool = False
    """Inside a table row whose cells make one block."""
    owner: int = 0
    """Where the innermost open list item or row stands on the stack; 0 for none."""


@dataclass
class _Reader:
    source: Source
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
            match token:
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
            self.draft = Draft(Words(self.source), kind, level, boilerplate=context.around, main=context.main)
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

    def _start(self, token: Start) -> None:
        name = token.name
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
            self._push(name, replace(self.context, tag=name, around=True))

    def _end(self, name: str) -> None:
        if name == "a":
            self._close_link()
        elif name in _BOLD:
            self._close_bold()
        elif name in _CELLS:
            self._cell()
        elif self.open[name]:
            self._flush_unless_in_cell(name)
            while self.context.tag != name:
                self._pop()
            self._pop()
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
        around = outer.around or _is_around(name, attributes, in_main=outer.main)
        inner = replace(outer, tag=name, main=main, around=around)
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


def _is_around(name: str, attributes: dict[str, str], *, in_main: bool) -> bool:
    if name in _AROUND and not (in_main and name in ("header", "footer")):
        return True
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or attributes.get("aria-modal") == "true":
        return True
    if attributes.get("role") in _AROUND_ROLES:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return bool(names.strip() and name not in ("html", "body", "main", "article") and _AROUND_NAMES.search(names))
