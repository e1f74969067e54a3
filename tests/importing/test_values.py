"""What documents tell as values is stored once, and reads as it was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.model.fact import Fact
from policysite.model.language import Language
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides
from tests.importing.imported import imported


def test_values_that_both_languages_tell_are_stored_once(tmp_path: Path) -> None:
    swedish, english = sides()
    project = imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    facts = project.policy.facts
    mail = next(fact for fact in facts.values() if "email" in fact.values)
    assert [str(value) for value in mail.scalars("email")] == ["styrelsen@ripan.example"]
    assert all("{email}" in text.passage.text for text in mail.texts.values())


def _facts(tmp_path: Path, swedish: str, english: str) -> list[Fact]:
    """Of two documents of one paragraph."""
    project = imported(document([swedish], SWEDISH), document([english], ENGLISH), tmp_path)
    assert not project.faults
    return [fact for fact in project.policy.facts.values() if fact.texts]


def test_a_value_that_a_text_repeats_is_written_from_one_field(tmp_path: Path) -> None:
    (fact,) = _facts(
        tmp_path, "Skriv till a@b.example, alltså a@b.example.", "Write to a@b.example, that is, a@b.example."
    )
    assert [str(value) for value in fact.scalars("email")] == ["a@b.example"]
    assert fact.texts[SWEDISH].passage.text == "Skriv till {email}, alltså {email}."


def test_two_values_of_a_kind_stay_words(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Skriv till a@b.example eller c@d.example.", "Write to a@b.example or c@d.example.")
    assert not fact.values
    assert fact.texts[SWEDISH].passage.text == "Skriv till a@b.example eller c@d.example."


def test_a_value_that_one_language_tells_is_stored_too(tmp_path: Path) -> None:
    swedish, english = sides()
    swedish.insert(4, "Ring oss på +46 480 36 20 00 om du undrar.")
    project = imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    fact = next(fact for fact in project.policy.facts.values() if "phone" in fact.values)
    assert [str(value) for value in fact.scalars("phone")] == ["+46480362000"]
    assert fact.texts[SWEDISH].passage.text == "Ring oss på {phone} om du undrar."
    assert ENGLISH not in fact.texts


def test_a_period_in_a_case_that_the_renderer_does_not_write_stays_words(tmp_path: Path) -> None:
    german = document(["Wir antworten innerhalb von 14 Tagen."], Language("de"))
    project = imported(german, document(["We answer within 14 days."], ENGLISH), tmp_path)
    (fact,) = (fact for fact in project.policy.facts.values() if fact.texts)
    assert not fact.values
    assert fact.texts[Language("de")].passage.text == "Wir antworten innerhalb von 14 Tagen."


def test_a_period_that_was_published_in_figures_is_stored_once(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Vi sparar loggar i 12 månader.", "We keep logs for 12 months.")
    assert [str(value) for value in fact.scalars("period")] == ["P12M"]
    assert fact.texts[SWEDISH].passage.text == "Vi sparar loggar i {period}."


def test_a_period_in_hours_is_stored_once(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Vi anmäler intrång inom 72 timmar.", "We report breaches within 72 hours.")
    assert [str(value) for value in fact.scalars("period")] == ["PT72H"]
    assert fact.texts[ENGLISH].passage.text == "We report breaches within {period}."


def test_a_period_that_was_published_in_words_stays_in_words(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Vi sparar loggar i två år.", "We keep logs for 2 years.")
    assert not fact.values
    assert fact.texts[SWEDISH].passage.text == "Vi sparar loggar i två år."
    assert fact.texts[ENGLISH].passage.text == "We keep logs for 2 years."


@pytest.mark.parametrize(
    ("swedish", "english", "name"),
    [
        ("Skriv till a@b.example eller c@d.example.", "Write to a@b.example or c@d.example.", "write"),
        (
            "12 månader sparar vi loggar, 6 månader besök.",
            "12 months we keep logs, 6 months visits.",
            "keep-logs-visits",
        ),
        (
            "Vi har funnits på 12 orter sedan 25 maj 2018.",
            "We have been in 12 places since 25 May 2018.",
            "been-places-since",
        ),
        ("Tredje part får del av uppgifter.", "Third parties receive data.", "third-parties-receive-data"),
        ("25 maj 2018, 6 juni 2019", "25 May 2018, 6 June 2019", "date"),
    ],
)
def test_a_name_holds_no_value_that_may_change(tmp_path: Path, swedish: str, english: str, name: str) -> None:
    (fact,) = _facts(tmp_path, swedish, english)
    assert fact.address.rpartition(".")[2] == name


def test_a_telephone_number_is_stored_with_its_country_where_one_language_leaves_it_out(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Ring 0480-36 20 00.", "Call +46 480 36 20 00.")
    assert [str(value) for value in fact.scalars("phone")] == ["+46480362000"]
    assert [text.passage.text for text in fact.texts.values()] == ["Ring {phone}.", "Call {phone}."]
    assert _told_of_phones(tmp_path) == [
        "# phone: {phone} writes “+46 480 36 20 00” where the Swedish text was published with “0480-36 20 00”"
    ]


def test_a_telephone_number_that_differs_in_blanks_alone_is_not_told(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Ring +46 480-36 20 00.", "Call +46480362000.")
    assert "phone" in fact.values
    assert _told_of_phones(tmp_path) == []


def test_a_telephone_number_without_its_country_reads_as_it_was_published(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Ring 0480-36 20 00.", "Call 0480 36 20 00.")
    assert not fact.values
    assert [text.passage.text for text in fact.texts.values()] == ["Ring 0480-36 20 00.", "Call 0480 36 20 00."]


def _told_of_phones(folder: Path) -> list[str]:
    lines = (folder / "policy_data" / "introduction.yaml").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip().startswith("# phone: ")]
