"""A small project to run commands on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from policysite.cli import main

MODEL = """\
policy:
  languages: [sv, en]
  title: {sv: Integritetspolicy, en: Privacy policy}
  sections: [rights]
rights:
  title: {sv: Rättigheter, en: Rights}
  access:
    article: GDPR 15
    right: access
    text:
      sv: Du har rätt att få tillgång till dina uppgifter.
      en: You have the right to access your data.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a model of one right in two languages, and no site."""
    (tmp_path / "policy_data").mkdir()
    (tmp_path / "policy_data" / "policy.yaml").write_text(MODEL, encoding="utf-8")
    return tmp_path


@pytest.fixture
def with_pages(project: Path) -> Path:
    """The same as a site: a page in each language that shows the right."""
    languages = "languages: [{locale: sv, default: true}, {locale: en}]"
    (project / "mkdocs.yml").write_text(f"site_name: x\nplugins:\n  - i18n:\n      {languages}\n")
    for language in ("sv", "en"):
        (project / "docs" / language).mkdir(parents=True)
        (project / "docs" / language / "index.md").write_text("{{ rights }}\n")
    return project


@pytest.fixture
def without_english(project: Path) -> Path:
    """The same, with one fault: the right has no English text."""
    file = project / "policy_data" / "policy.yaml"
    file.write_text(MODEL.replace("      en: You have the right to access your data.\n", ""), encoding="utf-8")
    return project


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command in this process: its status, its output, what it said beside."""

    def run(*arguments: object) -> tuple[int, str, str]:
        status = main([str(argument) for argument in arguments])
        return status, *capsys.readouterr()

    return run
