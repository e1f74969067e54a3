"""What someone may have meant by a word that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

_LONGEST = 200
"""Characters of a word that may be a slip of another; a longer one is none, and takes time by the square of them."""
_ENOUGH = 20_000
"""Pairs of words that are held to each other in one run; who made more mistakes has been told enough of them."""


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the written one, or None where none is close."""
    if len(written) > _LONGEST:
        return None
    close = get_close_matches(written, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def suggestion(written: str, known: Iterable[str]) -> str:
    """``; did you mean `period`?`` for ``perod``, or nothing where no known word is close."""
    near = nearest(written, known)
    return f"; did you mean `{near}`?" if near else ""


class Suggestions:
    """The known words of a run, asked for each that does not exist until enough has been suggested."""

    def __init__(self, known: Iterable[str]) -> None:
        self._unread = known
        self._left = _ENOUGH

    @cached_property
    def _known(self) -> tuple[str, ...]:
        return tuple(self._unread)

    def suggestion(self, written: str, *known: str) -> str:
        """As ``suggestion`` says it, of these words as well."""
        near = self.nearest(written, *known)
        return f"; did you mean `{near}`?" if near else ""

    def nearest(self, written: str, *known: str) -> str | None:
        """As ``nearest`` says it, of these words as well."""
        if self._left <= 0:
            return None
        self._left -= len(self._known)
        return nearest(written, (*known, *self._known))
