"""A small policy on disk whose translations tests accept and change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.review import Review
from policysite.reading.project import read_project
from policysite.reviewing.acceptance import Reviewer, accept, translations_of
from policysite.reviewing.status import status_of

EN = Language("en")
DAY = date(2026, 3, 2)
REVIEW_RULES = {
    "stale-translation",
    "unreviewed-translation",
    "unexplained-acceptance",
    "orphaned-review",
}


@dataclass(frozen=True)
class Workspace:
    root: Path

    @property
    def reviews(self) -> Path:
        return self.root / "policy_data" / "reviews"

    @property
    def project(self) -> Project:
        return read_project(self.root)

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.root / "policy_data" / file
        words = path.read_text(encoding="utf-8")
        assert old in words
        path.write_text(words.replace(old, new), encoding="utf-8")

    def accept(self, *facts: str, note: str = "", reviewer: str = "Ada") -> list[Review]:
        chosen = translations_of(self.project, facts, EN)
        return accept(self.root, chosen, Reviewer(reviewer, DAY, note))

    def accept_everything(self) -> None:
        self.accept(*(translation.fact.address for translation in status_of(self.project)))

    def statuses(self) -> dict[str, str]:
        return {translation.fact.address: str(translation.status) for translation in status_of(self.project)}

    def findings(self) -> list[Finding]:
        """What the check says about reviews, and about files that cannot be read."""
        outcome = check_project(self.project, today=DAY)
        return [found for found in outcome.findings if found.rule in REVIEW_RULES or "reviews/" in found.location.path]

    def rules(self) -> list[str]:
        return [finding.rule for finding in self.findings()]


FILES = {
    "policy": "policy:\n  languages: [sv, en]\n  sections: [retention, rights]\n",
    "retention": """\
retention:
  title: {sv: Lagring, en: Storage}
  security-logs:
    period: P3M
    text:
      sv: Vi sparar loggar av säkerhetsskäl i {period}.
      en: We keep logs for security reasons for {period}.
""",
    "rights": """\
rights:
  access:
    text: {sv: begära tillgång till uppgifter, en: request access to data}
  restriction:
    list: closed
    text: {sv: "begära begränsning för {items}", en: "request restriction for {items}"}
    items:
      disputes: {sv: tvister, en: disputes}
      claims: {sv: anspråk, en: claims}
""",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = tmp_path / "policy_data"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return Workspace(tmp_path)
