"""A misspelt key of a right is told, and not that the right is missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.reading.project import read_project

MODEL = """\
policy:
  languages: [en]
rights:
  access:
    right: access
    text: {en: request access to your data}
  erasure:
    KEY: erasure
    text: {en: request the erasure of your data}
"""


@pytest.mark.parametrize(("key", "rule"), [("rigth", "unknown-key"), ("right", "missing-right")])
def test_a_right_with_a_misspelt_key_is_not_missing(tmp_path: Path, key: str, rule: str) -> None:
    (tmp_path / "policy_data").mkdir()
    (tmp_path / "policy_data" / "policy.yaml").write_text(MODEL.replace("KEY", key), encoding="utf-8")
    findings = check_project(read_project(tmp_path), today=date(2026, 1, 1)).findings
    assert {finding.rule for finding in findings} & {"unknown-key", "missing-right"} == {rule}
