"""What the texts of one language leave unsaid again and again is its habit, unless its words are proven."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.checking.run import check_project
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.reading.project import read_project
from tests.alignment.policies import ENGLISH, document

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


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("věci jako {thing}", Severity.NOTE),
        ("věci, například {thing}", None),
    ],
)
def test_what_one_language_mostly_does_without_is_a_note_where_it_does_so_once_more(
    said: str, severity: Severity | None
) -> None:
    things = [("máslo", "butter"), ("mléko", "milk"), ("med", "honey"), ("sůl", "salt"), ("čaj", "tea")]
    czech = [f"V obchodě {number} jsou {said.format(thing=one[0])}." for number, one in enumerate(things, 11)]
    english = [f"Shop {number} has things such as {one[1]}." for number, one in enumerate(things, 11)]
    found = compare(document(czech, Language("cs")), document(english, ENGLISH)).findings
    assert {finding.severity for finding in found} == ({severity} if severity else set())


def test_what_one_language_does_without_only_once_is_missed() -> None:
    things = [("Butter", "butter"), ("Milch", "milk"), ("Honig", "honey"), ("Salz", "salt"), ("Tee", "tea")]
    german = [f"Im Laden {number} gibt es Dinge, zum Beispiel {one[0]}." for number, one in enumerate(things, 11)]
    german[2] = "Im Laden 13 gibt es Honig."
    english = [f"Shop {number} has things such as {one[1]}." for number, one in enumerate(things, 11)]
    found = compare(document(german, Language("de")), document(english, ENGLISH)).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("changed-openness", Severity.WARNING)]
