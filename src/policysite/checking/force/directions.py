"""The side of a value that a text speaks of: those over 18, or those under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from typing import NamedTuple

from policysite.language.concepts.concept_groups import concept_group
from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind, within

OVER, UNDER = "over", "under"
_OPPOSITE = {OVER: UNDER, UNDER: OVER}
_VALUES = frozenset((MentionKind.DURATION, MentionKind.NUMBER, MentionKind.PERCENTAGE, MentionKind.MONEY))
_TURNING = (MentionKind.NEGATION, MentionKind.EXCLUSIVITY)
"""What may turn a direction round: "under 18 may not" and "only over 18 may"."""
_TURNING_SENSES = frozenset(((MentionKind.CONDITION, "unless"), (MentionKind.TIME_BOUND, "until")))
"""Of other kinds: "if you are under 18" and "unless you are over 18"."""
_TREATED = concept_group("kept-or-erased").members
_OF_AGE = concept_group("of-age").members
"""In their company "under 13 years" is an age in languages where it may last as long."""
_LONGEST = 40
"""Characters before a value in which the words for its direction stand."""
_UNSURE = frozenset(("likely", "age"))
"""Parts of the names of groups whose words may say something else."""
_AFTER_BEFORE = 2
"""Words at most between a "before" and the words for a direction: "before you have turned"."""


def turned(pair: AlignedTexts) -> Iterator[tuple[Mention, Mention]]:
    """The words of both texts that set opposite sides of the same value, where both deny and exclude as often.

    They are uncertain where those of either text are, and where one text keeps what the other erases.
    """
    if _VALUES.isdisjoint(pair.first.by_kind) or _VALUES.isdisjoint(pair.second.by_kind):
        return
    if not (_may_direct(pair.first) and _may_direct(pair.second)):
        return  # nearly all texts
    of_both = {_name(value) for value in pair.first.of(*_VALUES)} & {_name(value) for value in pair.second.of(*_VALUES)}
    here = _directions(pair.first, of_both) if of_both else {}
    there = _directions(pair.second, of_both) if here else {}
    for value, first in here.items():
        second = there.get(value)
        if first is None or second is None or first.side == second.side or not _turn_alike(pair):
            continue
        one, other = first.words, second.words
        are_of_age = first.is_of_age or second.is_of_age or first.of is not second.of or _is_of_age(pair)
        if are_of_age or (one.certain and other.certain):
            yield one._replace(certain=one.certain and other.certain and _treat_alike(pair)), other


def _may_direct(text: AnalysedText) -> bool:
    return not knowledge(text.language).begin_directions.isdisjoint(fold(text.passage.text).words)


def _name(value: Mention) -> str:
    """The same of "18" and "18 years"."""
    return value.key.removeprefix("P").removesuffix("Y")


class _Direction(NamedTuple):
    """The side of a value that a text sets."""

    words: Mention
    of: MentionKind
    """What kind of value: years that are a mere number in the other text are an age, "under 16"."""
    is_of_age: bool
    """Whether these words are those of an age: "16 or older"."""

    @property
    def side(self) -> str:
        return self.words.key


def _directions(text: AnalysedText, values: Set[str]) -> dict[str, _Direction | None]:
    """By value the one direction that the text sets; None where it sets several."""
    found: dict[str, _Direction | None] = {}
    for value in text.of(*_VALUES):
        name = _name(value)
        direction = _direction_of(value, text) if name in values else None
        if direction is not None:
            found[name] = None if name in found else direction
    return found


def _direction_of(value: Mention, text: AnalysedText) -> _Direction | None:
    known, words = knowledge(text.language), text.passage.text
    before = known.directions and known.directions.search(words, max(0, value.start - _LONGEST), value.start)
    after = None if before else known.directions_after and known.directions_after.match(words, value.end)
    told = before or after
    if not told or told.lastgroup is None or (before and _is_within_another(before.start(), text)):
        return None
    side, *marks = told.lastgroup.split("_")
    certain = _UNSURE.isdisjoint(marks)
    if _follows_before(told.start(told.lastgroup), text):
        side, certain = _OPPOSITE[side], False
    mention = Mention(MentionKind.TIME_BOUND, side, *told.span(told.lastgroup), told[told.lastgroup], certain)
    return _Direction(mention, value.kind, bool(after) or "age" in marks)


def _follows_before(start: int, text: AnalysedText) -> bool:
    """Whether a "before" turns the words round, a few words ahead: those who have not turned 16 are under 16."""
    near = within(text.of(MentionKind.TIME_BOUND), start - _LONGEST, start)
    words = (text.passage.text[each.end : start] for each in near if each.key == "before" and each.end <= start)
    return any(len(between.split()) <= _AFTER_BEFORE and between.replace(" ", "").isalpha() for between in words)


def _is_within_another(start: int, text: AnalysedText) -> bool:
    """Whether the words are part of others: "no more than"."""
    return any(each.start < start < each.end for each in text.of(MentionKind.TIME_BOUND, *_TURNING))


def _turn_alike(pair: AlignedTexts) -> bool:
    first, second = (
        Counter(
            each.kind for each in text.mentions if each.kind in _TURNING or (each.kind, each.key) in _TURNING_SENSES
        )
        for text in (pair.first, pair.second)
    )
    return first == second


def _treat_alike(pair: AlignedTexts) -> bool:
    return _concepts(pair.first) & _TREATED == _concepts(pair.second) & _TREATED


def _is_of_age(pair: AlignedTexts) -> bool:
    return not _OF_AGE.isdisjoint(_concepts(pair.first) | _concepts(pair.second))


def _concepts(text: AnalysedText) -> set[str]:
    return {each.key for each in text.of(MentionKind.CONCEPT)}
