"""Copies of the project to change."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.projects import ROOT

PARTS = ("policy_data", "docs", "hooks", "mkdocs.yml")


def copied(to: Path) -> Path:
    """The project's sources, to change."""
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, to / part)
    return to


def replaced(path: Path, old: str, new: str) -> None:
    """Change a source; fails where there is nothing to change."""
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new), encoding="utf-8")
