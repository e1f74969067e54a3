"""A word with a typing error is taken for the word that was meant, and no other word is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policysite.language.text.slips import is_slip

_LONG_WORDS = st.text(st.characters(categories=("Ll",)), min_size=10, max_size=20)


@pytest.mark.parametrize("written", ["unsubcribe", "unsubscribbe", "unsubscrive", "unsubscirbe", "unsubscrib"])
def test_one_letter_lost_added_changed_or_exchanged_is_a_slip(written: str) -> None:
    assert is_slip(written, "unsubscribe")


@pytest.mark.parametrize(
    ("written", "other"),
    [("consent", "content"), ("detention", "retention"), ("unsubscribe", "unsubscribe"), ("unsubcrib", "unsubscribe")],
)
def test_short_words_first_letters_and_two_changes_make_other_words(written: str, other: str) -> None:
    assert not is_slip(written, other)


@given(_LONG_WORDS, st.data())
def test_a_letter_that_is_lost_is_a_slip_both_ways(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    shorter = word[:at] + word[at + 1 :]
    assert is_slip(shorter, word)
    assert is_slip(word, shorter)
