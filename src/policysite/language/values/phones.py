"""Telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.language.text.folding import FoldedText
from policysite.language.values.found import Found
from policysite.language.values.phone_numbers import e164
from policysite.model.mention import MentionKind

_CANDIDATE = re.compile(r"(?:\+|(?<!\w)(?<!\d[./:-])(?:00|0|\(0))(?:\(0\)|[\d ()/.–-]){5,22}\d(?![\w])")
_NOUGHT = re.compile(r"0(?<!\w0)")
"""Without it or a plus there is no number of the longer pattern, which takes far longer to find none."""
_FEWEST_DIGITS = 7
_WHOLE_NUMBER = 9
"""Digits with the area code from which a number in groups is nothing else; a registration number has a hyphen."""
_GROUPED = re.compile(r"[\s()/]")
_SEPARATED = re.compile(r"[\s()/.–-]")
_NOT_DIGITS = re.compile(r"\D")
_OPTIONAL_ZERO = re.compile(r"\(0\)")


def find_phones(text: FoldedText) -> Iterator[Found]:
    """Telephone numbers, keyed in E.164; those without a country in the digits that are dialled."""
    if "+" not in text.text and not _NOUGHT.search(text.text, text.first_digit):
        return
    for match in _CANDIDATE.finditer(text.text):
        written = match[0]
        international = written.startswith(("+", "00"))
        digits = _NOT_DIGITS.sub("", written)
        separated = _SEPARATED.search(written)
        if len(digits) < _FEWEST_DIGITS or not (international or separated):
            continue
        key = _international(written) if international else digits
        certain = international or (len(digits) >= _WHOLE_NUMBER and _GROUPED.search(written) is not None)
        yield Found(MentionKind.PHONE, key, match.start(), match.end(), certain)


def _international(written: str) -> str:
    return e164("+" + _NOT_DIGITS.sub("", _OPTIONAL_ZERO.sub("", written)).removeprefix("00"))
