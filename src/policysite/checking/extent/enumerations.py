"""Lists inside of sentences: "texts, pictures, films or other attachments"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policysite.checking.extent.separators import COMMA, Separator, asides_of, joining_words, separators_of
from policysite.language.segmentation.purposes import purpose_clauses
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

_FEWEST = 3
"""Members of an enumeration. Two are any two things joined by an "and"."""
_MOST_WORDS = 4
"""Of a member between two others; what is longer is a clause, and its comma parts clauses."""
_CLAUSES = (MentionKind.MODALITY, MentionKind.CONDITION, MentionKind.REASON, MentionKind.NEGATION)
"""What clauses hold and members do not, but for a contrary: "visible or invisible"."""
_OUTER_WORDS = 4
"""Of the first and the last member, whose outer ends are not marked."""
_LONG = 4
"""Letters of a word that another one ends with by no chance."""
_BREAK = re.compile(r"[.:!?](?!\w)|[;()]|\s[–—-]\s")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Members with the commas and the conjunction between them."""

    members: tuple[tuple[int, int], ...]
    """Where each starts and ends in the text."""

    @property
    def start(self) -> int:
        return self.members[0][0]

    @property
    def end(self) -> int:
        return self.members[-1][1]


def enumerations(text: AnalysedText) -> tuple[Enumeration, ...]:
    """Three members or more, of a few words each, parted by commas and a conjunction before the last."""
    words = text.passage.text
    joining = joining_words(text) if COMMA.search(words) else []
    separators = separators_of(text, joining) if joining else []
    if len(separators) < _FEWEST - 1:
        return ()
    listed = list(_enumerations(words, separators, [end for _, end in asides_of(text)]))
    if not listed:
        return ()
    clauses = [
        mention.start for mention in text.of(*_CLAUSES) if mention.key != "phrasal" and not _is_contrary(mention, words)
    ]
    clauses.sort()
    openers = [mention for mention in text.of(MentionKind.OPENNESS) if mention.certain]
    purposes = {start for start, _ in purpose_clauses(words, text.language)}
    return tuple(
        found
        for found in (_without_condition(_opened(each, openers, words), text) for each in listed)
        if len(found.members) >= _FEWEST
        and all(start < end and start not in purposes for start, end in found.members)
        and bisect_left(clauses, found.members[0][1] + 1) == bisect_left(clauses, found.end)
    )


def _is_contrary(mention: Mention, words: str) -> bool:
    """Whether a denial stands beside what it denies: "visible or invisible"."""
    before = words[: mention.start].rsplit(maxsplit=2)[-2:]
    return len(before) > 1 and len(before[0]) >= _LONG and mention.surface.lower().endswith(before[0].lower())


def _opened(found: Enumeration, openers: Sequence[Mention], text: str) -> Enumeration:
    """The same, without what stands before the words that begin the list: "all data such as names, films and texts"."""
    openers = within(openers, found.start, found.end)
    opened = [
        (index, opener.end)
        for index, (start, end) in enumerate(found.members)
        for opener in within(openers, start, end)
        if opener.start == start or (index == 0 and start < opener.start and opener.end < end)
    ]
    if not opened:
        return found
    first, begins = opened[-1]
    (_, end), *others = found.members[first:]
    return Enumeration((_trimmed(text, begins, end), *others))


def _without_condition(found: Enumeration, text: AnalysedText) -> Enumeration:
    """The same, without a conditional clause before what follows: "if you order it, we send films and texts"."""
    (start, end), *others = found.members
    conditions = [each for each in text.of(MentionKind.CONDITION) if each.start < end]
    is_clause = any(not _BREAK.search(text.passage.text[each.end : start]) for each in conditions)
    subjects = {each.start for each in text.of(MentionKind.PERSON)}
    return Enumeration(tuple(others)) if is_clause and others and others[0][0] in subjects else found


def _enumerations(text: str, separators: Sequence[Separator], asides: Sequence[int]) -> Iterator[Enumeration]:
    """Runs of separators a few words apart, up to the last conjunction; those before it part no members."""
    run: list[Separator] = []
    for separator in separators:
        if run and not _is_member(text[run[-1].end : separator.start]):
            yield from _enumeration(text, run, asides)
            run = []
        run.append(separator)
    yield from _enumeration(text, run, asides)


def _is_member(words: str) -> bool:
    return 0 < len(words.split()) <= _MOST_WORDS and not _BREAK.search(words)


def _enumeration(text: str, run: Sequence[Separator], asides: Sequence[int]) -> Iterator[Enumeration]:
    last = _closing(run)
    chain = [separator for separator in run[:last] if not separator.is_last] + list(run[last : last + 1])
    if len(chain) >= _FEWEST - 1:
        inner = [(one.end, two.start) for one, two in pairwise(chain)]
        places = [_first(text, chain[0].start, asides), *inner, _last(text, chain[-1].end)]
        yield Enumeration(tuple(_trimmed(text, start, end) for start, end in places))


def _closing(run: Sequence[Separator]) -> int:
    """The place of the conjunction before the last member: in "a, b, or c and d" and "a, b or c and d" the "or"."""
    closing = [index for index, separator in enumerate(run) if separator.is_last]
    if after_comma := [index for index in closing if run[index].after_comma]:
        return after_comma[-1]
    if [run[index].word for index in closing[-2:]] == ["or", "and"]:
        return closing[-2]
    return closing[-1] if closing else 0


def _first(text: str, end: int, asides: Sequence[int]) -> tuple[int, int]:
    """The last words before the first comma, no farther than a mark that parts clauses or an aside."""
    before = text[:end].rsplit(maxsplit=_OUTER_WORDS + 1)
    begins = len(before[0]) if len(before) > _OUTER_WORDS + 1 else 0
    breaks = (match.end() for match in _BREAK.finditer(text, begins, end))
    start = max((*breaks, *asides[: bisect_left(asides, end)][-1:]), default=begins)
    words = list(_WORD.finditer(text, start, end))[-_OUTER_WORDS:]
    return (words[0].start() if words else end), end


def _last(text: str, start: int) -> tuple[int, int]:
    stop = COMMA.search(text, start), _BREAK.search(text, start)
    end = min((match.start() for match in stop if match), default=len(text))
    words = list(_WORD.finditer(text, start, end))[:_OUTER_WORDS]
    return start, (words[-1].end() if words else start)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
