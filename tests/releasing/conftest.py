"""A small policy with pages, to release."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.reading.project import read_project
from policysite.releasing import Released, Request, release
from tests.projects import CONFIGURATION

SV, EN = Language("sv"), Language("en")
TODAY = date(2026, 3, 2)

POLICY = """\
# The policy as a whole.

policy:
  languages: [sv, en]   # the source first
  title: {sv: Integritetspolicy, en: Privacy policy}
  version:  # ours to decide
    unset:
      sv: >-
        Bestäm
        versionen.
      en: Decide the version.

  # From when.
  effective:
    unset: {sv: Bestäm datumet., en: Decide the date.}
  # In this order.
  sections:
    - retention
    - rights
"""
RETENTION = """\
retention:
  title: {sv: Lagring, en: Storage}
  security-logs:
    period: P3M
    bound: exact
    text:
      sv: Vi sparar loggar i {period}.
      en: We keep logs for {period}.
"""
RIGHTS = """\
rights:
  title: {sv: Rättigheter, en: Rights}
  access:
    text:
      sv: Du kan begära tillgång till uppgifter.
      en: You can request access to data.
"""


@dataclass(frozen=True)
class Workspace:
    root: Path

    @property
    def project(self) -> Project:
        return read_project(self.root)

    @property
    def policy(self) -> Path:
        return self.root / "policy_data" / "policy.yaml"

    @property
    def versions(self) -> Path:
        return self.root / "policy_data" / "versions"

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        words = path.read_text(encoding="utf-8")
        assert old in words
        path.write_text(words.replace(old, new), encoding="utf-8")

    def release(self, effective: str = "2026-04-01", version: str = "", **summary: str) -> Released:
        told = {Language(tag): words for tag, words in summary.items()}
        return release(self.root, Request(date.fromisoformat(effective), TODAY, version, told))

    def findings(self, rule: str) -> list[Finding]:
        found = check_project(self.project, today=TODAY).findings
        return [finding for finding in found if finding.rule == rule]

    def files(self) -> dict[str, bytes]:
        """Everything that is there."""
        paths = (path for path in self.root.rglob("*") if path.is_file() and ".git" not in path.parts)
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}

    def git(self, *arguments: str) -> str:
        identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"]
        command = ["git", *identity, *arguments]
        return subprocess.run(command, cwd=self.root, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    root = tmp_path / "project"
    (root / "policy_data").mkdir(parents=True)
    for name, source in (("policy", POLICY), ("retention", RETENTION), ("rights", RIGHTS)):
        (root / "policy_data" / f"{name}.yaml").write_text(source, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    for language in ("sv", "en"):
        (root / "docs" / language).mkdir(parents=True)
        (root / "docs" / language / "index.md").write_text(
            "# {{ policy.title }}\n\n{{ retention }}\n\n{{ rights }}\n", encoding="utf-8"
        )
        (root / "docs" / language / "changes.md").write_text("# x\n\n{{ policy.changes }}\n", encoding="utf-8")
    return Workspace(root)
