"""No command writes its result over a file that it reads."""

from __future__ import annotations

import os

import pytest

TEXTS = {"policy.sv.md": "# Rätt\n\nVi sparar i 3 månader.\n", "policy.en.md": "# Rights\n\nWe keep it for 3 months.\n"}


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """Two documents; the folder is the current one."""
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("output", ["policy.en.md", "./policy.sv.md", "link.md", "hard.md"])
def test_a_comparison_spares_what_it_compares_by_whatever_name(run, texts, output):
    (texts / "link.md").symlink_to("policy.en.md")
    os.link(texts / "policy.sv.md", texts / "hard.md")
    status, out, said = run("compare", "policy.sv.md", "policy.en.md", "--output", output)
    assert (status, out) == (2, "")
    assert f"{output.removeprefix('./')} is read by this command, and --output would overwrite it" in said
    assert {name: (texts / name).read_text(encoding="utf-8") for name in TEXTS} == TEXTS


def test_an_older_report_is_replaced(run, texts):
    (texts / "report.txt").write_text("old")
    assert run("compare", "policy.sv.md", "policy.en.md", "--output", "report.txt")[0] == 0
    assert "no findings" in (texts / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["policy_data/policy.yaml", "docs/sv/index.md", "mkdocs.yml"])
@pytest.mark.parametrize(
    "command",
    [["check", "."], ["export", "--format", "dpv", "."], ["review", "status"], ["site", "built"]],
    ids=lambda command: command[0],
)
def test_a_project_is_spared_by_every_command_that_reads_it(run, with_pages, monkeypatch, command, output):
    monkeypatch.chdir(with_pages)
    (with_pages / "built").mkdir()
    (with_pages / "built" / "index.html").write_text("<html lang=sv><p>Ord", encoding="utf-8")
    before = (with_pages / output).read_bytes()
    status, out, said = run(*command, "--output", output)
    assert (status, out) == (2, "")
    assert "--output would overwrite it" in said
    assert (with_pages / output).read_bytes() == before


@pytest.mark.parametrize(
    ("command", "output"),
    [
        (["site", "built"], "built/index.html"),
        (["check", "--baseline", "known.json"], "known.json"),
        (["diff", "../other", "."], "../other/policy_data/policy.yaml"),
    ],
)
def test_so_is_what_else_a_command_reads(run, with_pages, monkeypatch, command, output):
    project = with_pages / "project"
    project.mkdir()
    for name in ("policy_data", "docs", "mkdocs.yml"):
        (with_pages / name).rename(project / name)
    (with_pages / "other" / "policy_data").mkdir(parents=True)
    model = (project / "policy_data" / "policy.yaml").read_text(encoding="utf-8")
    (with_pages / "other" / "policy_data" / "policy.yaml").write_text(model, encoding="utf-8")
    (project / "built").mkdir()
    (project / "built" / "index.html").write_text("<html lang=sv><p>Ord", encoding="utf-8")
    monkeypatch.chdir(project)
    run("check", ".", "--format", "json", "--output", "known.json")
    before = (project / output).read_bytes()
    status, out, said = run(*command, "--output", output)
    assert (status, out) == (2, "")
    assert "--output would overwrite it" in said
    assert (project / output).read_bytes() == before
