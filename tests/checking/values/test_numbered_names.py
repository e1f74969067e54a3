"""A number that is part of a name counts nothing, and the name alone is worth a note."""

from __future__ import annotations

import pytest

from policysite.checking.analyst import Analyst
from policysite.checking.rules.values import different_number
from policysite.model.aligned import AlignedTexts
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage

ENGLISH, GERMAN = Language("en"), Language("de")
_NO_NAME = "Wir sagen davon nichts."


def _numbers(english: str, german: str = _NO_NAME) -> list[tuple[str, str]]:
    analyst = Analyst()
    pair = AlignedTexts(
        *(
            analyst(Passage(text, language, "text", (Mark(0, line, 1),)))
            for line, (text, language) in enumerate(((english, ENGLISH), (german, GERMAN)), 1)
        )
    )
    return [(finding.severity.label, finding.related[0].location.text) for finding in different_number.check(pair)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("We tell those who had COVID-19 of it.", "COVID-19"),
        ("We tell of covid‑19 warnings too.", "covid‑19"),
        ("SARS-CoV-2 is told of here.", "SARS-CoV-2"),
        ("ISO 27001 is what we comply with.", "ISO 27001"),
        ("We comply with ISO/IEC 27001 in all we do.", "ISO/IEC 27001"),
        ("This page complies with EN 301 549 and more.", "EN 301 549"),
        ("It works with Windows 10 or later.", "Windows 10"),
        ("It works with (Android\u00a09) and others.", "Android\u00a09"),
        ("It works over Wi-Fi 6 and more.", "Wi-Fi 6"),
        ("All traffic is kept by TLS 1.3 from others.", "TLS 1.3"),
    ],
)
def test_a_name_that_one_text_has_is_a_note(sentence: str, name: str) -> None:
    assert _numbers(sentence) == [("note", name)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Add 14 people to the list.",
        "Here it is told. Add 14 people to the list.",
        "We tell 14 people of it.",
        "WE TELL ALL 14 PEOPLE OF IT.",
        "These And Other 14 People We Tell",
        "What I 14 times told.",
    ],
)
def test_a_number_after_any_other_word_is_a_lost_number(sentence: str) -> None:
    assert _numbers(sentence) == [("error", "14")]


def test_a_capital_makes_no_name_where_every_noun_has_one() -> None:
    assert _numbers("We tell nothing of it.", "Davon steht etwas auf Seite 5 der Satzung.") == [("error", "5")]


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("We tell of COVID-19 to all.", "Wir sagen allen von COVID-20 etwas."),
        ("We comply with ISO 27001 in it.", "Wir halten ISO 27002 dabei ein."),
        ("We tell of COVID-19 and COVID-20 to all.", "Wir sagen allen von COVID-19 etwas."),
        ("It works with Windows 10 or later.", "Es geht mit Windows und anderem."),
    ],
)
def test_a_name_that_both_texts_have_has_one_number(english: str, german: str) -> None:
    assert [severity for severity, _ in _numbers(english, german)] == ["error"]


def test_the_name_of_an_illness_may_leave_its_number_out() -> None:
    assert _numbers("We tell of COVID-19 to all.", "Wir sagen allen von Covid etwas.") == [("note", "COVID-19")]


def test_a_name_was_not_changed_into_a_number() -> None:
    assert _numbers("We tell of COVID-19 to all.", "Wir sagen es 14 Personen.") == [
        ("note", "COVID-19"),
        ("error", "14"),
    ]
