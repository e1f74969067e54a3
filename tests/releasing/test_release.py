"""A release is whole, says what was checked, and is made once."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from policysite.history.comparison import compare
from policysite.model.finding import Severity
from policysite.model.project import Project
from policysite.reading.project import read_project
from policysite.releasing import ReleaseError, Request, freezing, release
from tests.publishing.sources import copied
from tests.releasing.conftest import EN, SV, Workspace

STATED = """\
# The policy as a whole.

policy:
  languages: [sv, en]   # the source first
  title: {sv: Integritetspolicy, en: Privacy policy}
  version: "1"  # ours to decide

  # From when.
  effective: 2026-04-01
  # In this order.
  sections:
    - retention
    - rights
"""


def test_the_version_and_the_date_are_stated_and_nothing_else_of_the_file_changes(workspace: Workspace) -> None:
    assert workspace.release().release
    assert workspace.policy.read_text(encoding="utf-8") == STATED


def test_what_is_frozen_says_what_the_model_says_and_is_read_by_the_same_reader(workspace: Workspace) -> None:
    workspace.release(sv="Vår första.", en="Our first.")
    (release,) = workspace.project.releases
    assert (release.version, release.effective) == ("1", date(2026, 4, 1))
    assert compare(release.policy, workspace.project.policy) == ()
    assert [pages.name for pages in release.pages] == ["index.md"]
    assert release.summary == {SV: "Vår första.", EN: "Our first."}
    assert release.texts[EN] == (
        "Version 1 · Applies from 1 April 2026\n\n# Privacy policy\n\n## Storage\n\nWe keep logs for 3 months.\n\n"
        "## Rights\n\nYou can request access to data.\n"
    )


def test_anyone_can_verify_a_version_with_sha256sum(workspace: Workspace) -> None:
    workspace.release()
    folder = workspace.versions / "1"
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count(": OK") == len([path for path in folder.rglob("*") if path.is_file()]) - 1
    (release,) = workspace.project.releases
    assert release.digest(SV) == hashlib.sha256((folder / "policy.sv.txt").read_bytes()).hexdigest()


def test_open_questions_are_told_and_allowed(workspace: Workspace) -> None:
    workspace.replace(
        "policy_data/rights.yaml", "  access:\n", "  erasure:\n    unset: {sv: Öppet., en: Open.}\n  access:\n"
    )
    released = workspace.release()
    assert released.release
    assert [finding.fact for finding in released.outcome.findings if finding.rule == "open-question"] == [
        "rights.erasure"
    ]


def test_a_policy_with_errors_is_refused_with_the_findings_and_nothing_is_written(workspace: Workspace) -> None:
    workspace.replace("policy_data/rights.yaml", "      en: You can request access to data.\n", "")
    before = workspace.files()
    released = workspace.release()
    assert released.release is None
    errors = [finding for finding in released.outcome.findings if finding.severity is Severity.ERROR]
    assert "missing-translation" in {finding.rule for finding in errors}
    assert {finding.location.path for finding in errors} == {"policy_data/rights.yaml"}
    assert workspace.files() == before
    assert not workspace.versions.exists()


def test_the_next_version_has_the_next_number_and_a_later_day(workspace: Workspace) -> None:
    workspace.release("2026-04-01", "1.9")
    workspace.replace("policy_data/retention.yaml", "P3M", "P6M")
    for day in ("2026-03-31", "2026-04-01"):
        with pytest.raises(ReleaseError, match=r"1\.9 applies from 2026-04-01"):
            workspace.release(day)
    workspace.release("2026-04-02")
    assert [(release.version, str(release.effective)) for release in workspace.project.releases] == [
        ("1.9", "2026-04-01"),
        ("1.10", "2026-04-02"),
    ]


def test_the_first_release_takes_the_version_that_the_model_states(workspace: Workspace) -> None:
    workspace.replace(
        "policy_data/policy.yaml", "  version:  # ours to decide\n    unset:", "  version: 3.0\n  x:\n    unset:"
    )
    workspace.replace("policy_data/policy.yaml", "  x:\n", "  representative:\n")
    released = workspace.release()
    assert released.release
    assert released.release.version == "3.0"


def test_a_version_is_made_once_and_only_of_what_is_new(workspace: Workspace) -> None:
    workspace.release()
    with pytest.raises(ReleaseError, match="stays as it is"):
        workspace.release("2026-05-01", "1")
    with pytest.raises(ReleaseError, match="says the same as version 1"):
        workspace.release("2026-05-01")


@pytest.mark.parametrize("version", ["../1", "A", "1/2", ".1", "1..2", "", "-1", "1" * 33, "a b", "é"])
def test_a_version_that_is_no_part_of_an_address_is_refused(workspace: Workspace, version: str) -> None:
    if version:
        with pytest.raises(ReleaseError, match="no name for a version"):
            workspace.release(version=version)
    assert not workspace.versions.exists()


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ({"sv": "Ny."}, "missing in en"),
        ({"sv": "Ny.", "en": " "}, "missing in en"),
        ({"fi": "Uusi."}, "no language of the policy"),
        ({"sv": "Ny\u202e.", "en": "New."}, "cannot be seen"),
    ],
)
def test_a_summary_is_for_readers_of_every_language(workspace: Workspace, summary: dict[str, str], told: str) -> None:
    with pytest.raises(ReleaseError, match=told):
        workspace.release(**summary)  # type: ignore[arg-type]


def test_what_is_not_committed_is_not_released(workspace: Workspace) -> None:
    workspace.git("init", "-q")
    workspace.git("add", "-A")
    workspace.git("commit", "-qm", "x")
    workspace.replace("policy_data/retention.yaml", "P3M", "P6M")
    (workspace.root / "policy_data" / "new.yaml").write_text("", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"policy_data/retention\.yaml, policy_data/new\.yaml"):
        workspace.release()
    (workspace.root / "policy_data" / "new.yaml").unlink()
    workspace.git("commit", "-qam", "y")
    assert workspace.release().release


def test_two_at_once_are_refused(workspace: Workspace) -> None:
    descriptor = os.open(workspace.root / "policy_data", os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        with pytest.raises(ReleaseError, match="another release"):
            workspace.release()
    finally:
        os.close(descriptor)
    assert workspace.release().release


def _cannot_save(path: Path, text: str) -> None:
    if path.name == "policy.yaml" and path.parent.name == "policy_data":
        raise OSError(28, "No space left on device")
    path.write_text(text, encoding="utf-8")


def _interrupted(path: Path, text: str) -> None:
    if path.name == "policy.sv.txt":
        raise KeyboardInterrupt
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("save", "error"), [(_cannot_save, OSError), (_interrupted, KeyboardInterrupt)])
def test_all_is_written_or_nothing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path, str], None], error: type[BaseException]
) -> None:
    before = workspace.files()
    monkeypatch.setattr(freezing, "save", save)
    with pytest.raises(error):
        workspace.release()
    assert workspace.files() == before
    assert not workspace.versions.exists()


def test_where_the_version_cannot_take_its_place_the_model_is_as_it_was(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workspace.files()

    def refused(_path: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(OSError, match="No space left"):
        workspace.release()
    assert workspace.files() == before
    assert not workspace.versions.exists()


def test_a_process_that_was_killed_before_the_last_step_can_be_run_again(workspace: Workspace) -> None:
    workspace.release()
    shutil.move(workspace.versions / "1", workspace.versions / ".release-x")  # all but the step that makes the release
    assert workspace.project.releases == ()
    again = workspace.release()
    assert again.release
    assert again.release.version == "1"
    assert workspace.policy.read_text(encoding="utf-8") == STATED


def test_an_edit_during_the_release_stops_it(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = freezing.compare

    def edited(*models: object) -> object:
        workspace.replace("policy_data/retention.yaml", "P3M", "P6M")
        return compared(*models)  # type: ignore[arg-type]

    monkeypatch.setattr(freezing, "compare", edited)
    with pytest.raises(ReleaseError, match="changed while it was released"):
        workspace.release()
    assert not workspace.versions.exists()


def test_a_release_that_was_cut_short_leaves_nothing_in_the_way(workspace: Workspace) -> None:
    (workspace.versions / ".release-x" / "1").mkdir(parents=True)
    assert workspace.project.releases == ()
    assert workspace.findings("altered-version") == []
    workspace.release()
    assert [path.name for path in workspace.versions.iterdir()] == ["1"]


def test_nothing_is_written_through_a_link(workspace: Workspace, tmp_path: Path) -> None:
    workspace.versions.symlink_to(tmp_path)
    assert workspace.findings("altered-version")
    released = workspace.release()
    assert released.release is None
    assert [path.name for path in tmp_path.iterdir()] == ["project"]


def test_a_project_without_a_page_of_the_policy_has_nothing_to_release(workspace: Workspace) -> None:
    for language in ("sv", "en"):
        workspace.replace(f"docs/{language}/index.md", "{{ retention }}\n\n{{ rights }}", "Text.")
    with pytest.raises(ReleaseError, match="no text to release"):
        workspace.release()


def test_windows_line_ends_stay_in_the_file_and_do_not_enter_the_version(workspace: Workspace) -> None:
    workspace.policy.write_bytes(workspace.policy.read_bytes().replace(b"\n", b"\r\n"))
    workspace.release()
    assert workspace.policy.read_bytes() == STATED.replace("\n", "\r\n").encode()
    assert (workspace.versions / "1" / "policy.yaml").read_bytes() == STATED.encode()


def test_a_note_of_the_last_version_that_is_published_as_an_answer_is_an_error(workspace: Workspace) -> None:
    undecided = "  copies:\n    unset: {sv: Kopior är tänkta., en: Copies are considered.}\n"
    file = workspace.root / "policy_data" / "retention.yaml"
    file.write_text(file.read_text(encoding="utf-8") + undecided, encoding="utf-8")
    workspace.release()
    assert workspace.findings("published-note") == []
    workspace.replace("policy_data/retention.yaml", "unset:", "none:")
    (finding,) = workspace.findings("published-note")
    assert finding.severity is Severity.ERROR
    assert "`retention.copies` under `none` is the note of the open question that version 1 has" in finding.message
    workspace.replace("policy_data/retention.yaml", "{sv: Kopior är tänkta., en: Copies are considered.}", "")
    assert workspace.findings("published-note") == []


def questions(project: Project) -> set[str]:
    return {address for fact in project.policy.facts.values() for address, _ in fact.notes()}


def test_a_release_of_this_policy_answers_only_what_it_decides(tmp_path: Path) -> None:
    copied(tmp_path)
    before = read_project(tmp_path)
    assert release(tmp_path, Request(date(2026, 4, 1), date(2026, 3, 2))).release
    after = questions(read_project(tmp_path))
    assert questions(before) - after == {"policy.version.unset", "policy.effective.unset"}
    assert "policy.prevailing-language.unset" in after
    version = next(texts for address, texts in before.policy.facts["policy"].notes() if "version" in address)
    assert version["en"].passage.text == "The policy states no version. Decide the version."
