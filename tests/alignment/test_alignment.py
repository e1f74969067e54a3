"""What belongs together is found, and what is missing comes out as missing, not as half of a pair."""

from __future__ import annotations

import pytest

from policysite.checking.alignment.features import features
from tests.alignment.policies import POLICY, aligned, gap_words, sides, words

_PLAIN = [(swedish.lstrip("#- "), english.lstrip("#- ")) for swedish, english in POLICY]


def test_a_faithful_translation_is_aligned_block_by_block() -> None:
    alignment = aligned(*sides())
    assert [words(pair) for pair in alignment.pairs] == _PLAIN
    assert not list(alignment.gaps)
    assert not any(pair.gaps for pair in alignment.pairs)


@pytest.mark.parametrize("dropped", range(1, len(POLICY)))
@pytest.mark.parametrize("side", [0, 1])
def test_a_dropped_block_is_a_gap_and_all_others_stay_paired(dropped: int, side: int) -> None:
    texts = sides()
    del texts[side][dropped]
    alignment = aligned(*texts)
    (gap,) = alignment.gaps
    assert gap_words(gap) == [_PLAIN[dropped][1 - side]]
    assert gap.in_first is (side == 1)
    assert gap.after is not None
    assert gap.after.passage.text == _PLAIN[dropped - 1][side]


@pytest.mark.parametrize(("block", "sentence"), [(3, 0), (3, 1), (3, 2), (10, 0), (10, 1), (11, 0), (13, 1)])
def test_a_dropped_sentence_is_a_gap_inside_of_its_pair(block: int, sentence: int) -> None:
    swedish, english = sides()
    sentences = english[block].split(". ")
    dropped = sentences.pop(sentence).rstrip(".")
    english[block] = ". ".join(sentences)
    alignment = aligned(swedish, english)
    gaps = [(pair, gap) for pair in alignment.pairs for gap in pair.gaps]
    assert len(gaps) == 1
    pair, gap = gaps[0]
    assert pair.first[0].passage.text == _PLAIN[block][0]
    assert gap.in_first
    assert gap.text.passage.text == _PLAIN[block][0].split(". ")[sentence] + "." * (not _ends(block, sentence))
    assert dropped


def _ends(block: int, sentence: int) -> bool:
    return sentence == _PLAIN[block][0].count(". ")


def test_what_one_language_joins_is_aligned_with_all_that_the_other_parts() -> None:
    swedish, english = sides()
    english[10] = (
        "The newsletter is sent in March and October, and you end it with the link at the bottom of every issue."
    )
    alignment = aligned(swedish, english)
    assert not any(pair.gaps for pair in alignment.pairs)
    english[10:12] = [f"{english[10]} {english[11]}"]
    alignment = aligned(swedish, english)
    assert not list(alignment.gaps)
    assert not any(pair.gaps for pair in alignment.pairs)


def test_a_section_that_stands_elsewhere_is_moved_and_not_missing() -> None:
    swedish, english = sides()
    alignment = aligned(swedish, english[:9] + english[12:] + english[9:12])
    assert not list(alignment.gaps)
    assert {words(pair) for pair in alignment.pairs} == set(_PLAIN)
    assert any(pair.moved for pair in alignment.pairs)


def test_items_in_another_order_are_paired_with_their_own() -> None:
    swedish, english = sides()
    english[5], english[6] = english[6], english[5]
    alignment = aligned(swedish, english)
    assert {words(pair) for pair in alignment.pairs} == set(_PLAIN)
    assert not list(alignment.gaps)


def test_a_whole_section_more_is_one_gap() -> None:
    swedish, english = sides()
    section = ["## Barn", "Ungdomar under 15 år anmäls av en vårdnadshavare.", "Vi frågar alltid båda."]
    alignment = aligned(swedish[:9] + section + swedish[9:], english)
    (gap,) = alignment.gaps
    assert [text.removeprefix("## ") for text in section] == gap_words(gap)


def test_an_acronym_is_a_word_that_both_languages_have() -> None:
    swedish, english = (features(text, (), frozenset()) for text in ("IT-driften: it is", "IT operations, it is"))
    assert {feature for feature in swedish & english if feature.startswith("word:")} == {"word:IT"}
