"""Rendered words without their markup, for readers that are programs."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<[^>]*>")


def plain(markdown: str) -> str:
    """What a reader sees of inline Markdown that this package rendered: the words themselves.

    Whatever people wrote is escaped in it, so that each angle bracket is one of ours.
    """
    return html.unescape(_TAG.sub("", markdown))
