"""Two texts, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policysite.language.text.word_diff import WORD_LIMIT, marked, word_diff

texts = st.lists(st.sampled_from(["we", "may", "keep", "logs", "not"]), max_size=12).map(" ".join)


@given(texts, texts)
def test_both_texts_can_be_read_off_the_difference(old: str, new: str) -> None:
    stretches = word_diff(old, new)
    assert " ".join(stretch.old for stretch in stretches if stretch.old) == old
    assert " ".join(stretch.new for stretch in stretches if stretch.new) == new


@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not any(stretch.changed for stretch in word_diff(text, text))


def test_changed_words_are_marked_and_far_away_words_left_out() -> None:
    old = "a b c d e f g h i j keep k l m n o p q r s t u"
    assert marked(old, old.replace("keep", "sell")) == "… e f g h i j [-keep-] [+sell+] k l m n o p …"


def test_a_book_is_compared_by_its_common_start_and_end() -> None:
    words = [f"w{number % 7}" for number in range(WORD_LIMIT * 20)]
    changed = [*words[:100], "new", *words[100:]]
    stretches = word_diff(" ".join(words), " ".join(changed))
    assert [stretch.new for stretch in stretches if stretch.changed] == ["new"]
