"""What a stretch of text says, independent of the language that it says it in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple


class MentionKind(StrEnum):
    """The families that rules compare: values, concepts, and operators that give a sentence its force."""

    NUMBER = "number"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    PERCENTAGE = "percentage"
    MONEY = "money"
    URL = "url"
    EMAIL = "email"
    PHONE = "phone"
    LEGAL_REFERENCE = "legal-reference"
    COUNTRY = "country"
    ORGANISATION = "organisation"

    CONCEPT = "concept"

    NEGATION = "negation"
    MODALITY = "modality"
    EXCLUSIVITY = "exclusivity"
    QUANTIFIER = "quantifier"
    CONDITION = "condition"
    REASON = "reason"
    OPENNESS = "openness"
    TIME_BOUND = "time-bound"
    LIMITATION = "limitation"
    CONJUNCTION = "conjunction"
    PERSON = "person"


class Mention(NamedTuple):
    """One thing said at one place of a text. Two languages say the same when kind and key agree."""

    kind: MentionKind
    key: str
    """Canonical and the same in every language: ``P3M``, ``2018-05-25``, ``+46480362000``, ``GDPR 6(1)(f)``,
    ``SE``; for a concept the lexicon's id, ``right.restriction``; for an operator its sense, ``must``, ``open``."""
    start: int
    """Offset of the first character in the text analysed."""
    end: int
    """Offset after the last one."""
    surface: str
    """The words as they stand there."""
    certain: bool = True
    """False where the words may mean something else; a finding that rests on it is lowered by one step."""

    @property
    def identity(self) -> tuple[MentionKind, str]:
        """What has to agree between two languages."""
        return self.kind, self.key


def within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Of mentions in the order of their start those that begin from one offset on and before another."""
    return mentions[
        bisect_left(mentions, start, key=attrgetter("start")) : bisect_left(mentions, end, key=attrgetter("start"))
    ]
