"""What a word that denies or limits reaches: what stands close to it in its clause, and the verb that it is one of.

What is asked of a verb looks near it alone, so that a text takes time linear in its words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from policysite.language.segmentation.punctuation import CLAUSE_END, PAUSE
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

CLOSE = 2
"""Words between two denials of one thing, and between a denial and what it denies."""
_WITHIN_WORDS = frozenset("-'’")
"""Signs that join what stands around them to a word, and do not part clauses as a dash between spaces does."""
_FIRST = 2
"""Words of a sentence at its beginning, from which a denial is one of all that follows: "in no event shall"."""
NEAR = 5
"""Words of a subject at most, which stand between a denial and its verb: "nothing in this policy may"."""
_NEAR_AFTER = 2
"""The same between a verb and its denial: "får besökaren inte"."""
REACH = 250
"""Characters in which so many words stand."""


def follows(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter stands close after the former, in the same clause."""
    if not former.end < latter.start < former.end + REACH:
        return False
    between = text.passage.text[former.end : latter.start]
    return is_of_one_clause(between) and len(between.split()) <= CLOSE


def leads_to(former: Mention, latter: Mention, text: AnalysedText) -> bool:
    """Whether the latter comes after the former, in the same clause: "only share it if"."""
    if former.end >= latter.start:
        return False
    joined = within(text.of(MentionKind.CONJUNCTION), former.end, latter.start)
    is_parted = any(each.key in {"and", "but"} for each in joined)
    return not is_parted and is_of_one_clause(text.passage.text[former.end : latter.start])


def last_before(word: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The last of mentions that ends before a word: if that does not lead to it, no earlier one does."""
    before = bisect_left(mentions, word.start, key=attrgetter("end"))
    return mentions[before - 1] if before else None


def is_led_to(word: Mention, mentions: Sequence[Mention], text: AnalysedText) -> bool:
    """Whether any of these leads to a word."""
    former = last_before(word, mentions)
    return former is not None and leads_to(former, word, text)


def clause_of(word: Mention, text: AnalysedText) -> tuple[int, int]:
    """From where to where the clause of a word goes, which pauses, ands and buts part from others."""
    parting = _parting(text)
    first, last = bisect_right(parting, word.start), bisect_right(parting, word.end)
    return parting[first - 1] if first else 0, parting[last] if last < len(parting) else len(text.passage.text)


@lru_cache(2)
def _parting(text: AnalysedText) -> list[int]:
    joined = (each.end for each in text.of(MentionKind.CONJUNCTION) if each.key in {"and", "but"})
    return sorted((*(pause.end() for pause in PAUSE.finditer(text.passage.text)), *joined))


def is_of_one_clause(words: str) -> bool:
    """Whether nothing parts these words; what joins two to one does not."""
    return all(letter.isalnum() or letter.isspace() or letter in _WITHIN_WORDS for letter in words)


def is_at_verb(word: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether a word that denies or limits is near a verb, and in the clause that it stands in."""
    if word.start <= verb.start:
        near, start, end = NEAR, word.end, verb.start
    else:
        near, start, end = _NEAR_AFTER, verb.end, word.start
    return are_near(text.passage.text[start:end], near) and not any(
        _parts_clauses(each, end, text) for each in within(text.of(MentionKind.CONJUNCTION), start, end)
    )


def opens_clause_of(denial: Mention, verb: Mention, text: AnalysedText) -> bool:
    """Whether a denial stands at the beginning of the sentence whose first verb it is, and in its clause.

    Commas in pairs enclose words; one alone parts clauses, as do an and and a but.
    """
    words = text.passage.text
    stops = _stops(text)
    begins = stops[bisect_right(stops, denial.start) - 1]
    if len(words[begins : denial.start].split(maxsplit=_FIRST)) >= _FIRST:
        return False
    between = words[denial.end : verb.start]
    joined = {each.key for each in within(text.of(MentionKind.CONJUNCTION), denial.end, verb.start)}
    return between.count(",") % 2 == 0 and joined.isdisjoint({"and", "but"}) and CLAUSE_END.search(between) is None


@lru_cache(2)
def _stops(text: AnalysedText) -> list[int]:
    """Where its clauses begin that more than commas part."""
    return [0, *(stop.end() for stop in CLAUSE_END.finditer(text.passage.text))]


def _parts_clauses(conjunction: Mention, end: int, text: AnalysedText) -> bool:
    """Whether a verb of its own begins between a conjunction and an offset: "but we may", "and may", "and we may".

    "No names and addresses may" joins subjects, and "cannot and must not" verbs.
    """
    if conjunction.key == "but":
        return True
    words = text.passage.text
    verbs = within(text.of(MentionKind.MODALITY), conjunction.start - REACH, conjunction.start)
    joins_verbs = any(words[verb.end : conjunction.start].isspace() for verb in verbs)
    subject = within(text.of(MentionKind.PERSON), conjunction.end, end)
    return conjunction.key == "and" and not joins_verbs and len(words[conjunction.end : end].split()) == len(subject)


def are_near(between: str, words: int) -> bool:
    """Whether a pause parts neither end of these words from the other, and they are so many at most."""
    return PAUSE.search(between) is None and len(between.split()) <= words
