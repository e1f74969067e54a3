"""Words in their surroundings."""

from __future__ import annotations

import unicodedata

from hypothesis import given, strategies

from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.passage import Mark, Passage
from policysite.reporting.excerpt import CONTEXT, LONGEST, Excerpt, excerpt
from policysite.reporting.marking import columns, marked_lines
from policysite.reporting.visible import visible
from tests.reporting.findings import PATH, SOURCE, locations, words


def at(text: str, source: str, path: str = PATH) -> Excerpt:
    """The excerpt around the first place where a text of one line stands."""
    line, column = next((n, row.index(text)) for n, row in enumerate(source.split("\n"), 1) if text in row)
    return excerpt(Location(path, line, column + 1, line, column + 1 + len(text), text), {path: source})


def test_words_stand_among_the_words_of_their_line():
    assert at("begränsning", SOURCE) == Excerpt("sv: Du kan begära ", "begränsning", " av behandlingen.")


def test_words_of_a_file_that_is_not_at_hand_stand_alone():
    assert excerpt(Location(PATH, 1, 1, 1, 6, "words"), {}) == Excerpt("", "words", "")


def test_a_long_line_is_cut_at_words_on_both_sides():
    shown = at("here", "word " * 100 + "here" + " word" * 100)
    assert shown.before.startswith("… word")
    assert shown.before.endswith("word ")
    assert shown.after.endswith("word …")
    assert len(shown.text) <= 2 * CONTEXT + 10


def test_a_sentence_stands_alone():
    sentence = "You can ask us to correct your data, or to delete them, at any time."
    assert at(sentence, f"Before it. {sentence} After it.") == Excerpt("", sentence, "")


def test_a_place_that_was_picked_from_a_sentence_is_marked_in_it():
    sentence = "We keep your data as long as the law demands, and erase them, unless you object, after that."
    start = sentence.index("and erase")
    place = Passage(sentence, Language("en"), PATH, (Mark(0, 1, 1),)).pick(start, start + 14)
    assert excerpt(place, {}) == Excerpt(sentence[:start], "and erase them", sentence[start + 14 :])


def test_what_is_far_from_a_place_in_a_long_sentence_is_left_out():
    sentence = "word " * 100 + "here" + " word" * 100
    shown = excerpt(Passage(sentence, Language("en"), PATH, (Mark(0, 1, 1),)).pick(500, 504), {})
    assert shown.before.startswith("… word")
    assert shown.marked == "here"
    assert shown.after.endswith("word …")
    assert len(shown.text) <= LONGEST + 10


def test_a_long_quotation_is_cut_in_the_middle():
    shown = at("a" + " word" * 200 + " z", "a" + " word" * 200 + " z")
    assert shown.marked.startswith("a word")
    assert " … " in shown.marked
    assert shown.marked.endswith("word z")
    assert len(shown.marked) <= LONGEST


def test_a_block_that_quotes_nothing_is_shown_by_its_first_line():
    assert excerpt(Location(PATH, 2, 3, 5, 47), {PATH: SOURCE}) == Excerpt("", "restriction:", "")


def test_a_web_page_is_shown_as_it_is_read():
    source = '<p class="a">You may <b>ask for</b> a copy &amp; <a href="/x">more</a>.</p>'
    shown = at("a copy", source, "policy.html")
    assert shown == Excerpt("You may ask for ", "a copy", " & more .")


@given(words)
def test_nothing_that_a_terminal_obeys_is_left(text):
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in visible(text))
    assert "\u202e" not in visible(text)


@given(locations, words)
def test_any_location_has_an_excerpt_on_one_line(location, source):
    shown = excerpt(location, {location.path: source})
    assert "\n" not in shown.text
    assert len(shown.text) <= LONGEST + 2 * CONTEXT * len("\\u202e") + 20


@given(
    strategies.builds(Excerpt, words.map(visible), words.map(visible), words.map(visible)), strategies.integers(8, 40)
)
def test_lines_hold_all_words_in_order_and_mark_the_right_ones(shown, width):
    lines = marked_lines(shown, width)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(shown.text.split())
    marked = "".join(words for line in lines for words, mark in line.pieces if mark)
    expected = shown.marked if shown.is_partial else ""
    assert "".join(marked.split()) == "".join(expected.split())
    assert all(columns(line.text) <= width or " " not in line.text.strip() for line in lines)


def test_carets_stand_under_wide_characters_in_full():
    (line,) = marked_lines(Excerpt("語", "個人", "x"), 40)
    assert line.carets == "  ^^^^"
