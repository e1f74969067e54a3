"""A value has to mean something, not only be written as its field asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.rules.model import invalid_value
from policysite.reading.project import read_project


def told(root: Path, field: str) -> list[str]:
    folder = root / "policy_data"
    folder.mkdir()
    (folder / "a.yaml").write_text(f"policy:\n  languages: [sv]\nrights:\n  access:\n    {field}\n", encoding="utf-8")
    project = read_project(root)
    assert project.faults == ()
    return [f"{finding.message} ({finding.help})" for finding in invalid_value.check(project)]


@pytest.mark.parametrize(
    "field", ["right: access", "reason: [security]", "country: SE", 'phone: "+46480362000"', "legal-basis: none"]
)
def test_a_value_that_is_known_is_accepted(tmp_path: Path, field: str) -> None:
    assert told(tmp_path, field) == []


@pytest.mark.parametrize(
    ("field", "said", "remedy"),
    [
        ("right: acess", "`rights.access.right`: `acess` is not one of the words", "did you mean `access`?"),
        ("country: XX", "`XX` is the code of no country", "ISO 3166"),
        ("country: EU", "`EU` is the code of no country", "ISO 3166"),
        ('phone: "+460480362000"', "is no telephone number that the country uses", "without its leading zero"),
    ],
)
def test_a_value_that_means_nothing_is_told(tmp_path: Path, field: str, said: str, remedy: str) -> None:
    (line,) = told(tmp_path, field)
    assert said in line
    assert remedy in line


def test_a_fact_in_the_place_of_a_field_is_told_the_words_and_that_it_needs_another_name(tmp_path: Path) -> None:
    (tmp_path / "policy_data").mkdir()
    model = "policy: {languages: [sv]}\ndata:\n  source:\n    text: {sv: Från dig.}\n"
    (tmp_path / "policy_data" / "a.yaml").write_text(model, encoding="utf-8")
    (fault,) = read_project(tmp_path).faults
    assert "one word of a closed list: `data-subject`" in fault.help
    assert fault.help.endswith("if a fact is meant, give it another name, since `source` is a field")
