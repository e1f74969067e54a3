"""``policysite compare``: two documents in, one report out."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from policysite.reporting.formats import FORMATS
from policysite.reporting.schema import report_schema

pytestmark = pytest.mark.usefixtures("documents")

SWEDISH = """\
# Dina rättigheter

Du kan när som helst kontakta oss om våra cookies på vår webbplats.

Loggarna sparas i 3 månader.

Du har rätt att få tillgång till dina personuppgifter. Du kan klaga hos Integritetsskyddsmyndigheten.
"""
ENGLISH = """\
# Your rights

You can contact us at any time about our cookies on our website.

The logs are kept for 3 months.

You have the right to access your personal data. You can complain to the Swedish Authority for Privacy Protection.
"""
LOST = ENGLISH.replace("The logs are kept for 3 months.\n\n", "")


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """Two versions that agree, and an English one that lost a paragraph; the folder is the current one."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"policy.sv.md": SWEDISH, "policy.en.md": ENGLISH, "lost.en.md": LOST}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_versions_that_agree_are_silent(run):
    status, out, said = run("compare", "policy.sv.md", "policy.en.md")
    assert (status, said) == (0, "")
    assert out.endswith("no findings.\n")


def test_a_lost_paragraph_fails_and_is_quoted(run):
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md")
    assert status == 1
    assert "[missing-paragraph]" in out
    assert "Swedish, policy.sv.md:5:1" in out
    assert "Loggarna sparas i 3 månader." in out


@pytest.mark.parametrize("form", [*FORMATS, "html"])
def test_every_format_tells_of_it(run, form):
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md", "--format", form)
    assert status == 1
    assert "lost.en.md" in out.replace("\\", "")


def test_the_json_report_is_what_its_schema_says(run):
    report = json.loads(run("compare", "policy.sv.md", "lost.en.md", "--format", "json")[1])
    Draft202012Validator(report_schema()).validate(report)
    assert report["command"] == "compare"
    assert report["findings"][0]["rule"] == "missing-paragraph"


def test_rules_can_be_left_out(run):
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md", "--ignore", "missing-paragraph")
    assert status == 0
    assert "missing-paragraph" not in out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("policy.sv.md", "none.md"), "none.md: there is no such file"),
        (("policy.sv.md", "."), "this is a folder"),
        (("policy.sv.md", "policy.sv.md"), "hold the same words"),
        (("policy.en.md", "lost.en.md"), "both in English"),
        (("policy.sv.md", "policy.en.md", "--lang-a", "klingon"), "`klingon` is no language"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(run, arguments, reason):
    status, out, said = run("compare", *arguments)
    assert (status, out) == (2, "")
    assert reason in said
    assert "Traceback" not in said


def test_lines_are_quoted_whatever_program_ended_them(run, documents):
    (documents / "lost.en.md").write_bytes(LOST.replace("\n", "\r").encode("utf-16"))
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md")
    assert status == 1
    assert "You can contact us at any time" in out
