"""What a finder returns."""

from __future__ import annotations

from typing import NamedTuple

from policysite.model.mention import MentionKind


class Found(NamedTuple):
    """A value at a place of a folded text."""

    kind: MentionKind
    key: str
    start: int
    end: int
    certain: bool = True
