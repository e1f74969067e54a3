"""The policy of this repository is as its own checks want it, but for what only a person can decide."""

from __future__ import annotations

from datetime import date

from policysite.checking.run import check_project
from policysite.model.project import Project


def test_nothing_is_found_in_the_policy_but_open_questions(project: Project) -> None:
    found = check_project(project, today=date(2030, 1, 1)).findings
    assert {finding.rule for finding in found} == {"open-question"}
