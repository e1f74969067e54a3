"""Revisions are read from git without touching the working tree, and what cannot be read is said plainly."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from policysite.history.comparison import compare
from policysite.history.revision import RevisionError, read_model
from tests.history.conftest import RETENTION, Repository
from tests.releasing.conftest import Workspace, workspace

__all__ = ["workspace"]


def test_the_model_of_a_revision_is_read_while_the_tree_is_dirty(repository: Repository) -> None:
    repository.write(retention=RETENTION.replace("P3M", "P6M"))
    old = read_model("HEAD", repository.root)
    assert str(old.policy.facts["retention.security-logs"].values["period"]) == "P3M"
    assert "P6M" in (repository.root / "policy_data" / "retention.yaml").read_text()


def test_a_project_below_the_top_of_the_repository_is_found(repository: Repository) -> None:
    site = repository.root / "site"
    site.mkdir()
    repository.git("mv", "policy_data", "site/policy_data")
    repository.commit()
    assert "rights.access" in read_model("HEAD", site).policy.facts


def test_a_shallow_clone_that_has_both_revisions_serves(repository: Repository, tmp_path: Path) -> None:
    repository.write(retention=RETENTION.replace("P3M", "P6M"))
    repository.commit()
    repository.write(retention=RETENTION.replace("P3M", "P9M"))
    repository.commit()
    clone = tmp_path / "clone"
    subprocess.run(
        ["git", "clone", "-q", "--depth=2", f"file://{repository.root}", str(clone)], check=True, capture_output=True
    )
    old, new = (read_model(name, clone).policy for name in ("HEAD~1", "HEAD"))
    assert len(compare(old, new)) == 1
    with pytest.raises(RevisionError, match="shallow clone"):
        read_model("HEAD~2", clone)


@pytest.mark.parametrize(
    "name",
    ["--output=made", "-h", "--all", "nowhere", "HEAD:policy_data", "", "$(touch made)", "main\nmain", "a\0b"],
)
def test_a_hostile_or_unknown_name_is_no_revision(repository: Repository, name: str) -> None:
    with pytest.raises(RevisionError):
        read_model(name, repository.root)
    assert not (repository.root / "made").exists()


def test_a_revision_can_look_like_an_option(repository: Repository) -> None:
    repository.git("update-ref", "refs/tags/--help", "HEAD")
    assert "rights.access" in read_model("--help", repository.root).policy.facts


def test_outside_a_repository_the_message_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="not in a git repository"):
        read_model("HEAD", tmp_path)


def test_a_file_that_cannot_be_read_is_not_told_as_removed_facts(repository: Repository) -> None:
    repository.write(rights="<<<<<<< HEAD\nrights:\n=======\n")
    repository.commit()
    with pytest.raises(RevisionError, match=r"policy_data/rights\.yaml, line 1: git could not merge"):
        read_model("HEAD", repository.root)


def test_a_link_in_a_revision_is_not_followed(repository: Repository) -> None:
    (repository.root / "policy_data" / "passwords.yaml").symlink_to("/etc/passwd")
    repository.commit()
    with pytest.raises(RevisionError, match="is a link"):
        read_model("HEAD", repository.root)


def test_a_revision_without_a_model_is_said_to_hold_none(repository: Repository) -> None:
    repository.git("rm", "-rq", "policy_data")
    repository.git("commit", "-qm", "Remove")
    with pytest.raises(RevisionError, match="nothing to compare"):
        read_model("HEAD", repository.root)


def test_a_released_version_is_compared_by_its_folder_unless_it_was_altered(workspace: Workspace) -> None:
    workspace.release()
    workspace.replace("policy_data/retention.yaml", "P3M", "P6M")
    folder = workspace.versions / "1"
    old = read_model(str(folder), workspace.root)
    assert [change.address for change in compare(old.policy, workspace.project.policy)] == ["retention.security-logs"]  # type: ignore[union-attr]
    (folder / "rights.yaml").unlink()
    with pytest.raises(RevisionError, match=r"rights\.yaml was released and is no longer there"):
        read_model(str(folder), workspace.root)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("1", "the released version is `policy_data/versions/1`"),
        ("policy_data/versions/9", "released versions are `policy_data/versions/1`, `policy_data/versions/2.1`"),
        ("mian", "did you mean `main`?"),
        ("0123abc", "git fetch --depth=1 origin 0123abc"),
    ],
)
def test_a_name_that_is_none_is_answered_with_what_may_be_meant(repository: Repository, name: str, meant: str) -> None:
    for version in ("1", "2.1", ".release-x"):
        (repository.root / "policy_data/versions" / version).mkdir(parents=True)
    repository.git("branch", "-M", "main")
    with pytest.raises(RevisionError, match=re.escape(meant)):
        read_model(name, repository.root)


def test_of_versions_where_none_is_released_it_is_said_so(repository: Repository) -> None:
    with pytest.raises(RevisionError, match="nothing has been released"):
        read_model("policy_data/versions/1", repository.root)
