"""What may happen to the words of one place: each accident is a function from a place to the words after it."""

from __future__ import annotations

from collections.abc import Mapping

from . import loss, mixture, wording
from .kind import Accident

ACCIDENTS: Mapping[str, Accident] = {
    "drop-text": loss.drop_text,
    "drop-sentence": loss.drop_sentence,
    "drop-clause": loss.drop_clause,
    "drop-placeholder": loss.drop_placeholder,
    "drop-words": loss.drop_words,
    "paste-other-language": mixture.paste_other_language,
    "paste-neighbour": mixture.paste_neighbour,
    "change-digits": mixture.change_digits,
    **{name: wording.accident(name) for name in wording.NAMES},
}
"""By name, in the order in which they happen; words that two of them lead to count for the first."""
