"""``policysite diff``."""

from __future__ import annotations

import json
import subprocess

import pytest


@pytest.fixture
def repository(project, monkeypatch):
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ada")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ada@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "Write the policy"]):
        subprocess.run(["git", "-C", str(project), *command], check=True, capture_output=True)
    return project


def edit(project, old, new):
    file = project / "policy_data" / "policy.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_files_as_they_are_are_compared_with_a_revision(repository, run):
    edit(repository, "GDPR 15", "GDPR 15(1)")
    status, out, said = run("diff", "HEAD", "--project", repository)
    assert (status, said) == (0, "")
    assert out.startswith("rights.access: Article 15 GDPR to Article 15(1) GDPR (article)\n")


def test_the_editor_is_told_in_swedish_as_markdown(repository, run):
    edit(repository, "Du har rätt", "Du har alltid rätt")
    status, out, _ = run("diff", "main", "--project", repository, "--format", "markdown", "--language", "sv")
    assert status == 0
    assert out.startswith("## Det här ändras i policyn\n")
    assert "    - sv: Du har <ins>alltid</ins> rätt" in out
    assert "bara på svenska" in out


def test_two_folders_need_no_git(repository, run, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (other / "policy_data").mkdir()
    words = (repository / "policy_data" / "policy.yaml").read_text(encoding="utf-8")
    (other / "policy_data" / "policy.yaml").write_text(words, encoding="utf-8")
    status, out, _ = run("diff", repository, other, "--format", "json")
    assert status == 0
    assert json.loads(out)["changes"] == []


def test_what_a_terminal_would_obey_never_reaches_it(repository, run):
    edit(repository, "en: You have the right to access your data.", r'en: "\e[2J You have"')
    status, out, said = run("diff", "HEAD", "--project", repository)
    assert (status, out) == (2, "")
    assert "\x1b" not in said
    assert "U+001B" in said


@pytest.mark.parametrize("name", ["nowhere", "--exec=touch made", "HEAD~7"])
def test_a_revision_that_is_not_there_cannot_be_compared(repository, run, name):
    status, out, said = run("diff", "--project", repository, "--", name)
    assert (status, out) == (2, "")
    assert f"there is no revision `{name}`" in said


def test_outside_a_repository_nothing_is_compared(project, run, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    status, _, said = run("diff", "HEAD", "--project", project)
    assert status == 2
    assert "is not in a git repository" in said
