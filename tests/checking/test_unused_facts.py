"""A fact on no page is an error where nobody else tells visitors what the GDPR requires."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Severity
from policysite.reading.project import read_project

_MODEL = """policy:
  languages: [sv, en]
scope:
  data: email-address
  text: {sv: Om oss., en: About us.}
unused:
  access:
    FIELD
    text: {sv: Du kan begära tillgång., en: You can request access.}
"""


@pytest.mark.parametrize(
    ("field", "severity"),
    [
        ("right: access", Severity.ERROR),
        ("automated-decisions: {sv: Inga., en: None.}", Severity.ERROR),
        ("means: browser-settings", Severity.WARNING),
        ("right: none", Severity.WARNING),
    ],
    ids=["a right", "a text that is due", "nothing that is due", "no right"],
)
def test_the_severity_is_that_of_what_visitors_are_not_told(tmp_path: Path, field: str, severity: Severity) -> None:
    (tmp_path / "policy_data").mkdir()
    (tmp_path / "policy_data" / "policy.yaml").write_text(_MODEL.replace("FIELD", field), encoding="utf-8")
    languages = "[{locale: sv, default: true}, {locale: en}]"
    (tmp_path / "mkdocs.yml").write_text(f"plugins: [{{i18n: {{languages: {languages}}}}}]", encoding="utf-8")
    for language in ("sv", "en"):
        (tmp_path / "docs" / language).mkdir(parents=True)
        (tmp_path / "docs" / language / "index.md").write_text("{{ scope }}")
    found = check_project(read_project(tmp_path), today=date(2030, 1, 1)).findings
    assert [(each.fact, each.severity) for each in found if each.rule == "unused-fact"] == [
        ("unused", severity),
    ]
