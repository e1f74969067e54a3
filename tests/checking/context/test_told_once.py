"""One drift between two texts of a fact is one finding."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Finding, Severity
from policysite.reading.project import read_project


def _findings(swedish: str, english: str, folder: Path) -> list[Finding]:
    (folder / "policy_data").mkdir()
    text = f"scope:\n  websites:\n    text:\n      sv: {swedish}\n      en: {english}\n"
    (folder / "policy_data" / "policy.yaml").write_text(f"policy:\n  languages: [sv, en]\n{text}", encoding="utf-8")
    found = check_project(read_project(folder), today=date(2030, 1, 1)).findings
    return [finding for finding in found if finding.fact == "scope.websites" and finding.rule != "unused-fact"]


def test_what_a_text_lost_with_its_end_is_told_with_the_end(tmp_path: Path) -> None:
    swedish = "Policyn gäller behandling genom alla sidor på infomaker.se och infomaker.io."
    (end,) = _findings(swedish, "The policy covers processing through all pages at and", tmp_path)
    assert (end.rule, end.severity) == ("unfinished-text", Severity.ERROR)
    assert [place.location.text for place in end.related if place.message == "lost with it"] == [
        "infomaker.se",
        "infomaker.io",
    ]


def test_a_concept_is_told_with_the_reason_that_it_is_part_of(tmp_path: Path) -> None:
    swedish = "Vi lagrar viss information av säkerhetsskäl i våra register."
    found = _findings(swedish, "We store some information in our registers.", tmp_path)
    assert [finding.rule for finding in found] == ["lost-reason"]


def test_a_text_is_not_called_short_beside_what_it_lacks(tmp_path: Path) -> None:
    swedish = "Mer information finns tex i din webbläsares hjälpavsnitt."
    english = "There is more information about how to administer your settings in your browser’s help section."
    assert "shortened-text" not in {finding.rule for finding in _findings(swedish, english, tmp_path)}


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        ("Du lämnar uppgifterna frivilligt.", "It is mandatory to give the data."),
        ("Du kan när som helst lämna klubben.", "You can leave the club."),
        ("Vi raderar dem utan onödigt dröjsmål.", "We erase them."),
    ],
)
def test_a_limit_is_not_told_again_as_a_concept(swedish: str, english: str, tmp_path: Path) -> None:
    found = _findings(swedish, english, tmp_path)
    assert [(finding.rule, finding.severity) for finding in found] == [("lost-limitation", Severity.WARNING)]


@pytest.mark.parametrize("english", ["We process the data with your consent.", "We process the data."])
def test_a_limit_is_told_with_the_concept_that_it_is_part_of(english: str, tmp_path: Path) -> None:
    found = _findings("Vi behandlar uppgifterna med ditt uttryckliga samtycke.", english, tmp_path)
    assert [(finding.rule, finding.severity) for finding in found] == [("lost-concept", Severity.WARNING)]


def test_a_limit_in_other_words_is_no_lost_concept(tmp_path: Path) -> None:
    assert not _findings("Du kan alltid höra av dig till oss.", "You can contact us at any time.", tmp_path)


@pytest.mark.parametrize(
    ("field", "english", "rule"),
    [
        ("reason: security", "We do not sell the logs.", "unstated-term"),
        ("polarity: negative", "For security reasons, we sell the logs.", "unstated-force"),
    ],
)
def test_what_a_fact_tells_that_a_text_lost_is_not_told_again_beside_the_source(
    field: str, english: str, rule: str, tmp_path: Path
) -> None:
    found = _findings("Av säkerhetsskäl säljer vi inte loggarna.", f"{english}\n    {field}", tmp_path)
    assert [finding.rule for finding in found] == [rule]


def test_a_concept_is_told_with_the_member_of_a_list_that_it_is(tmp_path: Path) -> None:
    (found,) = _findings(
        "Vi samlar in namn, adress, personnummer och telefonnummer.",
        "We collect name, address and telephone number.",
        tmp_path,
    )
    assert (found.rule, found.subject) == ("shortened-enumeration", "4 3 personnummer")


def test_a_concept_beside_the_list_is_told_besides(tmp_path: Path) -> None:
    found = _findings(
        "Vi behandlar namn, adress, känsliga personuppgifter, ålder och telefonnummer med ditt samtycke.",
        "We process names, addresses, ages and telephone numbers.",
        tmp_path,
    )
    assert [finding.subject for finding in found] == ["basis.consent", "5 4 känsliga personuppgifter"]


def test_what_leads_in_to_a_list_is_no_part_of_the_member_that_is_missing(tmp_path: Path) -> None:
    (found,) = _findings(
        "Vi behandlar namn, födelsetid, kön, adress och telefonnummer.",
        "We process date of birth, gender, address and telephone number.",
        tmp_path,
    )
    assert found.message.endswith("what is missing in English may be “namn”")
