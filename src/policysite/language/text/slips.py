"""Words that were meant to be others: one letter too many, too few, wrong, or in its neighbour's place."""

from __future__ import annotations

_LONG = 9
"""Letters of a word that with one letter changed is hardly ever another word."""


def is_slip(written: str, meant: str) -> bool:
    """Whether a long word is another one but for one slip, which hardly ever befalls its first letter."""
    if min(len(written), len(meant)) < _LONG or written == meant or written[0] != meant[0]:
        return False
    at = next((i for i, (one, other) in enumerate(zip(written, meant, strict=False)) if one != other), None)
    if at is None:
        return abs(len(written) - len(meant)) == 1
    here, there = written[at:], meant[at:]
    swapped = here[:2] == there[:2][::-1] and here[2:] == there[2:]
    return swapped or here[1:] == there[1:] or here[1:] == there or here == there[1:]
