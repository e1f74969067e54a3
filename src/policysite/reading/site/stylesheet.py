"""What a stylesheet loads. The one module that knows tinycss2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import tinycss2

from policysite.model.location import Location
from policysite.model.markup import Element

_LOADING = frozenset({"url", "src", "image", "image-set", "-webkit-image-set"})
"""Functions whose words in quotes are addresses (CSS Values 4, CSS Images 4)."""


def addresses(source: str, path: str) -> Iterator[Element]:
    """Every address that a stylesheet loads from, as an element ``url()`` with a ``src``."""
    rules = tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)
    waiting: list[tuple[Any, bool]] = [(rule, False) for rule in rules]
    while waiting:
        node, loading = waiting.pop()
        if node.type == "url" or (node.type == "string" and loading):
            line, column = node.source_line, node.source_column
            at = Location(path, line, column, line, column + 1, node.value[:200])
            yield Element("url()", {"src": node.value}, at)
        loading = loading or _loads(node)
        for part in ("prelude", "content", "arguments"):
            waiting.extend((below, loading) for below in getattr(node, part, None) or ())


def _loads(node: Any) -> bool:
    if node.type == "function":
        return str(node.lower_name) in _LOADING
    return str(node.type) == "at-rule" and str(node.lower_at_keyword) == "import"
