"""Lines of a paragraph each of which is a way to reach someone: an e-mail address, a number, a page, labelled or not.

Who writes them below each other means them as lines, though Markdown and plain text run them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

_CONTACT = re.compile(
    r"(?P<label>[^\W\d_][^:@/\n]{0,30}:\s*)?"
    r"\[?(?:[^\s@<>\[\]]+@[^\s@<>\[\]]+|(?:https?://|www\.)[^\s\[\]]+|\+?\(?\d[\d\s()/.–-]{5,}\d)(?:\]\([^()]*\))?",
    re.IGNORECASE,
)
"""A label or none, and what it labels, also as a link with a blank in its address, which Markdown takes for words."""
_FEWEST = 2
"""One alone may be where a line of running text was broken, unless a label begins it."""


def contact_lines(text: str, starts: Sequence[int]) -> Iterator[int]:
    """Where lines begin that are contacts, and what follows the last of them.

    Args:
        text: of a paragraph, its lines run together.
        starts: the offsets at which a line begins, ascending, without that of the first.
    """
    edges = [0, *starts, len(text)]
    contacts = [_CONTACT.fullmatch(text[start:end].strip()) for start, end in pairwise(edges)]
    place = 0
    for is_contact, run in groupby(contacts, key=bool):
        lines = list(run)
        if is_contact and (len(lines) >= _FEWEST or any(map(_is_labelled, lines))):
            yield from edges[place : place + len(lines) + 1]
        place += len(lines)


def _is_labelled(contact: re.Match[str] | None) -> bool:
    """Whether it begins with a label that goes on from no line before."""
    label = (contact["label"] if contact else None) or ""
    return label != "" and not label[0].islower()
