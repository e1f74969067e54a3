"""A value that is typed in place of its braces is one finding, which says what it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.reading.project import read_project

MODEL = """policy:
  languages: [sv, en]
retention:
  logs:
    period: P3M
    text:
      sv: Vi sparar loggar i {sv}.
      en: We keep logs for {en}.
"""
VALUE_RULES = ("hand-typed-value", "one-sided-value", "unstated-value")


@pytest.mark.parametrize(
    ("swedish", "english", "told"),
    [
        ("{period}", "{period}", {}),
        ("{period}", "3 months", {"hand-typed-value": ["“3 months”, which the fact holds as `period`"]}),
        ("tre månader", "{period}", {"hand-typed-value": ["“tre månader”, which the fact holds as `period`"]}),
        ("{period}", "6 months", {"one-sided-value": ["“6 months”, which is not the 3 months"]}),
        ("sex månader", "6 months", {"unstated-value": ["“sex månader”", "“6 months”, where the field says 3 months"]}),
        ("tre månader", "3 months", {"hand-typed-value": ["“tre månader”", "“3 months”"]}),
    ],
)
def test_what_is_typed_in_place_of_the_braces(
    swedish: str, english: str, told: dict[str, list[str]], tmp_path: Path
) -> None:
    """No rule says that the other language does not state the period, whose braces state it."""
    folder = tmp_path / "policy_data"
    folder.mkdir()
    words = MODEL.replace("{sv}", swedish).replace("{en}", english)
    (folder / "policy.yaml").write_text(words, encoding="utf-8")
    findings = check_project(read_project(tmp_path), today=date(2030, 1, 1)).findings
    about = [finding for finding in findings if finding.rule in {*VALUE_RULES, "different-duration"}]
    assert {finding.rule for finding in about} == told.keys()
    messages = "\n".join(finding.message.replace("\u00a0", " ") for finding in about)
    assert [words for part in told.values() for words in part if words not in messages] == [], messages
