"""Models as they were: a git revision, or a folder.

git is asked for the few files of the model, one process for all of them, so that a shallow clone serves and nothing of
the working tree is touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from policysite.model.finding import Finding
from policysite.model.project import Project
from policysite.model.suggestion import nearest
from policysite.reading.faults import DUPLICATE_KEY, INVALID_YAML, UNREADABLE_FILE
from policysite.reading.model.files import SUFFIXES
from policysite.reading.project import MODEL_FOLDER, NothingToRead, read_project
from policysite.reading.records.releases import VERSIONS_FOLDER, read_release
from policysite.reading.text_files import SIZE_LIMIT

_UNREAD = frozenset({UNREADABLE_FILE.name, INVALID_YAML.name, DUPLICATE_KEY.name})
"""Faults that hide facts: a comparison would tell them as removed."""
_REGULAR_FILES = frozenset({"100644", "100755"})
"""Modes in a git tree. A link is not followed, a submodule holds no model."""
_TIME_LIMIT = 60
"""Seconds for one call of git."""


class RevisionError(Exception):
    """There is no model to read; the message says what was looked for, and what would help."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of a git tree."""

    name: str
    blob: str
    size: int


def read_model(name: str, root: Path) -> Project:
    """The project at a revision, or in a folder.

    Args:
        name: a folder that holds ``policy_data/`` or is that of a released version, else a revision of the repository
            around ``root``.
        root: the project.

    Raises:
        RevisionError: neither is there, git is missing, or a file of the model cannot be read.
    """
    if name and (Path(name) / MODEL_FOLDER).is_dir():
        return read_folder(Path(name), name)
    folder = Path(name).resolve() if name and "\0" not in name else root
    if folder.is_dir() and folder.parent.as_posix().endswith(f"/{VERSIONS_FOLDER}"):
        return _released(folder)
    return _at_revision(name, root)


def _released(folder: Path) -> Project:
    """A version in its folder, ``policy_data/versions/<version>``."""
    root, faults = folder.parents[2], list[Finding]()
    release = read_release(root, folder.relative_to(root).as_posix(), faults)
    if release is None:
        raise RevisionError(f"the version in {folder} cannot be compared: {faults[0].message}; {faults[0].help}")
    return Project(root, release.policy).edition(release)


def uncommitted(root: Path, paths: Sequence[str]) -> list[str]:
    """Files below these paths that are not as the last commit has them; empty outside a repository.

    Raises:
        RevisionError: git is missing in a repository, or cannot read it.
    """
    if not any((folder / ".git").exists() for folder in (root.resolve(), *root.resolve().parents)):
        return []
    state = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *paths)
    if state.returncode:
        said = state.stderr.decode(errors="replace").strip().splitlines()
        raise RevisionError(f"git cannot read the repository around {root}: {said[0] if said else 'it gave no reason'}")
    return [entry[3:].decode("utf-8", "replace") for entry in state.stdout.split(b"\0") if entry]


def read_folder(folder: Path, name: str) -> Project:
    """The project in a folder, refused where facts would be missing from it.

    Raises:
        RevisionError: there is no model, or a file of it cannot be read.
    """
    try:
        project = read_project(folder)
    except NothingToRead as error:
        raise RevisionError(str(error)) from error
    if hidden := next(filter(_hides_facts, project.faults), None):
        raise RevisionError(_unread(hidden, name))
    return project


def _hides_facts(fault: Finding) -> bool:
    """Whether a file of facts was not read; pages and reviews are not compared."""
    return fault.rule in _UNREAD and PurePosixPath(fault.location.path).parent.name == MODEL_FOLDER


def _unread(fault: Finding, name: str) -> str:
    at = fault.location
    return f"the model in {name} cannot be compared: {at.path}, line {at.line}: {fault.message}; {fault.help}"


