"""A project on disk, from the texts of its files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from policysite.model.project import Project
from policysite.reading.project import read_project

POLICY = "policy:\n  languages: [sv, en]\n"
Read = Callable[..., Project]
SITE = "site_name: x\nplugins:\n  - i18n:\n      languages: [{locale: sv}, {locale: en}]\n"
TEXT = "    text: {sv: 'Vi har {period}.', en: 'We have {period}.'}\n"
LOGS = "retention:\n  logs:\n    period: P3M\n" + TEXT
PAGES = {"docs/sv/index.md": "{{ retention }} {{ rights }}\n", "docs/en/index.md": "{{ retention }} {{ rights }}\n"}


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a project whose files are given as ``rights={text}``; a name with a slash is a path in the project."""

    def read(*, policy: str | bytes | None = POLICY, **files: str | bytes) -> Project:
        folder = tmp_path / "policy_data"
        folder.mkdir(exist_ok=True)
        for name, content in {"policy": policy, **files}.items():
            if content is not None:
                target = tmp_path / name if "/" in name or name == "mkdocs.yml" else folder / f"{name}.yaml"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_project(tmp_path)

    return read


def told(project: Project) -> list[tuple[str, str, int, int]]:
    """Rule, file, line and column of every fault."""
    return [(fault.rule, fault.location.path, fault.location.line, fault.location.column) for fault in project.faults]
