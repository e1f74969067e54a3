"""A finding about words of one text points at the spot of the other where these would stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies

from policysite.checking.alignment import align
from policysite.checking.analyst import Analyst
from policysite.checking.context.clauses import clauses
from policysite.checking.context.counterparts import Facing, with_exact_places
from policysite.checking.texts import check_texts
from policysite.language.segmentation.sentences import split
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.mention import Mention
from policysite.model.passage import Mark, Passage, joined
from policysite.reading.documents import read_document

PUBLISHED = Path(__file__).parents[2] / "policy"
SWEDISH, ENGLISH = Language("sv"), Language("en")

_ANALYST = Analyst()
_WORDS = strategies.sampled_from(
    ["data", "consent", "Ripan", "Art. 6", "samtycke", "and", "if", "2027", "raderas", "(names)", "–", "/", "Ö", "…"]
)
_TEXTS = strategies.lists(
    strategies.tuples(_WORDS, strategies.sampled_from([" ", " ", " ", ", ", "; ", ". ", ": "])), min_size=1, max_size=60
).map(lambda parts: "".join(map("".join, parts)).strip())


def _text(words: str, language: Language) -> AnalysedText:
    return _ANALYST(Passage(words, language, f"{language}.txt", (Mark(0, 1, 1),)))


def _told(swedish: str, english: str, rule: str) -> Finding:
    pair = AlignedTexts(_text(swedish, SWEDISH), _text(english, ENGLISH), is_exact=True)
    (found,) = (each for each in with_exact_places(check_texts(pair), [pair]) if each.rule == rule)
    return found


LONG_SWEDISH = (
    "När du blir medlem i fågelklubben antecknar vi namn och adress i matrikeln, som styrelsen i Kalmar för, och"
    " skickar dig Nyhetsbrevet, om du inte har sagt nej till det, samt en räkning på årsavgiften i 90 dagar."
)
LONG_ENGLISH = (
    "When you become a member of the bird club we note your name and address in the register, which the board in Kalmar"
    " keeps, and send you the newsletter, unless you have opted out of it, and an invoice of the annual fee."
)


@pytest.mark.parametrize(
    ("swedish", "rule", "spot"),
    [
        (LONG_SWEDISH, "different-duration", "and an invoice of the annual fee."),
        (
            LONG_SWEDISH.replace(" i 90 dagar", "").replace("i Kalmar för", "i Kalmar för i 90 dagar"),
            "different-duration",
            "which the board in Kalmar keeps",
        ),
        (
            LONG_SWEDISH.replace(" i 90 dagar", "").replace("namn och", "namn, telefonnumret 0480-36 20 00 och"),
            "different-phone",
            "we note your name and address in the register",
        ),
    ],
)
def test_a_value_that_a_long_sentence_lacks_is_missing_from_the_clause_that_says_the_rest(
    swedish: str, rule: str, spot: str
) -> None:
    found = _told(swedish, LONG_ENGLISH, rule)
    assert spot in found.location.text
    assert len(found.location.text) < len(LONG_ENGLISH) / 2
    assert LONG_ENGLISH[found.location.column - 1 : found.location.end_column - 1] == found.location.text


def test_a_sentence_that_is_taken_in_at_a_glance_is_named_as_a_whole() -> None:
    found = _told("Vi sparar loggar i 90 dagar.", "We keep logs.", "different-duration")
    assert found.location.text == "We keep logs."


def test_of_several_sentences_the_one_is_named_that_lacks_it() -> None:
    found = _told(
        "Frågor besvaras av Ripan. Loggar sparas i 90 dagar. Du kan klaga hos polisen i Kalmar.",
        "Questions are answered by Ripan. Logs are kept. You can complain to the police in Kalmar.",
        "different-duration",
    )
    assert found.location.text == "Logs are kept."


def test_what_is_told_is_known_again_by_the_whole_text() -> None:
    pair = AlignedTexts(_text(LONG_SWEDISH, SWEDISH), _text(LONG_ENGLISH, ENGLISH))
    rough = list(check_texts(pair))
    exact = list(with_exact_places(rough, [pair]))
    assert [found.location for found in rough] != [found.location for found in exact]
    assert [found.fingerprint for found in rough] == [found.fingerprint for found in exact]


def test_words_that_both_texts_have_are_left_where_they_are() -> None:
    found = _told("Vi sparar loggar i 90 dagar.", "We keep logs for 30 days.", "different-duration")
    assert (found.location.text, found.related[0].location.text) == ("30 days", "90 dagar")


def test_a_member_that_a_long_list_lacks_is_missing_among_its_neighbours() -> None:
    swedish = (
        "Klubben antecknar namn, adress, telefonnummer, fotografier, observationer, protokoll, donationer, kontakter,"
        " intressen, nationalitet och profession."
    )
    english = (
        "The club notes name, address, telephone numbers, photographs, observations, protocols, contacts, interests,"
        " nationality and profession."
    )
    found = _told(swedish, english, "shortened-enumeration")
    assert [place.location.text for place in found.related] == ["donationer"]
    assert found.location.text == "protocols, contacts"


def test_an_address_that_a_row_of_addresses_lacks_is_missing_beside_the_last_one_that_both_have() -> None:
    swedish = (
        "Du kan klaga hos länsstyrelsen i Kalmar (https://www.fyren.example/kalmar / https://www.ripan.example/kalmar /"
        " https://www.tranan.example/kalmar / https://www.gruvan.example/kalmar)."
    )
    english = (
        "You can complain to the county board of Kalmar (https://www.fyren.example/kalmar /"
        " https://www.ripan.example/kalmar / https://www.tranan.example/kalmar)."
    )
    found = _told(swedish, english, "different-url")
    assert found.location.text == "https://www.tranan.example/kalmar)."
    assert [english[start:end] for start, end in clauses(_text(english, ENGLISH))][1:3] == [
        "(https://www.fyren.example/kalmar",
        "https://www.ripan.example/kalmar",
    ]


def test_the_counterpart_of_an_end_that_was_lost_is_the_end() -> None:
    swedish = LONG_SWEDISH.replace(" i 90 dagar.", ".")
    found = _told(swedish, LONG_ENGLISH.partition(" an invoice")[0], "unfinished-text")
    (place, *_) = (related.location for related in found.related)
    assert place.text.endswith("årsavgiften.")


@given(_TEXTS, _TEXTS, strategies.data())
def test_the_counterpart_is_a_part_of_one_sentence(first: str, second: str, data: strategies.DataObject) -> None:
    text, twin = _text(first, SWEDISH), _text(second, ENGLISH)
    start = data.draw(strategies.integers(0, len(first) - 1))
    end = data.draw(strategies.integers(start + 1, len(first)))
    place = Facing(text, twin).counterpart(start, end)
    assert place in clauses(twin)
    assert any(begin <= place[0] < place[1] <= stop for begin, stop in split(second, ENGLISH) or [(0, len(second))])


@given(_TEXTS)
def test_clauses_leave_out_nothing_but_what_stands_between_them(words: str) -> None:
    found = clauses(_text(words, ENGLISH))
    assert found == sorted(found)
    ends = [0, *(end for _, end in found)]
    gaps = [words[end:start] for end, (start, _) in zip(ends, found, strict=False)]
    assert not "".join((*gaps, words[ends[-1] :])).strip(" ,;:/")


def test_nine_of_ten_things_that_both_published_texts_say_stand_where_the_counterpart_is_looked_for() -> None:
    first, second = (read_document(PUBLISHED / name, name) for name in ("published.sv.txt", "published.en.txt"))
    told = [
        Facing(_without(text, mention), _without(twin, same)).counterpart(mention.start, mention.end)
        == _holding(twin, same)
        for pair in align(first, second, _ANALYST).texts
        for text, twin in pair.directions
        if len(clauses(twin)) > 1
        for mention in text.mentions
        for same in _only(mention, text, twin)
    ]
    assert len(told) > 50, "the published texts have to put it to the test"
    assert sum(told) >= 0.9 * len(told)


def _only(mention: Mention, text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """What both texts say once."""
    here, there = ([other for other in each.mentions if other.identity == mention.identity] for each in (text, twin))
    return there if len(here) == len(there) == 1 else []


def _without(text: AnalysedText, mention: Mention) -> AnalysedText:
    """As if it had not been understood there: its words are no evidence."""
    words = text.passage.text
    hidden = words[: mention.start] + "\ufffc" * (mention.end - mention.start) + words[mention.end :]
    others = tuple(each for each in text.mentions if each.end <= mention.start or each.start >= mention.end)
    return AnalysedText(replace(text.passage, text=hidden), others)


def _holding(text: AnalysedText, mention: Mention) -> tuple[int, int] | None:
    return next((each for each in clauses(text) if each[0] <= mention.start < each[1]), None)


@given(strategies.lists(strategies.text("abc ", min_size=1, max_size=9), min_size=1, max_size=6), strategies.data())
def test_a_place_in_the_file_leads_back_to_the_words(lines: list[str], data: strategies.DataObject) -> None:
    parts = [Passage(line, ENGLISH, "en.txt", (Mark(0, number, 3),)) for number, line in enumerate(lines, 1)]
    passage = joined(parts)
    start = data.draw(strategies.integers(0, len(passage.text) - 1))
    end = data.draw(strategies.integers(start + 1, len(passage.text)))
    place = passage.pick(start, end)
    assert passage.offset(place.line, place.column) == start
    assert place.whole[place.offset : place.offset + len(place.text)] == place.text == passage.text[start:end]


@given(strategies.text("abc ", min_size=1, max_size=80))
def test_first_and_last_words_are_few_and_whole(words: str) -> None:
    passage = Passage(words, ENGLISH, "en.txt", (Mark(0, 1, 1),))
    first, last = passage.beginning(), passage.ending()
    assert words.startswith(first.text)
    assert words.endswith(last.text)
    assert words[len(first.text) : len(first.text) + 1] in {"", " "}
    assert last.offset == 0 or words[last.offset - 1] == " "
