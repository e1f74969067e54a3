"""A version that is not as it was released is found out; what visitors read depends on the day."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policysite.model.release import in_force, upcoming
from policysite.reading.records.releases import sums
from tests.releasing.conftest import EN, Workspace


def _edit(folder: Path) -> None:
    file = folder / "rights.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("access", "excess"), encoding="utf-8")


def _truncate(folder: Path) -> None:
    (folder / "policy.sv.txt").write_bytes((folder / "policy.sv.txt").read_bytes()[:-9])


def _truncate_sums(folder: Path) -> None:
    (folder / "SHA256SUMS").write_bytes((folder / "SHA256SUMS").read_bytes()[:-9])


def _link(folder: Path) -> None:
    (folder / "rights.yaml").unlink()
    (folder / "rights.yaml").symlink_to("/etc/hostname")


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_edit, "rights.yaml was changed after the version was released"),
        (_truncate, "policy.sv.txt was changed after"),
        (_truncate_sums, "has no list of digests (SHA256SUMS)"),
        (lambda folder: (folder / "SHA256SUMS").unlink(), "has no list of digests"),
        (lambda folder: (folder / "SHA256SUMS").write_bytes(b"\xff\xfe\x00"), "has no list of digests"),
        (lambda folder: (folder / "rights.yaml").unlink(), "rights.yaml was released and is no longer there"),
        (lambda folder: (folder / "pages/en/more.md").write_text("More."), "more.md was not there when"),
        (_link, "holds a link, rights.yaml"),
        (lambda folder: folder.rename(folder.with_name("2")), "does not say which version this is"),
        (lambda folder: folder.rename(folder.with_name("Version")), "is not the folder of a version"),
        (lambda folder: (folder.parent / "notes.txt").write_text("x"), "notes.txt is not the folder of a version"),
    ],
)
def test_what_was_changed_by_hand_is_named_and_not_used(
    workspace: Workspace, harm: Callable[[Path], object], told: str
) -> None:
    workspace.release()
    harm(workspace.versions / "1")
    faults = [fault for fault in workspace.project.faults if fault.location.path.startswith("policy_data/versions")]
    assert len(faults) == 1
    assert told in faults[0].message
    assert "restore the folder" in faults[0].help
    assert len(workspace.project.releases) == (1 if "notes" in told else 0)


def test_two_branches_that_released_the_same_version_are_told_what_to_keep(workspace: Workspace) -> None:
    workspace.git("init", "-q", "-b", "main")
    workspace.git("add", "-A")
    workspace.git("commit", "-qm", "x")
    for branch, period in (("one", "P3M"), ("two", "P6M")):
        workspace.git("switch", "-qc", branch, "main")
        source = (workspace.root / "policy_data/retention.yaml").read_text(encoding="utf-8")
        (workspace.root / "policy_data/retention.yaml").write_text(source.replace("P3M", period), encoding="utf-8")
        workspace.git("commit", "-qam", "y", "--allow-empty")
        assert workspace.release().release
        workspace.git("add", "-A")
        workspace.git("commit", "-qm", "z")
    with pytest.raises(subprocess.CalledProcessError):
        workspace.git("merge", "-q", "one")
    (fault,) = (fault for fault in workspace.project.faults if "versions" in fault.location.path)
    assert fault.rule == "altered-version"
    assert "two branches have released version 1" in fault.message


def _resealed(folder: Path, name: str, content: bytes) -> None:
    """As whoever forges a version would do it, digests and all."""
    (folder / name).write_bytes(content)
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    del files["SHA256SUMS"]
    (folder / "SHA256SUMS").write_bytes(sums(files))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("release.yaml", b"version: '1'\neffective: soon\nreleased: '2026-03-02'\n", "does not say which version"),
        ("release.yaml", b"- x\n", "does not say which version"),
        ("release.yaml", b"version: '1'\neffective: '2027-01-01'\nreleased: '2026-03-02'\n", "states another version"),
        ("rights.yaml", b"rights:\n  a: &a {text: {sv: x}}\n  b: *a\n", "alias"),
        ("rights.yaml", b"<<<<<<< HEAD\nrights: {}\n=======\n", "could not merge"),
        ("rights.yaml", b"\xff", "not UTF-8"),
    ],
)
def test_a_forged_version_is_read_as_any_hostile_file(
    workspace: Workspace, name: str, content: bytes, told: str
) -> None:
    workspace.release()
    _resealed(workspace.versions / "1", name, content)
    project = workspace.project
    assert project.releases == ()
    assert any(told in fault.message for fault in project.faults), [fault.message for fault in project.faults]


@given(content=st.binary(max_size=80))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_bytes_break_the_reader(workspace: Workspace, content: bytes) -> None:
    if not workspace.versions.exists():
        workspace.release()
    for name in ("release.yaml", "SHA256SUMS", "rights.yaml"):
        copy = workspace.versions / "2"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(workspace.versions / "1", copy)
        _resealed(copy, name, content)
        (copy / name).write_bytes(content)
        assert [release.version for release in workspace.project.releases] == ["1"]


def test_line_ends_of_windows_are_no_change(workspace: Workspace) -> None:
    workspace.release()
    for path in (workspace.versions / "1").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (release,) = workspace.project.releases
    assert "\r" not in release.texts[EN]


def test_two_versions_of_one_day_are_told(workspace: Workspace) -> None:
    workspace.release("2026-04-01", "1")
    first = workspace.versions.parent.parent / "first"
    shutil.move(workspace.versions / "1", first)
    workspace.replace("policy_data/retention.yaml", "P3M", "P6M")
    workspace.release("2026-04-01", "2")
    shutil.move(first, workspace.versions / "1")
    assert any("version 1 and version 2 apply from the same day" in fault.message for fault in workspace.project.faults)


def test_visitors_read_the_version_in_force_on_the_day_and_nothing_written_since(workspace: Workspace) -> None:
    def period(day: str) -> str:
        fact = workspace.project.published(date.fromisoformat(day)).policy.facts["retention.security-logs"]
        return str(fact.values["period"])

    assert period("2026-01-01") == "P3M"
    workspace.replace("policy_data/retention.yaml", "P3M", "P4M")
    assert period("2026-01-01") == "P4M"  # nothing is released: the model as it stands
    workspace.release("2026-04-01")
    workspace.replace("policy_data/retention.yaml", "P4M", "P6M")
    assert period("2026-03-31") == "P4M"  # not in force yet, and already all that visitors read
    workspace.release("2026-07-01")
    workspace.replace("policy_data/retention.yaml", "P6M", "P9M")
    assert [period(day) for day in ("2026-04-01", "2026-06-30", "2026-07-01", "2030-01-01")] == [
        "P4M",
        "P4M",
        "P6M",
        "P6M",
    ]
    releases = workspace.project.releases
    assert in_force(releases, date(2026, 3, 31)) is None
    assert upcoming(releases, date(2026, 4, 1)) == releases[1]
    assert upcoming(releases, date(2026, 7, 1)) is None


def test_pages_of_the_policy_come_from_the_version_and_others_from_today(workspace: Workspace) -> None:
    workspace.release("2026-04-01")
    workspace.replace("docs/en/index.md", "{{ rights }}", "More words.\n\n{{ rights }}")
    workspace.replace("docs/en/changes.md", "# x", "# Changes")
    pages = {pages.name: pages.in_language(EN) for pages in workspace.project.published(date(2026, 5, 1)).pages}
    assert "More words" not in pages["index.md"].source  # type: ignore[union-attr]
    assert "# Changes" in pages["changes.md"].source  # type: ignore[union-attr]
