"""Plain text that stays plain text, whatever Markdown, HTML or a template would make of it."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"""[&<>"`*_\[\]{}\\!~^=+|$@#\n\r\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|:(?=\S)""")
"""What HTML or Markdown, with any of the usual extensions, may read as more than a character inside a line."""

_WHITESPACE = frozenset("\n\r\t")


def escape(text: str) -> str:
    """The text as inline Markdown, as HTML content and as an attribute's value: each shows exactly the text.

    Character references mean nothing to Markdown and the character itself to HTML, so one form serves all three.
    Line breaks become blanks, since a paragraph could end there; control characters are dropped, since HTML has none.
    What Markdown reads only at the start of a line is left alone: rendered text never stands there.
    """
    return _MARKUP.sub(_reference, text) if _MARKUP.search(text) else text


def _reference(match: re.Match[str]) -> str:
    character = match[0]
    if character in _WHITESPACE:
        return " "
    return f"&#{ord(character)};" if character.isprintable() else ""
