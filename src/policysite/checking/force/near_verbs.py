"""Whether a word that denies or limits is one of a verb: near it, or at the beginning of its sentence.

What is asked of a verb looks near it alone, so that a text takes time linear in its words.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from policysite.checking.force.reach import PARTING, REACH
from policysite.language.segmentation.punctuation import CLAUSE_END, PAUSE
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

_FIRST = 2
"""Words of a sentence at its beginning, from which a denial is one of all that follows: "in no event shall"."""
NEAR = 5
"""Words of a subject at most, which stand between a denial and its verb: "nothing in this policy may"."""
_NEAR_AFTER = 2
"""The same between a verb and its denial: "får besökaren inte"."""


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
    return between.count(",") % 2 == 0 and joined.isdisjoint(PARTING) and CLAUSE_END.search(between) is None


def are_near(between: str, words: int) -> bool:
    """Whether a pause parts neither end of these words from the other, and they are so many at most."""
    return PAUSE.search(between) is None and len(between.split()) <= words


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
