"""What may be a guess is a note, and its neighbour that is none stays a warning or an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Severity
from policysite.reading.documents import read_document


@pytest.mark.parametrize(
    ("swedish", "english", "rule", "severity"),
    [
        ("Du bör logga ut.", "You may log out.", "changed-modality", Severity.NOTE),
        ("Här bör du logga ut.", "You may log out here.", "changed-modality", Severity.NOTE),
        ("Föreningen bör radera listan.", "The association may erase the list.", "changed-modality", Severity.WARNING),
        ("Dina bilder bör raderas.", "Your pictures may be erased.", "changed-modality", Severity.WARNING),
        (
            "Skicka inga uppgifter som lösenord skyddar.",
            "Do not send data such as passwords.",
            "changed-openness",
            Severity.NOTE,
        ),
        ("Skicka inga uppgifter.", "Do not send data such as passwords.", "changed-openness", Severity.WARNING),
    ],
)
def test_a_guess_is_a_note_and_its_neighbour_is_told(
    swedish: str, english: str, rule: str, severity: Severity, tmp_path: Path
) -> None:
    for name, text in (("sv.md", swedish), ("en.md", english)):
        (tmp_path / name).write_text(text + "\n", encoding="utf-8")
    documents = (read_document(tmp_path / name, name) for name in ("sv.md", "en.md"))
    found = [each for each in compare(*documents).findings if each.rule == rule]
    assert [each.severity for each in found] == [severity]
