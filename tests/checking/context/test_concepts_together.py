"""What one of two sentences lacks is one finding of a comparison; `check` tells each concept for itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.checking.run import check_project
from policysite.model.finding import Finding
from policysite.reading.documents import read_document
from policysite.reading.project import read_project

BASES = "Vi behandlar personuppgifter med stöd av ditt samtycke och ett berättigat intresse."
TOLD = "Den registrerade får veta vilka mottagare som har fått personuppgifterna."


def compared(tmp_path: Path, swedish: str, english: str) -> list[Finding]:
    documents = []
    for language, text in {"sv": swedish, "en": english}.items():
        path = tmp_path / f"policy.{language}.md"
        path.write_text(text, encoding="utf-8")
        documents.append(read_document(path, path.name))
    return [finding for finding in compare(*documents).findings if finding.rule == "lost-concept"]


def test_what_one_text_lacks_is_one_finding_about_all_of_it(tmp_path: Path) -> None:
    (found,) = compared(tmp_path, BASES, "We process personal data as we wish and can.")
    assert found.message == (
        "the Swedish text speaks of consent (Art. 6(1)(a) GDPR) (“samtycke”) and legitimate interest"
        " (Art. 6(1)(f) GDPR) (“berättigat intresse”), and the English text does not"
    )
    assert found.help == "say it in the English text as well, or remove it from the Swedish one"
    assert [place.location.text for place in found.related] == ["samtycke", "berättigat intresse"]


def test_what_is_lost_besides_is_news_to_whoever_settled_the_first(tmp_path: Path) -> None:
    (both,) = compared(tmp_path, BASES, "We process personal data as we wish and can.")
    (one,) = compared(tmp_path, BASES, "We process personal data as we wish, with a legitimate interest.")
    assert (one.subject, both.subject) == ("basis.consent", "basis.consent basis.legitimate-interests")
    assert both.fingerprint != one.fingerprint


def test_each_text_is_told_of_what_it_lacks(tmp_path: Path) -> None:
    english, swedish = sorted(
        compared(tmp_path, TOLD, "Third parties are told where the personal data have gone."),
        key=lambda finding: finding.location.path,
    )
    assert english.message.endswith("and the English text does not")
    assert swedish.message == (
        "the English text speaks of third party (Art. 4(10) GDPR) (“Third parties”), and the Swedish text does not"
    )
    assert swedish.help == "say it in the Swedish text as well, or remove it from the English one"


@pytest.mark.parametrize(
    ("swedish", "english", "subjects"),
    [
        (
            "Den registrerade får veta var uppgifterna finns.",
            "Third parties are told where the data are.",
            ["recipient.third-party subject.data-subject"],
        ),
        (
            "Den som läser sidan styr de cookies som lagras i sin cookiebanner.",
            "Anyone who reads the page controls the stored cookies by giving consent.",
            ["basis.consent", "means.cookie-banner"],
        ),
    ],
)
def test_only_things_of_a_kind_stand_in_each_others_place(
    swedish: str, english: str, subjects: list[str], tmp_path: Path
) -> None:
    assert sorted(finding.subject for finding in compared(tmp_path, swedish, english)) == subjects


def test_check_tells_every_concept_for_itself(tmp_path: Path) -> None:
    (tmp_path / "policy_data").mkdir()
    text = (
        "policy:\n  languages: [de, en]\nscope:\n  websites:\n    text:\n"
        "      de: Wir verarbeiten die Daten mit Ihrer Einwilligung und aufgrund eines berechtigten Interesses.\n"
        "      en: We process the data as we wish and as we can do it here.\n"
    )
    (tmp_path / "policy_data" / "policy.yaml").write_text(text, encoding="utf-8")
    found = check_project(read_project(tmp_path), today=date(2030, 1, 1)).findings
    subjects = [finding.subject for finding in found if finding.rule == "lost-concept"]
    assert subjects == ["basis.consent", "basis.legitimate-interests"]
