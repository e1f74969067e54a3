"""Numbers in digits and words, and what they count: periods, percentages, sums of money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policysite.language.description.knowledge import Knowledge
from policysite.language.description.value_words import Meaning
from policysite.language.phrases.phrasebook import Leads
from policysite.language.text.folding import FoldedText
from policysite.language.values.found import Found
from policysite.model.mention import MentionKind

_DIGITS = re.compile(
    r"\d(?<![\w.,]\d)(?:\d{0,2}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)|\d*(?:[.,]\d+)*)"  # a digit first: fast
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|:[ae]|º|ª)(?!\w)", re.IGNORECASE)
_SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP"}
_BETWEEN = re.compile(r"[ -]{0,2}")
_AGAIN = re.compile(r"\s?\(")
_PERCENT_SIGN = re.compile(r"\s?%")
_PERCENT_BEFORE = re.compile(r"(?<!\d)(?<!\d\s)%\s?$")
_SYMBOL_AFTER = re.compile(r"\s?([€$£])")
_SYMBOL_BEFORE = re.compile(r"([€$£])\s?$")
_BESIDE = re.compile(r"[ '-]")
_ELIDED = re.compile(r"['’](?=\w\w)")
"""After a letter that begins the next word: "Geo-6 s'engage"."""
_FIGURES_APART = re.compile(r"\d+[^\d/]+\d+")
"""Two numbers that no slash joins: "dial 24 7" is not around the clock."""
_REPEATED = "R/"
_TIME_UNITS = {"TH": "H", "TM": "M", "TS": "S"}


class _Part(NamedTuple):
    """A number or a word that takes part in a value."""

    meanings: tuple[Meaning, ...]
    start: int
    end: int
    spelled: bool

    def value(self, part: str) -> str | None:
        for meaning in self.meanings:
            if meaning.part == part:
                return meaning.value
        return None


def find_quantities(text: FoldedText, known: Knowledge, leads: Leads) -> Iterator[Found]:
    """Periods as ``P3M``, percentages as ``20%``, sums as ``EUR 20``, and the numbers that are left."""
    parts = _parts(text, known, leads)
    index = 0
    while index < len(parts):
        part = parts[index]
        number = part.value("number") or part.value("count")
        if number is None:
            following = parts[index + 1] if index + 1 < len(parts) else None
            if amount := _before_number(text.text, part, following):
                yield amount
                index += 2
                continue
            yield from _without_number(text, part, known)
            index += 1
            continue
        start, end, index = part.start, part.end, index + 1
        certain = part.value("number") is not None
        if index < len(parts) and _repeated(text.text, number, end, parts[index]):
            certain, end = True, parts[index].end + (text.text[parts[index].end : parts[index].end + 1] == ")")
            index += 1
        following = parts[index] if index < len(parts) and _is_beside(text, end, parts[index].start, known) else None
        counted = _counted(text.text, number, start, end, following)
        if counted:
            yield counted._replace(certain=certain or _is_timed(text, counted, known))
            index += following is not None and counted.end >= following.end
        elif part.value("number"):
            yield Found(MentionKind.NUMBER, number, start, end, certain=not part.spelled)


def _is_beside(text: FoldedText, end: int, start: int, known: Knowledge) -> bool:
    """Whether nothing stands between a number and a word, or a word such as "further" of "two further months"."""
    return (
        _BETWEEN.fullmatch(text.text, end, start) is not None
        or text.text[end:start].lower().strip() in known.before_units
    )


def _counted(text: str, number: str, start: int, end: int, following: _Part | None) -> Found | None:
    """The number together with what it counts, where that is written beside it."""
    if sign := _PERCENT_SIGN.match(text, end):
        return Found(MentionKind.PERCENTAGE, f"{number}%", start, sign.end())
    if sign := _PERCENT_BEFORE.search(text, max(0, start - 3), start):
        return Found(MentionKind.PERCENTAGE, f"{number}%", sign.start(), end)
    if symbol := _SYMBOL_AFTER.match(text, end):
        return Found(MentionKind.MONEY, f"{_SYMBOLS[symbol[1]]} {number}", start, symbol.end())
    if symbol := _SYMBOL_BEFORE.search(text, max(0, start - 2), start):
        return Found(MentionKind.MONEY, f"{_SYMBOLS[symbol[1]]} {number}", symbol.start(), end)
    return _with_word(text, number, start, following) if following and not _ELIDED.match(text, following.end) else None


def _with_word(text: str, number: str, start: int, following: _Part) -> Found | None:
    currency = following.value("currency")
    if currency and text[following.start : following.end] == currency:
        return Found(MentionKind.MONEY, f"{currency} {number}", start, following.end)  # SEK, and no seconds
    if unit := following.value("unit"):
        return Found(MentionKind.DURATION, _period(number, unit), start, following.end)
    if following.value("percent"):
        return Found(MentionKind.PERCENTAGE, f"{number}%", start, following.end)
    if currency:
        return Found(MentionKind.MONEY, f"{currency} {number}", start, following.end)
    return None


def _period(number: str, unit: str) -> str:
    unit, _, qualifier = unit.partition(" ")
    period = f"PT{number}{_TIME_UNITS[unit]}" if unit in _TIME_UNITS else f"P{number}{unit}"
    return f"{period} {qualifier}" if qualifier else period


def _before_number(text: str, part: _Part, following: _Part | None) -> Found | None:
    """``EUR 20`` in capitals, ``age of 18``, ``yüzde 15``."""
    number = following.value("number") if following else None
    if following is None or number is None or not _BETWEEN.fullmatch(text, part.end, following.start):
        return None
    if unit := part.value("age"):
        return Found(MentionKind.DURATION, _period(number, unit), following.start, following.end)
    if part.value("percent-before"):
        return Found(MentionKind.PERCENTAGE, f"{number}%", part.start, following.end)
    if (currency := part.value("currency")) and text[part.start : part.end] == currency:
        return Found(MentionKind.MONEY, f"{currency} {number}", part.start, following.end)
    return None


def _is_timed(text: FoldedText, found: Found, known: Knowledge) -> bool:
    """Whether a period stands where one is told: "i en månad", "within a year".

    "En dag" alone may be any day.
    """
    if found.kind is not MentionKind.DURATION:
        return False
    before = ((end, found.start) for _, _, end in known.before_periods.find(text))
    following = [(start, end) for _, start, end in known.after_periods.find(text)]
    if any(end == found.end for _, end in following):
        return True
    after = ((found.end, start) for start, _ in following)
    return any(_BESIDE.fullmatch(text.text, *gap) for gap in (*before, *after) if gap[0] < gap[1])


def _without_number(text: FoldedText, part: _Part, known: Knowledge) -> Iterator[Found]:
    if period := part.value("fixed"):
        found = Found(MentionKind.DURATION, period, part.start, part.end, certain=not period.startswith(_REPEATED))
        yield _once(text, found, known) if period.startswith(_REPEATED) else found
    elif ordinal := part.value("ordinal"):
        yield Found(MentionKind.NUMBER, ordinal, part.start, part.end, certain=False)


def _once(text: FoldedText, found: Found, known: Knowledge) -> Found:
    """``within a day`` is one day, though ``a day`` alone says how often."""
    first = next(word for word, (start, _) in zip(text.words, text.spans, strict=True) if start == found.start)
    if first in known.ones and _is_timed(text, found, known):
        return found._replace(key=found.key.removeprefix(_REPEATED), certain=True)
    return found


def _repeated(text: str, number: str, end: int, following: _Part) -> bool:
    """``three (3)``: the number once more."""
    return following.value("number") == number and _AGAIN.fullmatch(text, end, following.start) is not None


def _parts(text: FoldedText, known: Knowledge, leads: Leads) -> list[_Part]:
    found = [
        _Part(meanings, start, end, spelled=True)
        for meanings, start, end in known.measures.find(text, leads)
        if not _FIGURES_APART.fullmatch(text.text, start, end)
    ]
    spelled = [(part.start, part.end) for part in found if part.value("fixed")]
    for match in _DIGITS.finditer(text.text, text.first_digit):
        if any(start <= match.start() < end for start, end in spelled):
            continue  # "24/7"
        ordinal = _ORDINAL.match(text.text, match.end())
        meaning = Meaning("number", _normalised(match[0], known.decimal))
        found.append(_Part((meaning,), match.start(), ordinal.end() if ordinal else match.end(), spelled=False))
    return sorted(found, key=lambda part: part.start)


def _normalised(written: str, decimal: str) -> str:
    """A number in digits without grouping, with a point before decimals: ``10 000`` and ``10,000`` are ``10000``."""
    if written.isdecimal():
        return written.lstrip("0") or "0"
    plain = written.replace(" ", "").replace("'", "")
    marks = [character for character in plain if character in ".,"]
    if not marks:
        return plain.lstrip("0") or "0"
    groups = re.split(r"[.,]", plain)
    grouped = all(len(group) == 3 for group in groups[1:])
    if len(set(marks)) > 1:
        return "".join(groups[:-1]) + f".{groups[-1]}"
    if grouped and (len(marks) > 1 or marks[0] != decimal):
        return "".join(groups)
    return ".".join(groups)
