"""Which lines a pull request changes."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from policysite.cli.changes import changed_lines

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Two commits; the second changes line 2 of a file and adds line 4."""

    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    file = tmp_path / "texts" / "på svenska.yaml"
    file.parent.mkdir()
    git("init", "--quiet")
    for number, text in enumerate(["a\nb\nc\n", "a\nB\nc\nd\n"]):
        file.write_text(text)
        git("add", ".")
        git("commit", "--quiet", "-m", str(number))
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    return tmp_path


@needs_git
def test_the_new_lines_of_the_merge_commit_are_known(repository):
    assert changed_lines(repository) == {"texts/på svenska.yaml": {2, 4}}


@needs_git
def test_paths_are_relative_to_the_project(repository):
    assert changed_lines(repository / "texts") == {"på svenska.yaml": {2, 4}}


@needs_git
def test_outside_a_pull_request_nothing_is_known(repository, monkeypatch):
    monkeypatch.delenv("GITHUB_BASE_REF")
    assert changed_lines(repository) == {}


def test_without_history_nothing_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert changed_lines(tmp_path) == {}
