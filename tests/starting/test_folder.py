"""What a new project writes, and what it leaves alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Severity
from policysite.reading.project import read_project
from tests.projects import ROOT

MODEL = """\
policy:
  languages: [sv, en]
  title: {sv: Integritet, en: Privacy}
  sections: [scope, rights]
rights:
  text: {sv: Du har rättigheter., en: You have rights.}
scope:
  text: {sv: Policyn gäller alla., en: The policy applies to everyone.}
"""


@pytest.mark.parametrize(
    "name", ['A "quoted" & Sons', "No: colon #1", "{braces}", "åäö 🙂", "- dash", "@name", "yes", "007"]
)
def test_any_name_is_kept_as_it_is(start, name):
    _, folder = start("sv,en", name)
    (kept,) = read_project(folder).policy.facts["controller"].scalars("name")
    assert str(kept) == name


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "\u202egnp", "\x00"])
def test_a_name_that_cannot_be_read_is_refused(start, name):
    status, folder = start("sv,en", name)
    assert status == 2
    assert not folder.exists()


@pytest.mark.parametrize("entry", ["file", "folder"])
def test_nothing_is_ever_overwritten(start, tmp_path, entry):
    there = tmp_path / "project"
    if entry == "file":
        there.write_text("mine")
    else:
        there.mkdir()
        (there / "mine").write_text("mine")
    status, _ = start("de,fr")
    assert status == 2
    assert (there if entry == "file" else there / "mine").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"project"}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder with a model and nothing else."""
    folder = tmp_path / "project" / "policy_data"
    folder.mkdir(parents=True)
    (folder / "policy.yaml").write_text(MODEL, encoding="utf-8")
    return folder


def test_around_a_model_the_site_is_written_and_places_its_sections(start, model):
    status, folder = start("en,sv")
    assert status == 0
    assert [path.name for path in model.iterdir()] == ["policy.yaml"]
    assert (model / "policy.yaml").read_text(encoding="utf-8") == MODEL
    page = "# {{ policy.title }}\n\n{{ scope }}\n\n{{ rights }}\n"
    assert [(folder / "docs" / tag / "index.md").read_text() for tag in ("sv", "en")] == [page, page]
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert {path.name for path in folder.parent.iterdir()} == {"project"}


def test_a_model_in_other_languages_is_left_alone(start, model, capsys):
    assert start("de,fr")[0] == 2
    assert "name those: --languages sv,en" in capsys.readouterr().err
    assert [path.name for path in model.parent.iterdir()] == ["policy_data"]


def test_a_model_beside_something_else_is_left_alone(start, model):
    (model.parent / "docs").mkdir()
    assert start("sv,en")[0] == 2
    assert sorted(path.name for path in model.parent.iterdir()) == ["docs", "policy_data"]


def test_an_empty_folder_is_filled(start, tmp_path):
    (tmp_path / "project").mkdir()
    assert start("de,fr")[0] == 0
    assert (tmp_path / "project" / "docs" / "fr" / "index.md").is_file()


def test_the_hooks_are_those_of_this_repository():
    ours = ROOT / "hooks" / "policysite_hooks.py"
    theirs = ROOT / "src" / "policysite" / "starting" / "project" / "hooks" / "policysite_hooks.py"
    assert theirs.read_bytes() == ours.read_bytes()
