"""HTML taken apart by the rules that browsers follow, each element with its place. The one module that knows justhtml.

The readers of words beside this one are made for speed and for what people write; what a browser runs is decided by the
details in which they differ from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.markup import Element

if TYPE_CHECKING:
    from justhtml.dom import Element as Node

PLAIN_ELEMENTS = frozenset(
    (
        "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn"
        " div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p pre q rp rt"
        " ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
    ).split()
)
"""What shapes text and neither runs, loads nor asks for anything: what sanitisers let pass, and more of the kind."""
LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Of links that lead to a page, a mailbox or a phone."""

_NO_TAG = re.compile(r"<(?![A-Za-z/!?])")
_TAG_END = re.compile(r"[^>\n]{0,200}>?")


def elements(source: str, path: str, language: Language | None = None) -> Iterator[Element]:
    """Every element that is written in a document, as a browser finds it with scripts switched on or off.

    Args:
        source: HTML, or Markdown, whose own signs are text to HTML.
        path: as findings name the file.
        language: of the words, if they are in one.
    """
    from justhtml import JustHTML  # noqa: PLC0415 - takes long to load, and few pages hold HTML

    source = _NO_TAG.sub(" ", source)
    seen: set[tuple[int, str]] = set()
    for scripting in (True, False) if "<noscript" in source.lower() else (False,):
        document = JustHTML(source, sanitize=False, track_node_locations=True, scripting_enabled=scripting)
        for node in _nodes(document.root):
            start = _start(node, source)
            if start is not None and (start, node.name) not in seen:
                seen.add((start, node.name))
                yield _element(node, _located(source, start, path, language))


def _nodes(root: object) -> Iterator[Node]:
    from justhtml.dom import Element as HtmlElement  # noqa: PLC0415 - loaded with the document

    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, HtmlElement):
            yield node
        waiting.extend(reversed(getattr(node, "children", None) or ()))
        waiting.extend(filter(None, [getattr(node, "template_content", None)]))


def _start(node: Node, source: str) -> int | None:
    """Where its tag stands; that of ``body`` may come late and still count."""
    if node.origin_offset is not None:
        return node.origin_offset
    tag = re.search(rf"<{re.escape(node.name)}\b", source, re.IGNORECASE) if node.attrs else None
    return tag.start() if tag else None


def _element(node: Node, at: Location) -> Element:
    foreign = "" if node.namespace in (None, "html") else f"{node.namespace} "
    attributes = {name.lower(): value or "" for name, value in (node.attrs or {}).items()}
    return Element(f"{foreign}{node.name.lower()}", attributes, at)


def _located(source: str, start: int, path: str, language: Language | None) -> Location:
    tag = _TAG_END.match(source, start)
    written = tag[0] if tag else ""
    line = source.count("\n", 0, start) + 1
    column = start - source.rfind("\n", 0, start)
    return Location(path, line, column, line, column + len(written), written, language)
