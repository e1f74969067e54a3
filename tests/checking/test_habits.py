"""What the texts of one language leave unsaid again and again is its habit, unless its words are proven."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Severity
from policysite.reading.project import read_project

DATA = 12


def severities(folder: Path, texts: dict[str, tuple[str, str]], losses: int) -> list[Severity]:
    """How severe each loss of a denial is in a model whose facts deny in both languages, but for these losses."""
    facts = "".join(
        f"fact-{number}:\n  text:\n"
        + "".join(f"    {tag}: {texts[tag][number < losses].format(number)}\n" for tag in texts)
        for number in range(DATA)
    )
    (folder / "policy_data").mkdir()
    model = f"policy:\n  languages: [{', '.join(texts)}]\n{facts}"
    (folder / "policy_data" / "policy.yaml").write_text(model, encoding="utf-8")
    found = check_project(read_project(folder), today=date(2030, 1, 1)).findings
    return [finding.severity for finding in found if finding.rule == "changed-negation"]


@pytest.mark.parametrize(("losses", "is_told"), [(1, True), (DATA, False)])
def test_what_a_language_mostly_leaves_unsaid_in_a_model_is_a_note(losses: int, is_told: bool, tmp_path: Path) -> None:
    german = ("Formular {} geben wir nicht weiter.", "Formular {} geben wir nicht weiter.")
    french = ("Nous ne transmettons pas le formulaire {}.", "Nous transmettons le formulaire {}.")
    told = severities(tmp_path, {"de": german, "fr": french}, losses)
    assert len(told) == losses
    assert all((severity > Severity.NOTE) == is_told for severity in told)


def test_between_proven_languages_each_loss_in_a_model_is_told(tmp_path: Path) -> None:
    swedish = ("Formulär {} lämnar vi inte ut.", "Formulär {} lämnar vi inte ut.")
    english = ("We do not disclose form {}.", "We disclose form {}.")
    told = severities(tmp_path, {"sv": swedish, "en": english}, DATA)
    assert len(told) == DATA
    assert min(told) > Severity.NOTE
