"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from policysite.language.description.knowledge import knowledge
from policysite.model.language import Language

_END = re.compile(
    r"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’»)\]]*"  # its mark first: fast
    r"(?=\s+[\"'“”‘’«»(\[¿¡]*(?:[^\W_a-zåäöéèàüøæßçñ]|[a-z]{1,3}[A-Z])|\s*$)"
)
_NUMBER_BEFORE = re.compile(r"(?:^|[\s(])(?:(?P<digits>\d{1,3})|[^\W\d_]|[ivxIVX]{1,4})\.$")
_NUMBER = 5
"""Characters before a full stop among which one parts a number from the word before it, unless all are one word."""
_NAMED_BY_NUMBER = 2
"""Words before a number that make a title with it, such as "Article 5." or "Title II, 5."."""
_BRACKETS = re.compile(r"[^()]{0,400}\)")
"""The rest of what stands in brackets."""
_BEFORE = 24
"""Characters that a number or an abbreviation with its full stop has at most."""
_TAIL = 3
"""Characters by which nearly all words are known to be no abbreviation. No abbreviation has fewer than one less."""
_BLANKS = re.compile(r"\s+")
_PAUSE = re.compile(r"[,;]\s")
_LONGEST = 16_000
"""Characters of a sentence, more than a list of hundreds of cookies has. What a sentence says is held to each other, so
that a text in which nothing ends one is read in parts of this length."""
_NUMBER_NEXT = re.compile(r"\s*\d")


def split(text: str, language: Language) -> list[tuple[int, int]]:
    """The sentences as offsets, in order and without the blanks between them.

    A sentence begins with a capital, or with a name that has one soon ("iOS asks you"). A full stop ends none after an
    abbreviation, an initial or a number ("art. 6", "3. maj"); after a number it does where the language has no such
    ordinals ("under 13. We …"), unless the number is all that was said. Nothing ends a sentence inside of brackets that
    it opened and closes. What is far longer than any sentence is parted between words.
    """
    starts_at, text_ends_at = _first(text, 0), len(text.rstrip())
    sentences: list[tuple[int, int]] = []
    for end in _END.finditer(text):
        if end.end() < text_ends_at and (
            _continues(text, starts_at, end, language) or _is_in_brackets(text, starts_at, end.end())
        ):
            continue
        sentences.extend(_parts(text, starts_at, end.end()))
        starts_at = _first(text, end.end())
    if text_ends_at > starts_at:
        sentences.extend(_parts(text, starts_at, text_ends_at))
    return sentences


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence, in parts where it is too long for one: after a comma or semicolon, else between words."""
    while end - start > _LONGEST:
        half, limit = start + _LONGEST // 2, start + _LONGEST
        cut = _last(_PAUSE, text, half, limit) or _last(_BLANKS, text, half, limit) or limit
        yield start, start + len(text[start:cut].rstrip())
        start = _first(text, cut)
    yield start, end


def _last(border: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the last of these ends; 0 where there is none."""
    return max((match.end() for match in border.finditer(text, start, end)), default=0)


def _continues(text: str, start: int, end: re.Match[str], language: Language) -> bool:
    """Whether the full stop belongs to the word before it."""
    if end[0] != ".":
        return False
    before = text[max(start, end.end() - _BEFORE) : end.end()]
    last = before[-_NUMBER - 1 : -1]
    is_one_word = len(last) == _NUMBER and last.isalnum()
    number = None if is_one_word else _NUMBER_BEFORE.search(before, max(0, len(before) - _NUMBER - 1))
    if number and number["digits"] and knowledge(language).numbers_end_sentences:
        return len(text[start : end.start()].split()) - 1 <= _NAMED_BY_NUMBER
    return bool(number) or (_ends_in_abbreviation(before, language) and not _is_answer(text, start, end, language))


def _is_answer(text: str, start: int, end: re.Match[str], language: Language) -> bool:
    """Whether "No." is all that was said, and no number follows it."""
    is_sign = text[start : end.start()].lower() in knowledge(language).number_signs
    return is_sign and _NUMBER_NEXT.match(text, end.end()) is None


def _ends_in_abbreviation(text: str, language: Language) -> bool:
    tails = _tails(language)
    if text[-_TAIL:].lower() not in tails and text[1 - _TAIL :].lower() not in tails:
        return False  # nearly all words
    return _abbreviation(language).search(text) is not None


def _is_in_brackets(text: str, start: int, end: int) -> bool:
    """Whether brackets that were opened in the midst of the sentence are closed later, not far away."""
    opened = text.rfind("(", start + 1, end)
    return opened > 0 and ")" not in text[opened:end] and _BRACKETS.match(text, end) is not None


def _first(text: str, offset: int) -> int:
    blanks = _BLANKS.match(text, offset)
    return blanks.end() if blanks else offset


@cache
def _abbreviations(language: Language) -> tuple[str, ...]:
    return tuple(each.lower() for each in knowledge(language).abbreviations) or ("art.", "no.")


@cache
def _tails(language: Language) -> frozenset[str]:
    """The last characters of each abbreviation; one that has fewer is its own tail."""
    return frozenset(each[-_TAIL:] for each in _abbreviations(language))


@cache
def _abbreviation(language: Language) -> re.Pattern[str]:
    known = sorted(_abbreviations(language), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})$", re.IGNORECASE)
