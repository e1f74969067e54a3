"""A denial that one text of a fact lost is told with the word of the text that has it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from policysite.checking.run import check_project
from policysite.reading.project import read_project

MODEL = """\
policy:
  languages: [sv, en]
recipients:
  sale:
    polarity: negative
    text:
      sv: Vi säljer uppgifter.
      en: We do not sell data.
"""


def test_a_lost_denial_is_told_with_the_word_of_the_other_text(tmp_path: Path) -> None:
    (tmp_path / "policy_data").mkdir()
    (tmp_path / "policy_data" / "policy.yaml").write_text(MODEL, encoding="utf-8")
    findings = check_project(read_project(tmp_path), today=date(2026, 1, 1)).findings
    (lost,) = [finding for finding in findings if finding.rule == "unstated-force"]
    assert lost.message.endswith("its Swedish text does not say so; the English one says “not”")
    assert lost.help == "say it in the Swedish text, or correct `polarity`"
