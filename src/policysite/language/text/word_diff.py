"""Which words of a text were replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

WORD_LIMIT = 1_500
"""Words on either side beyond which only the common start and end are looked for: the search is quadratic."""
_CONTEXT = 6
"""Unchanged words that are kept before and after a change in an excerpt."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that both texts have (then both sides are the same), or that were replaced."""

    old: str
    new: str

    @property
    def changed(self) -> bool:
        return self.old != self.new


def word_diff(old: str, new: str) -> tuple[Stretch, ...]:
    """The stretches of two texts in order; joined by blanks, the old sides are the old text, the new the new."""
    before, after = old.split(), new.split()
    return tuple(
        Stretch(" ".join(before[a:b]), " ".join(after[c:d]))
        for a, b, c, d in _stretches(before, after)
        if b > a or d > c
    )


def marked(old: str, new: str) -> str:
    """``Vi sparar [-loggar-] [+alla loggar+] i {period}``, with long unchanged stretches cut to their ends."""
    stretches = word_diff(old, new)
    return " ".join(_marked(stretch, first=not n, last=n + 1 == len(stretches)) for n, stretch in enumerate(stretches))


def _marked(stretch: Stretch, *, first: bool, last: bool) -> str:
    if not stretch.changed:
        return shortened(stretch.new, first=first, last=last)
    return " ".join(
        part for part in (f"[-{stretch.old}-]" * bool(stretch.old), f"[+{stretch.new}+]" * bool(stretch.new)) if part
    )


def shortened(words: str, *, first: bool, last: bool) -> str:
    """An unchanged stretch with only the words that stand next to a change."""
    parts = words.split()
    before = [] if first else parts[:_CONTEXT]
    after = [] if last else parts[-_CONTEXT:]
    if len(before) + len(after) + 1 >= len(parts):
        return words
    return " ".join([*before, "…", *after])


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Bounds in the old and in the new text."""
    if max(len(old), len(new)) <= WORD_LIMIT:
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        yield from ((a, b, c, d) for _, a, b, c, d in matcher.get_opcodes())
        return
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    yield 0, start, 0, start
    yield start, len(old) - end, start, len(new) - end
    yield len(old) - end, len(old), len(new) - end, len(new)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