def _at_revision(name: str, root: Path) -> Project:
    commit = _commit(name, root)
    entries = list(_entries(commit, root))
    if not entries:
        raise RevisionError(f"`{name}` holds no YAML file in `{MODEL_FOLDER}/`, so there is nothing to compare")
    with tempfile.TemporaryDirectory(prefix="policysite-") as folder:
        model = Path(folder) / MODEL_FOLDER
        model.mkdir()
        for entry, source in zip(entries, _blobs(entries, root), strict=True):
            (model / entry.name).write_bytes(source)
        return read_folder(Path(folder), f"`{name}`")


def _commit(name: str, root: Path) -> str:
    """The commit that a revision names, in hexadecimal: from here on nothing that a user wrote reaches git."""
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        said = inside.stderr.decode(errors="replace").strip().splitlines()
        if any("not a git repository" in line for line in said):
            remedy = "give two folders, or run this inside a clone"
            raise RevisionError(f"{root} is not in a git repository, and `{name}` is no folder with a model: {remedy}")
        raise RevisionError(f"git cannot read the repository around {root}: {said[0] if said else 'it gave no reason'}")
    if not name or "\0" in name:
        raise RevisionError("a revision is named like `main`, `HEAD~1` or `v1.0`; none was given")
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found.returncode:
        raise RevisionError(
            f"there is no revision `{name}` here, and no folder of that name holds `{MODEL_FOLDER}/`: "
            f"{_instead(name, root)}"
        )
    return found.stdout.decode().strip()


def _instead(name: str, root: Path) -> str:
    """What whoever wrote this name may have meant: a released version, or a branch or tag that is called almost so."""
    released = sorted(folder.name for folder in (root / VERSIONS_FOLDER).glob("[!.]*") if folder.is_dir())
    if name in released:
        return f"the released version is `{VERSIONS_FOLDER}/{name}`"
    if VERSIONS_FOLDER in name:
        listed = ", ".join(f"`{VERSIONS_FOLDER}/{version}`" for version in released)
        return f"released versions are {listed}" if listed else "nothing has been released"
    named = _git(root, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    if near := nearest(name, named.stdout.decode(errors="replace").split()):
        return f"did you mean `{near}`?"
    return f"check the spelling; in a shallow clone fetch it first (`git fetch --depth=1 origin {name}`)"


def _entries(commit: str, root: Path) -> Iterator[_Entry]:
    """The model's own files; what stands in folders below it is not compared."""
    listed = _git(root, "ls-tree", "-z", "-l", commit, f"{MODEL_FOLDER}/")
    if listed.returncode:
        raise RevisionError(f"git cannot list the files of {commit}: {listed.stderr.decode(errors='replace').strip()}")
    for line in listed.stdout.split(b"\0"):
        description, _, path = line.decode("utf-8", "surrogateescape").partition("\t")
        name = PurePosixPath(path).name
        if not path or not name.endswith(SUFFIXES):
            continue
        mode, _, blob, size = description.split()
        if mode not in _REGULAR_FILES:
            raise RevisionError(f"{path} in {commit[:12]} is a link, not a file: put the file itself into the folder")
        if int(size) > SIZE_LIMIT:
            raise RevisionError(f"{path} in {commit[:12]} is too large ({int(size):,} bytes)")
        yield _Entry(name, blob, int(size))


def _blobs(entries: Sequence[_Entry], root: Path) -> Iterator[bytes]:
    """The files' contents, in the order asked for."""
    asked = "".join(f"{entry.blob}\n" for entry in entries).encode()
    answer = _git(root, "cat-file", "--batch", given=asked).stdout
    position = 0
    for entry in entries:
        start = answer.find(b"\n", position) + 1
        if not start or answer[position:start].split()[1:] != [b"blob", str(entry.size).encode()]:
            raise RevisionError(f"git does not have the content of {entry.name}: fetch the revision again")
        yield answer[start : start + entry.size]
        position = start + entry.size + 1


def _git(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise RevisionError("git is not installed, so revisions cannot be read: give two folders instead")
    try:
        return subprocess.run(  # noqa: S603, no shell, and what users write comes after --end-of-options
            [program, "-C", str(root), *arguments],
            input=given,
            capture_output=True,
            check=False,
            timeout=_TIME_LIMIT,
            env={**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"},
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise RevisionError(f"git gave no answer: {error}") from error
