"""HTML taken apart by the rules that browsers follow, each element with its place. The one module that knows justhtml.

The readers of words beside this one are made for speed and for what people write; what a browser runs is decided by the
details in which they differ from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from justhtml import JustHTML
from justhtml.dom import Element as Node
from justhtml.sanitizer import DEFAULT_POLICY

from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.markup import Element

PLAIN_ELEMENTS = DEFAULT_POLICY.allowed_tags | frozenset(
    "abbr address article aside bdi bdo cite col colgroup data dd del details dfn dl dt figcaption figure footer header"
    " ins kbd nav q rp rt ruby samp section summary time var wbr".split()
)
"""What shapes text and neither runs, loads nor asks for anything: what sanitisers let pass, and more of the kind."""
LINK_SCHEMES = DEFAULT_POLICY.url_policy.allow_rules["a", "href"].allowed_schemes
"""``https``, ``mailto`` and the like."""

_NO_TAG = re.compile(r"<(?![A-Za-z/!?])")
_TAG_END = re.compile(r"[^>\n]{0,200}>?")


def elements(source: str, path: str, language: Language | None = None) -> Iterator[Element]:
    """Every element that is written in a document, as a browser finds it with scripts switched on or off.

    Args:
        source: HTML, or Markdown, whose own signs are text to HTML.
        path: as findings name the file.
        language: of the words, if they are in one.
    """
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
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Node):
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
