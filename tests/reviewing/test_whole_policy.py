"""The project's own policy, on a copy: it ships without an acceptance, and can be accepted as a whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from policysite.history.comparison import compare
from policysite.history.revision import read_folder
from tests.projects import ROOT
from tests.reviewing.conftest import Workspace

LOGS = "retention.security-logs"


@pytest.fixture
def policy(tmp_path: Path) -> Workspace:
    shutil.copytree(ROOT / "policy_data", tmp_path / "policy_data")
    return Workspace(tmp_path)


def test_nobody_has_accepted_anything_and_the_check_does_not_nag(policy: Workspace) -> None:
    assert not policy.reviews.exists()
    assert policy.rules() == []


def test_accepted_as_a_whole_only_the_fact_whose_words_change_lapses(policy: Workspace) -> None:
    policy.accept_everything()
    assert len(list(policy.reviews.iterdir())) == len(policy.statuses()) > 50
    assert policy.rules() == []
    policy.replace("retention.yaml", "P3M", "P6M")
    assert policy.rules() == []
    (before,) = (text for tag, text in policy.project.policy.facts[LOGS].texts.items() if tag == "sv")
    policy.replace("retention.yaml", before.passage.text.split(" {")[0], "Vi vet inte hur länge vi sparar loggar, men")
    assert [(finding.rule, finding.fact) for finding in policy.findings()] == [("stale-translation", LOGS)]


def test_the_policy_does_not_differ_from_itself(policy: Workspace) -> None:
    one, other = (read_folder(root, "a copy").policy for root in (ROOT, policy.root))
    assert compare(one, other) == ()
