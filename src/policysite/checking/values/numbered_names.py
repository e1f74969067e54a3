"""Names that end in a number, which counts nothing: COVID-19, ISO 27001, Windows 10."""

from __future__ import annotations

import re
from typing import NamedTuple

from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_HYPHENS = r"\-\u2010\u2011"
_BLANKS = r" \u00a0\u202f"
_NAME_BEFORE = re.compile(rf"(?<![\w{_HYPHENS}])(?P<name>[^\W\d_][\w/&+{_HYPHENS}]*)(?P<joint>[{_BLANKS}{_HYPHENS}])$")
_REACH = 40
"""Characters before a number in which its name begins."""
_INSIDE_A_SENTENCE = re.compile(rf"[\w,)][{_BLANKS}]+[(\"'“„«]?$")
_NAMES = {MentionKind.ORGANISATION, MentionKind.CONCEPT, MentionKind.NUMBER}
"""What the word before a number may say and be a name all the same."""


class NumberedName(NamedTuple):
    """A name together with its number."""

    whole: Mention
    """The mention of the number, with the name in front of it."""
    name: str
    is_hyphenated: bool

    @property
    def is_evident(self) -> bool:
        """Whether it can be no other word with a capital: joined by a hyphen, or with a capital inside."""
        return self.is_hyphenated or not self.name[1:].islower()

    def stands_in(self, text: AnalysedText) -> bool:
        """Whether the text has the name as well, so that a number is to be expected there.

        Of what a hyphen joins the name alone says the same: "Covid", "COVID-19".
        """
        number = rf"[{_HYPHENS}{_BLANKS}]?\d" if self.is_hyphenated else ""
        return re.search(rf"(?<!\w){re.escape(self.name)}{number}", text.passage.text, re.IGNORECASE) is not None


def numbered_name(number: Mention, text: AnalysedText) -> NumberedName | None:
    """The name that a number is part of: after a hyphen, or after a word with a capital inside of a sentence."""
    written = text.passage.text
    before = _NAME_BEFORE.search(written, max(0, number.start - _REACH), number.start)
    if not before:
        return None
    whole = number._replace(start=before.start(), surface=written[before.start() : number.end])
    found = NumberedName(whole, before["name"], not before["joint"].isspace())
    return found if found.is_hyphenated or _is_name(found, text) else None


def _is_name(found: NumberedName, text: AnalysedText) -> bool:
    words = text.passage.text.split()
    if found.name.islower() or len(found.name) == 1 or 2 * sum(map(str.islower, words)) <= len(words):
        return False
    if any(item.start <= found.whole.start < item.end and item.kind not in _NAMES for item in text.mentions):
        return False
    if found.is_evident:
        return True
    before = text.passage.text[: found.whole.start]
    return not knowledge(text.language).nouns_have_capitals and _INSIDE_A_SENTENCE.search(before) is not None
