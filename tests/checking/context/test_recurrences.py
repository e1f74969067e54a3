"""What has one cause is told once, with all its places."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Finding
from policysite.reading.documents import read_document

GERMAN = """# Datenschutz

Schreiben Sie uns an datenschutz@example.org, wenn Sie Fragen haben.

Wir bewahren Protokolle 30 Tage auf.

Auskunft erhalten Sie ebenfalls unter datenschutz@example.org.

Auch Sicherungskopien löschen wir nach 30 Tagen.
"""
ENGLISH = """# Privacy

Write to us at {address} if you have questions.

We keep logs for {logs} days.

Access is likewise given at {address}.

We erase backups after {backups} days as well.
"""


def different(tmp_path: Path, **values: str) -> list[Finding]:
    found = compared(tmp_path, {"de": GERMAN, "en": ENGLISH.format(**values)})
    return [finding for finding in found if finding.rule.startswith("different-")]


def compared(tmp_path: Path, texts: dict[str, str]) -> tuple[Finding, ...]:
    documents = []
    for language, text in texts.items():
        path = tmp_path / f"policy.{language}.md"
        path.write_text(text, encoding="utf-8")
        documents.append(read_document(path, path.name))
    return compare(*documents).findings


@pytest.mark.parametrize(
    ("address", "places"),
    [("info@example.org", 4), ("our office", 4)],
)
def test_an_address_that_is_another_or_lost_throughout_is_one_finding(
    address: str, places: int, tmp_path: Path
) -> None:
    (found,) = different(tmp_path, address=address, logs="30", backups="30")
    assert found.rule == "different-email"
    assert found.message.startswith("in 2 places, ")
    assert len({found.location, *(place.location for place in found.related)}) == places


@pytest.mark.parametrize("backups", ["90", "60"])
def test_two_periods_that_are_others_are_two_findings_whatever_they_became(backups: str, tmp_path: Path) -> None:
    found = different(tmp_path, address="datenschutz@example.org", logs="90", backups=backups)
    assert [finding.rule for finding in found] == ["different-duration", "different-duration"]
    assert not any(finding.message.startswith("in 2 places") for finding in found)


def test_an_age_and_a_period_that_both_became_five_years_are_two_findings(tmp_path: Path) -> None:
    texts = {
        "sv": "# Regler\n\nBarn under 3 år deltar inte.\n\nLoggar sparas i 3 år.\n",
        "en": "# Rules\n\nChildren under 5 years do not take part.\n\nLogs are kept for 5 years.\n",
    }
    found = [finding for finding in compared(tmp_path, texts) if finding.rule == "different-duration"]
    assert [finding.location.line for finding in found] == [3, 5]


def test_a_period_that_is_lost_twice_is_two_findings(tmp_path: Path) -> None:
    found = different(tmp_path, address="datenschutz@example.org", logs="some", backups="some")
    assert [finding.rule for finding in found] == ["different-duration", "different-duration"]


def test_values_of_a_kind_that_one_sentence_lacks_are_one_finding(tmp_path: Path) -> None:
    texts = {
        "de": "# Chor\n\nDie Kinder der Grundstufe singen mit.\n",
        "en": "# Choir\n\nChildren in years 1 to 6 sing along.\n",
    }
    (found,) = [finding for finding in compared(tmp_path, texts) if finding.rule == "different-number"]
    assert found.message == "the number “1” is stated in English and not in German, nor is “6”"
    assert [place.location.text for place in found.related] == ["1", "6"]
