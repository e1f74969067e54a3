"""Plain text has no marks; what is a heading or a list is recovered where it is evident."""

from __future__ import annotations

import pytest

from tests.documents.outlines import Read, outline


def test_a_short_line_without_a_full_stop_before_text_is_a_heading(read: Read) -> None:
    document = read("What we keep\n\nWe keep your name. And your order.\n\nHow long?\n\nFor two years.\n")
    assert [kind for kind, _ in outline(document)] == ["heading 2", "paragraph", "heading 2", "paragraph"]


def test_single_sentences_after_a_colon_are_items_until_a_paragraph(read: Read) -> None:
    document = read(
        "We keep:\n\nYour name.\n\nYour order.\n\nYour letters.\n\nAll of it stays here. Nothing is ever sold.\n"
    )
    assert [kind for kind, _ in outline(document)] == ["paragraph", "item 1", "item 1", "item 1", "paragraph"]


def test_a_title_in_capitals_ends_where_the_capitals_do(read: Read) -> None:
    document = read("RULES FOR BORROWING THE BOATS OF THE CLUB\nDecided by the board of Ripan at a meeting on 3 May\n")
    assert len(document.blocks) == 2


def test_bullets_and_numbers_make_items_and_underlines_make_headings(read: Read) -> None:
    document = read("Scope\n=====\n\n• one thing\n• another\n\n1) first we ask.\n2) then we act.\n")
    assert outline(document) == [
        ("heading 2", "Scope"),
        ("item 1", "one thing"),
        ("item 1", "another"),
        ("item 1", "first we ask."),
        ("item 1", "then we act."),
    ]


def test_a_wrapped_paragraph_is_one_block_and_an_address_is_a_block_per_line(read: Read) -> None:
    wrapped = "This paragraph was wrapped by the program that sent it, at a width\nof seventy characters or"
    wrapped += " so, as letters have been since they were\ntyped by hand.\n\nA Company Ltd\n1 High Street\nOldtown\n"
    document = read(wrapped)
    assert len(document.blocks) == 4
    assert document.blocks[0].passage.text.endswith("they were typed by hand.")


def test_an_address_is_not_full_of_headings(read: Read) -> None:
    document = read("Contact\n\nA Company Ltd\n\nBox 12\n\n111 22 Oldtown\n\nMore to read\n\nWrite to us.\n")
    assert [kind for kind, _ in outline(document)] == ["heading 2", *["paragraph"] * 3, "heading 2", "paragraph"]


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("https://www.example-\nclub.org/data-protection", "https://www.example-club.org/data-protection"),
        ("https://www.example.org/data-\nprotection", "https://www.example.org/data-protection"),
        ("privacy@example-\nclub.org", "privacy@example-club.org"),
        ("data-\nprotection@example.org", "data-protection@example.org"),
        ("the year-\nlong course", "the year- long course"),
    ],
)
def test_an_address_that_was_wrapped_at_a_hyphen_is_one_word(read: Read, parted: str, whole: str) -> None:
    document = read(f"All that we do with what you tell us is written down here: {parted} and no more.\n")
    assert document.blocks[0].passage.text.endswith(f"here: {whole} and no more.")
