"""A repository with a small policy, in which tests make commits."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

POLICY = """\
policy:
  languages: [sv, en]
  sections: [retention, rights]
"""
RETENTION = """\
retention:
  security-logs:
    period: P3M
    text:
      sv: Vi sparar loggar i {period}.
      en: We keep logs for {period}.
"""
RIGHTS = """\
rights:
  access:
    text: {sv: begära tillgång, en: request access}
  restriction:
    article: GDPR 18
    text: {sv: begära begränsning, en: request restriction}
"""


@dataclass(frozen=True)
class Repository:
    root: Path

    def git(self, *arguments: str) -> str:
        done = subprocess.run(["git", "-C", str(self.root), *arguments], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def write(self, **files: str) -> None:
        folder = self.root / "policy_data"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            (folder / f"{name}.yaml").write_text(content, encoding="utf-8")

    def commit(self, message: str = "Change") -> str:
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def identity(monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ada")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ada@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def repository(tmp_path: Path, identity: None) -> Repository:  # noqa: ARG001, the identity is in the environment
    root = tmp_path / "repository"
    root.mkdir()
    made = Repository(root)
    made.git("init", "-q", "-b", "main")
    made.write(policy=POLICY, retention=RETENTION, rights=RIGHTS)
    made.commit("Write the policy")
    return made
