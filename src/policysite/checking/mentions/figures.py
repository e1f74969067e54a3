"""The figures of a text, whatever they count, by which one reading of a number is known to be another of the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import lru_cache

from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_DIGITS = re.compile(r"\d+")
_COUNTED = (
    MentionKind.NUMBER,
    MentionKind.DURATION,
    MentionKind.DATE,
    MentionKind.TIME,
    MentionKind.PERCENTAGE,
    MentionKind.MONEY,
    MentionKind.LEGAL_REFERENCE,
)
READ_BY_WORDS = frozenset((*_COUNTED, MentionKind.COUNTRY))
"""What is read by the words of a language; addresses and telephone numbers are written alike in all of them."""
_LONG = 4
"""Digits from which a number is recognised inside of another: a part of a telephone number or of a year."""


def figures_stand_in(mention: Mention, text: AnalysedText) -> bool:
    """Whether every figure of what the mention means stands in the text too, as part of whatever value.

    ``9.2`` is in "Article 9(2)", ``7`` in "grades 7 to 9", and a number in words is where it is written in digits.
    """
    wanted = figures(mention)
    if not wanted:
        return False
    there, run = _figures_of(text)
    if wanted <= there:
        return True
    digits = "".join(_DIGITS.findall(mention.surface)).lstrip("0")
    return len(digits) >= _LONG and digits in run


@lru_cache(2)
def _figures_of(text: AnalysedText) -> tuple[Set[str], str]:
    """All figures of a text, and its digits in a row; asked once for each of the twin's values."""
    written = _DIGITS.findall(text.passage.text)
    counted = (figure for mention in text.of(*_COUNTED) for figure in figures(mention))
    return {*counted, *(figure.lstrip("0") for figure in written)}, "".join(written)


def digits_stand_in(mention: Mention, text: AnalysedText) -> bool:
    """Whether the digits that the mention is written with stand in the text: "14" and "2023" of "14 February 2023".

    One written in words, "five years", is looked for as the figure that it stands for.
    """
    wanted = written_figures(mention.surface) or figures(mention)
    return bool(wanted) and wanted <= written_figures(text.passage.text)


@lru_cache(2)
def written_figures(text: str) -> Set[str]:
    """The figures of a text as they are written, whatever is said with them."""
    return _plain(_DIGITS.findall(text))


def figures(mention: Mention) -> Set[str]:
    """The figures of what is said: of its key, which knows numbers in words, or else of its words."""
    return _plain(_DIGITS.findall(mention.key) or _DIGITS.findall(mention.surface))


def _plain(figures: Iterable[str]) -> frozenset[str]:
    """The same without zeros before them: 09 is 9."""
    return frozenset(figure.lstrip("0") or "0" for figure in figures)
