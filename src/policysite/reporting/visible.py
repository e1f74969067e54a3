"""Words as a reader sees them: control characters and other unseen ones are written as their code."""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")


def visible(text: str) -> str:
    """The text on one line, nothing in it that a terminal would obey or an eye would miss.

    Control characters, those that turn the direction of writing, and lone surrogates are written as their code.
    """
    return _coded(" ".join(text.split()))


def printable(text: str) -> str:
    """The same for several lines, their breaks and indentation kept."""
    return "\n".join(map(_coded, text.split("\n")))


def _coded(line: str) -> str:
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", line)
