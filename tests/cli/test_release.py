"""``policysite release`` as typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import MODEL


@pytest.fixture
def releasable(with_pages: Path) -> Path:
    """A policy with nothing but its version and date to decide."""
    file = with_pages / "policy_data" / "policy.yaml"
    file.write_text(
        MODEL.replace("  sections:", "  version: 1\n  effective: 2020-01-01\n  sections:"), encoding="utf-8"
    )
    return with_pages


def test_a_release_tells_the_version_its_date_its_folder_and_its_digests(releasable, run):
    status, told, beside = run(
        "release", releasable, "--effective", "2027-01-01", "--summary", "sv=Ny.", "--summary", "en=N=w."
    )
    assert (status, beside) == (0, "")
    assert "Version 1 applies from 2027-01-01. It is in policy_data/versions/1; commit it." in told
    assert told.count("SHA-256") == 2
    assert '  en: "N=w."' in (releasable / "policy_data/versions/1/release.yaml").read_text()
    assert run("check", releasable)[0] == 0


def test_a_policy_with_errors_is_not_released_and_the_findings_are_told(releasable, run):
    file = releasable / "policy_data" / "policy.yaml"
    file.write_text(file.read_text().replace("      en: You have the right to access your data.\n", ""))
    status, told, _ = run("release", releasable, "--effective", "2027-01-01")
    assert status == 1
    assert "[missing-translation]" in told
    assert told.endswith("The policy has errors. Nothing was released.\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--effective"),
        (("--effective", "soon"), "`soon` is no date; write a day that exists as year-month-day"),
        (("--effective", "2027-02-30"), "is no date"),
        (("--effective", "2027-01-01", "--version", "../x"), "no name for a version"),
        (("--effective", "2027-01-01", "--summary", "Ny."), "write the language, =, and the words"),
        (("--effective", "2027-01-01", "--summary", "sv=Ny."), "missing in en"),
    ],
)
def test_a_request_that_cannot_be_met_is_told_in_words(releasable, run, arguments, told):
    status, _, beside = run("release", releasable, *arguments)
    assert status == 2
    assert told in beside
    assert not (releasable / "policy_data" / "versions").exists()


def test_a_folder_without_a_model_is_told_so(tmp_path, run):
    status, _, beside = run("release", tmp_path, "--effective", "2027-01-01")
    assert status == 2
    assert "there is no folder `policy_data`" in beside
