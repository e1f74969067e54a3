"""A new project installs the policysite that started it."""

from __future__ import annotations

import json
import subprocess
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from policysite import __version__
from policysite.starting.requirement import requirement_of


class Installed(Distribution):
    """policysite 1.2, installed from somewhere."""

    def __init__(self, origin: object) -> None:
        self.files_by_name = {"METADATA": "Name: policysite\nVersion: 1.2\n", "direct_url.json": json.dumps(origin)}

    def read_text(self, filename: str) -> str | None:
        return self.files_by_name.get(filename)

    def locate_file(self, path: object) -> Path:
        raise NotImplementedError


@pytest.mark.parametrize(
    ("origin", "asked"),
    [
        ({}, "policysite==1.2"),
        ({"url": "file:///a/b", "dir_info": {"editable": True}}, "policysite @ file:///a/b"),
        (
            {"url": "https://a.example/b.git", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}, "subdirectory": "d"},
            "policysite @ git+https://a.example/b.git@c0ffee#subdirectory=d",
        ),
    ],
)
def test_a_new_project_asks_for_the_policysite_that_started_it(origin, asked):
    assert requirement_of(Installed(origin)) == asked


def test_a_folder_of_this_computer_stands_in_no_file_that_others_get(start, capsys, monkeypatch):
    monkeypatch.setattr("policysite.starting.requirement.requirement", lambda: "policysite @ file:///a/b")
    status, folder = start("de,en")
    assert status == 0
    assert "requirements.local.txt names the folder, and git ignores it" in capsys.readouterr().err
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    shared = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()
    assert [name for name in shared if "file:///" in (folder / name).read_text(encoding="utf-8")] == []
    assert (folder / "requirements.txt").read_text(encoding="utf-8").splitlines()[-1] == f"policysite=={__version__}"
    assert installs(folder) == "requirements.local.txt"
    (folder / "requirements.local.txt").unlink()
    assert installs(folder) == "requirements.txt"


def installs(folder: Path) -> str:
    """The file that ``make`` has pip read."""
    planned = subprocess.run(["make", "-n", "site"], cwd=folder, check=True, capture_output=True, text=True).stdout
    return next(line for line in planned.splitlines() if "pip install" in line).split()[-1]
