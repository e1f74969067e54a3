"""Two documents are compared sentence by sentence, in whatever layout each has."""

from __future__ import annotations

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Severity
from tests.alignment.policies import ENGLISH, SWEDISH, document, rules_between, sides


def test_a_faithful_translation_has_no_findings_and_is_counted() -> None:
    swedish, english = sides()
    comparison = compare(document(swedish, SWEDISH), document(english, ENGLISH))
    assert comparison.findings == ()
    assert comparison.compared >= len(swedish)


@pytest.mark.parametrize(
    ("what", "said", "told"),
    [
        ("age", "Barn får vara med från 13 år.", "Children can join from 15 years."),
        ("period", "Kvitton sparas i 13 år.", "Receipts are kept for 15 years."),
        ("period", "Uppgifter om barn sparas i 13 år.", "Data about children are stored for 15 years."),
    ],
)
def test_years_are_an_age_where_children_are_spoken_of_and_a_period_where_things_are_kept(
    what: str, said: str, told: str
) -> None:
    swedish, english = sides()
    (finding,) = compare(document([*swedish, said], SWEDISH), document([*english, told], ENGLISH)).findings
    assert finding.message == f"the {what} is “13 år” in Swedish and “15 years” in English"


def test_findings_are_ordered_by_severity_and_then_by_place() -> None:
    swedish, english = sides()
    del english[12], english[8], english[2]
    findings = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert [finding.severity for finding in findings] == [Severity.ERROR, Severity.WARNING, Severity.WARNING]
    assert findings[1].related[0].location.line < findings[2].related[0].location.line


@pytest.mark.parametrize(
    ("swedish", "english", "problem"),
    [
        ("[våra villkor](https://a.example/terms)", "[our terms](https://a.example/terms-old)", ["different-link"]),
        ("[våra villkor](https://a.example/sv/villkor)", "[our terms](https://a.example/en/terms)", []),
        ("[våra villkor](https://a.example/en/faq)", "[our terms](https://a.example/fr/faq)", ["different-link"]),
        ("[våra villkor](http://www.a.example/faq/)", "[our terms](https://a.example/faq)", []),
        ("[våra villkor](https://a.se/faq)", "[our terms](https://a.fi/faq)", []),
        ("[våra villkor](#villkor)", "[our terms](#terms)", []),
    ],
)
def test_an_address_behind_the_same_words_may_be_translated_but_not_mistaken(
    swedish: str, english: str, problem: list[str]
) -> None:
    texts = sides()
    texts[0].append(f"Läs mer i {swedish} eller fråga oss.")
    texts[1].append(f"Read more in {english} or ask us.")
    assert [rule for rule in rules_between(*texts) if rule == "different-link"] == problem


def test_a_section_under_another_number_is_told_once() -> None:
    swedish, english = sides()
    for number, block in enumerate((2, 9, 12), start=1):
        swedish[block] = swedish[block].replace("## ", f"## {number}. ")
        english[block] = english[block].replace("## ", f"## {number + (number > 1)}. ")
    assert rules_between(swedish, english) == ["different-section-number"]


def test_a_colon_that_announces_nothing_is_told() -> None:
    swedish, english = sides()
    swedish[13] += " Adressen är Box 8114 i Stockholm."
    english[13] += " The address is:"
    assert "dangling-colon" in rules_between(swedish, english)


def test_where_lines_are_broken_changes_no_finding() -> None:
    swedish, english = sides()
    del english[11]
    del swedish[13]
    english[3] = english[3].partition(". ")[2]
    swedish[10] = swedish[10].rpartition(". ")[0] + "."
    wrapped = [text.replace(" ", "\n") if text[0].isalpha() else text for text in english]
    as_written, rewrapped = (
        [
            (finding.fingerprint, finding.message)
            for finding in compare(document(swedish, SWEDISH), document(texts, ENGLISH)).findings
        ]
        for texts in (english, wrapped)
    )
    assert len(as_written) > 3
    assert sorted(rewrapped) == sorted(as_written)


def test_a_wrong_word_that_recurs_is_told_once_with_all_its_places() -> None:
    swedish, english = sides()
    for one, other in (("medlemmar", "members"), ("gäster", "guests")):
        swedish.append(f"Bearbetningen av personuppgifter om {one} sker i Kalmar.")
        english.append(f"The processing of personal data of {other} takes place in Kalmar.")
    found = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    (finding,) = (finding for finding in found if finding.rule == "wrong-term")
    assert [place.location.text for place in finding.related] == ["processing", "Bearbetningen", "processing"]


def test_a_contact_that_stands_apart_from_the_others_is_compared_with_its_line_in_the_other_document() -> None:
    swedish, english = sides()
    swedish.append("Föreningen Ripan\nE-post: info@ripan.example\nTelefon (växel): 0480-12 34 56")
    swedish.append("www.ripan-natur.example")
    english.append("The club Ripan\nE-mail: info@ripan.example\nSwitchboard: 0480-12 34 56\nwww.ripan-nature.example")
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert finding.rule == "different-url"
    places = [finding.location, *(place.location for place in finding.related)]
    assert sorted(place.text for place in places) == ["www.ripan-natur.example", "www.ripan-nature.example"]
