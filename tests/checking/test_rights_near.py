"""A right is a note where other words may mean it, and an error where they cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Finding, Severity
from policysite.reading.documents import read_document


@pytest.mark.parametrize(
    ("swedish", "severity"),
    [
        ("Du har rätt att få information om behandlingen.", Severity.ERROR),
        ("Du har rätt att få information om dina personuppgifter.", Severity.NOTE),
    ],
)
def test_information_is_access_where_it_is_about_the_data(swedish: str, severity: Severity, tmp_path: Path) -> None:
    (found,) = lost_rights(tmp_path, {"sv": swedish, "en": "You have the right to access your data."})
    assert found.severity is severity


def test_an_everyday_word_that_is_called_a_right_is_one(tmp_path: Path) -> None:
    texts = {"de": "Sie haben das Recht auf Einschränkung.", "en": "You have the right to an answer."}
    assert [finding.subject for finding in lost_rights(tmp_path, texts)] == ["right.restriction"]


def test_an_everyday_word_is_a_right_where_readers_have_a_right_to_it(tmp_path: Path) -> None:
    texts = {
        "sv": "Du har rätt att ta bort och ändra det du har skickat in.",
        "en": "You have the right to see what you have sent us.",
    }
    told = {finding.subject: finding.severity for finding in lost_rights(tmp_path, texts)}
    assert told["right.rectification"] is Severity.ERROR


def test_words_that_stand_elsewhere_lower_a_lost_right_and_do_not_silence_it(tmp_path: Path) -> None:
    texts = {
        "sv": "Du har rätt till tillgång och rättelse, och vi håller registret uppdaterat.",
        "en": "You have the right to access, and we keep the register updated.",
    }
    (found,) = lost_rights(tmp_path, texts)
    assert (found.severity, found.message.rpartition(", ")[2]) == (
        Severity.WARNING,
        "where it may be told by “updated”",
    )


def lost_rights(tmp_path: Path, texts: dict[str, str]) -> list[Finding]:
    documents = []
    for language, text in texts.items():
        path = tmp_path / f"policy.{language}.md"
        path.write_text(text, encoding="utf-8")
        documents.append(read_document(path, path.name))
    return [finding for finding in compare(*documents).findings if finding.rule == "lost-right"]
