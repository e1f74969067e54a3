"""The side of a value that a text speaks of: those over 18, or those under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from policysite.language.concepts.concept_groups import concept_group
from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind

OVER, UNDER = "over", "under"
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


def turned(pair: AlignedTexts) -> Iterator[tuple[Mention, Mention]]:
    """The words of both texts that set opposite sides of the same value, where both deny and exclude as often.

    They are uncertain where one text keeps what the other erases.
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
        if first is None or second is None or first.key == second.key or not _turn_alike(pair):
            continue
        if (first.certain and second.certain) or _is_of_age(pair):
            yield first._replace(certain=first.certain and _treat_alike(pair)), second


def _may_direct(text: AnalysedText) -> bool:
    return not knowledge(text.language).begin_directions.isdisjoint(fold(text.passage.text).words)


def _name(value: Mention) -> str:
    """The same of "18" and "18 years"."""
    return value.key.removeprefix("P").removesuffix("Y")


def _directions(text: AnalysedText, values: Set[str]) -> dict[str, Mention | None]:
    """By value the one direction that the text sets; None where it sets several."""
    pattern = knowledge(text.language).directions
    if pattern is None:
        return {}
    words, found = text.passage.text, dict[str, Mention | None]()
    for value in text.of(*_VALUES):
        name = _name(value)
        if name not in values:
            continue
        before = pattern.search(words, max(0, value.start - _LONGEST), value.start)
        if before is None or before.lastgroup is None or _is_within_another(before.start(), text):
            continue
        key, _, likely = before.lastgroup.partition("_")
        mention = Mention(
            MentionKind.TIME_BOUND, key, *before.span(before.lastgroup), before[before.lastgroup], not likely
        )
        found[name] = None if name in found else mention
    return found


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
