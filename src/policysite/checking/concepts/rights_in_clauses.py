"""Whether words that often say something else say a right, by the clause that they stand in.

"Have errors corrected" is a right in a clause that speaks of rights, or of what readers may do. In the next clause,
"and we keep the data updated", the same words tell what somebody else does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_GRANTED, _POSSIBLE, _READER = "right", "possibility", "you"
_DATA = "term.personal-data"
_WHEN = "when"
_EVEN_WHEN = "implied"
"""After a comma, "even when" and "also when"."""
_BEFORE_A_MODAL = 2
"""Words between a comma and what may be done, at most: "and we", where the language is not known to name persons."""
_NEAR = 40
"""Characters that such words have at most."""
_BREAK = re.compile(r"[.;!?](?=\s)")
_COMMA = re.compile(r",\s*")


def is_said_among_rights(mention: Mention, text: AnalysedText) -> bool:
    """Whether its clause grants a right, names one for certain, or tells what readers may do or want done to data.

    A clause about data that begins with the words has no subject but readers: "Request a copy of your data".
    """
    clauses = _clauses(text)
    clause = clauses[bisect_right(clauses, mention.start, key=attrgetter("start")) - 1]
    before = text.passage.text[clause.start : mention.start].rstrip()
    return clause.speaks_of_rights or (clause.names_data and (not before or before.endswith(":")))


class _Clause(NamedTuple):
    start: int
    speaks_of_rights: bool
    names_data: bool


def grants_readers(text: AnalysedText) -> bool:
    """Whether it is the reader who has a right: "you have the right", "har du rätt"."""
    readers = [person for person in text.of(MentionKind.PERSON) if person.key == _READER]
    return _are_beside(readers, [other for other in text.of(MentionKind.MODALITY) if other.key == _GRANTED], text)


@lru_cache(2)
def _clauses(text: AnalysedText) -> list[_Clause]:
    borders = sorted({0, *_borders(text)})
    starts = [mention.start for mention in text.mentions]
    places = [bisect_left(starts, border) for border in borders] + [len(starts)]
    said = [text.mentions[first:last] for first, last in pairwise(places)]
    return [
        _Clause(border, _speaks_of_rights(border, inside, text), any(map(_is_data, inside)))
        for border, inside in zip(borders, said, strict=True)
    ]


def _speaks_of_rights(start: int, inside: Sequence[Mention], text: AnalysedText) -> bool:
    if any(_is_right(mention) for mention in inside):
        return True
    possible = [other for other in inside if other.kind is MentionKind.MODALITY and other.key == _POSSIBLE]
    persons = [other for other in inside if other.kind is MentionKind.PERSON]
    if not persons:  # as in languages whose verbs tell the person: "puede", "sus datos"
        return bool(possible) and any(other.key == _DATA for other in inside)
    if persons[0].key != _READER:
        return False
    if _are_beside([person for person in persons if person.key == _READER], possible, text):
        return True
    words = text.passage.text
    opening = inside[0].end if _is_subordinate(inside[0], words) else start
    return not words[opening : persons[0].start].strip() and any(map(_is_data, inside))


def _is_right(mention: Mention) -> bool:
    if mention.kind is MentionKind.MODALITY:
        return mention.key == _GRANTED
    return mention.kind is MentionKind.CONCEPT and mention.certain and mention.key.startswith("right.")


def _is_data(mention: Mention) -> bool:
    return mention.key == _DATA or mention.key.startswith("data.")


def _are_beside(persons: Sequence[Mention], others: Sequence[Mention], text: AnalysedText) -> bool:
    """Whether a person stands in or directly beside one of the others: "you may", "kan du"."""
    words = text.passage.text
    starts = [person.start for person in persons]
    for other in others:
        index = bisect_right(starts, other.start)
        for person in persons[max(0, index - 1) : index + 1]:
            first, second = sorted((person, other), key=lambda mention: mention.start)
            if not words[first.end : second.start].strip():
                return True
    return False


def _borders(text: AnalysedText) -> Iterator[int]:
    """Where sentences end, clauses begin that say when, and commas or joining words lead to a new subject."""
    words = text.passage.text
    subordinate = {mention.start for mention in text.mentions if _is_subordinate(mention, words)}
    breaks = sorted({0, *subordinate, *(match.end() for match in _BREAK.finditer(words))})
    yield from breaks
    joints = {mention.start: mention.end for mention in text.of(MentionKind.CONJUNCTION)}
    joined, commas = sorted(joints), [match.span() for match in _COMMA.finditer(words)]
    persons = [person.start for person in text.of(MentionKind.PERSON)]
    modals = [other.start for other in text.of(MentionKind.MODALITY) if other.key != _GRANTED]
    for joint, after in joints.items():
        if _is_followed(words, after, persons) or _is_followed(words, after, modals):
            yield joint
    for index, (start, end) in enumerate(commas):
        since = breaks[bisect_right(breaks, start) - 1]
        is_joined = bisect_left(joined, since) < bisect_left(joined, start)
        is_second = index > 0 and commas[index - 1][0] >= since
        parts = end in joints and (is_joined or not is_second)  # "A, B, and C" is one list, "A and B, and C" is not
        leads_on = _is_followed(words, joints.get(end, end), persons) or _is_followed(
            words, end, modals, _BEFORE_A_MODAL
        )
        if since in subordinate or parts or leads_on:
            yield end


def _is_followed(words: str, end: int, subjects: Sequence[int], between: int = 0) -> bool:
    """Whether one of these stands next, after so many words at most."""
    index = bisect_left(subjects, end)
    if index == len(subjects) or subjects[index] - end > _NEAR:
        return False
    return len(words[end : subjects[index]].split()) <= between


def _is_subordinate(mention: Mention, words: str) -> bool:
    """Whether the words say when something is so; some that say "if" also say "about"."""
    if mention.kind is MentionKind.CONDITION:
        return mention.certain or mention.key == _WHEN
    if mention.kind is not MentionKind.OPENNESS or mention.key != _EVEN_WHEN:
        return False
    return words[max(0, mention.start - 2) : mention.start].rstrip().endswith(",")
