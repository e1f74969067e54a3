"""What follows from a file that cannot be read is left out, and what does not is told."""

from __future__ import annotations

from datetime import date

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Severity
from policysite.model.project import Project
from tests.reading.conftest import LOGS, PAGES, POLICY, SITE, Read, told

RIGHTS = "policy_data/rights.yaml"


def found(project: Project) -> list[tuple[str, str]]:
    """Rule and severity of everything that a run finds at the level of errors and warnings."""
    outcome = check_project(project, today=date(2020, 1, 1))
    return [(finding.rule, finding.location.path) for finding in outcome.findings if finding.severity > Severity.NOTE]


RIGHTS_FILE = "rights:\n  access:\n    text: {sv: Du får tillgång., en: You have access.}\n"


@pytest.mark.parametrize(
    ("broken", "rule"),
    [(b"rights:\n\taccess: {}\n", "invalid-yaml"), (b"rights: r\xe4tt\n", "unreadable-file"), (b"", "unreadable-file")],
)
def test_what_follows_from_an_unreadable_file_is_left_out(read: Read, broken: bytes, rule: str) -> None:
    policy = POLICY + "  sections: [retention, rights]\n"
    project = read(policy=policy, retention=LOGS, rights=broken, **PAGES, **{"mkdocs.yml": SITE})
    assert found(project) == [(rule, RIGHTS)]


def test_a_run_with_an_unreadable_file_says_what_it_leaves_out(read: Read) -> None:
    site = {**PAGES, "mkdocs.yml": SITE}
    outcome = check_project(read(retention=LOGS, rights=b"\xe4", **site), today=date(2020, 1, 1))
    assert outcome.notices == (f"{RIGHTS} could not be read: what the policy lacks as a whole is told once it can be",)
    assert not check_project(read(retention=LOGS, rights=RIGHTS_FILE, **site), today=date(2020, 1, 1)).notices


def test_what_does_not_follow_from_an_unreadable_file_is_still_told_after_it(read: Read) -> None:
    project = read(
        authority="authority:\n  text: {sv: 'Vi har {perod}.'}\n",
        retention=LOGS.replace("P3M", "3 months"),
        rights=b"rights: r\xe4tt\n",
    )
    assert found(project) == [
        ("unreadable-file", RIGHTS),
        ("missing-translation", "policy_data/authority.yaml"),
        ("unknown-reference", "policy_data/authority.yaml"),
        ("invalid-value", "policy_data/retention.yaml"),
    ]


def test_a_page_that_cannot_be_read_lacks_no_facts(read: Read) -> None:
    pages = {"docs/sv/index.md": PAGES["docs/sv/index.md"], "docs/en/index.md": b"r\xe4tt {{ retention }}"}
    project = read(retention=LOGS, rights=RIGHTS_FILE, **pages, **{"mkdocs.yml": SITE})
    assert found(project) == [("unreadable-file", "docs/en/index.md")]


def test_a_site_without_settings_is_told_and_the_model_checked(read: Read) -> None:
    project = read(rights=RIGHTS_FILE, **{"mkdocs.yml": "- x\n"})
    assert told(project) == [("invalid-value", "mkdocs.yml", 1, 1)]
