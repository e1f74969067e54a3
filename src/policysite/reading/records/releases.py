"""Released versions: ``policy_data/versions/<version>/``, written by ``policysite release`` and never again.

A folder holds the files of the model and of the pages as they were, ``release.yaml``, the text in each language
(``policy.sv.txt``), and ``SHA256SUMS`` over all of these. A version that is not as it was released is a finding and no
version.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import start_of
from policysite.model.release import Release
from policysite.model.value import Date
from policysite.reading.faults import ALTERED_VERSION, INVALID_VALUE
from policysite.reading.model.files import read_model_files
from policysite.reading.model.glossary import read_glossary
from policysite.reading.model.policy import read_policy
from policysite.reading.model.settlements import read_settlements
from policysite.reading.site.pages import read_pages
from policysite.reading.text_files import SIZE_LIMIT
from policysite.reading.yaml import nodes as yaml
from policysite.reading.yaml.syntax import read_yaml

VERSIONS_FOLDER = "policy_data/versions"
SUMS = "SHA256SUMS"
"""In the format of ``sha256sum``, which can check it."""
RECORD = "release.yaml"
PAGES = "pages"
VERSION = re.compile(r"[0-9a-z]+(?:[.-][0-9a-z]+)*")
"""What a version may be called: it is a folder and part of an address."""
LONGEST_VERSION = 32
_SUM = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>\S.*)")


def text_name(language: Language) -> str:
    """The file that holds what a version says in a language."""
    return f"policy.{language}.txt"


def sums(files: Mapping[str, bytes]) -> bytes:
    """``SHA256SUMS`` over files by their names."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode()


def read_releases(root: Path, faults: list[Finding]) -> tuple[Release, ...]:
    """Every version that can be relied on, in the order of the days from which they apply.

    Args:
        root: the project.
        faults: receives what is wrong with the others.
    """
    folder = root / VERSIONS_FOLDER
    if folder.is_symlink():
        faults.append(_altered(VERSIONS_FOLDER, f"{VERSIONS_FOLDER} is a link to somewhere else"))
        return ()
    if not folder.is_dir():
        return ()
    found = (
        read_release(root, path.relative_to(root).as_posix(), faults)
        for path in sorted(folder.iterdir())
        if not path.name.startswith(".")  # of a release that was cut short
    )
    releases = sorted((release for release in found if release), key=lambda release: release.effective)
    faults.extend(_same_day(releases))
    return tuple(releases)


def read_release(root: Path, folder: str, faults: list[Finding]) -> Release | None:
    """One version, or None where it is not as it was released.

    Args:
        root: the project.
        folder: of the version, relative to it.
        faults: receives what is wrong.
    """
    wrong = list(_alterations(root / folder, folder))
    if wrong:
        faults.extend(wrong)
        return None
    before = len(faults)
    record = read_yaml(root / folder / RECORD, f"{folder}/{RECORD}", faults)
    found, unread = read_model_files(root, root / folder, faults)
    files = [file for file in found if not file.path.endswith(f"/{RECORD}")]
    policy = read_policy(files, faults, unread)
    words = dict(_words(record))
    days = [_day(words.get(name, "")) for name in ("effective", "released")]
    if record is None or len(faults) > before:
        return None
    if days[0] is None or days[1] is None or words.get("version") != Path(folder).name:
        faults.append(_invalid(folder, f"{folder}/{RECORD} does not say which version this is, from and of which day"))
        return None
    release = Release(
        version=words["version"],
        effective=days[0],
        released=days[1],
        summary=_summary(record),
        policy=policy,
        pages=read_pages(root, f"{folder}/{PAGES}", policy.languages, faults),
        glossary=read_glossary(files, policy.languages, faults),
        settlements=read_settlements(files, policy.languages, faults),
        texts={language: _text(root / folder / text_name(language)) for language in policy.languages},
        location=start_of(f"{folder}/{RECORD}"),
    )
    if _stated(release) != (release.version, release.effective):
        faults.append(_invalid(folder, f"the model of {folder} states another version or date than {RECORD}"))
        return None
    return release if len(faults) == before else None


def _stated(release: Release) -> tuple[str, date | None]:
    """Version and date as the frozen model itself states them."""
    fact = release.policy.about
    versions, days = (fact.scalars("version"), fact.scalars("effective")) if fact else ((), ())
    day = days[0] if days else None
    return (str(versions[0]) if versions else "", day.day if isinstance(day, Date) else None)


def _alterations(folder: Path, name: str) -> Iterator[Finding]:
    """What is not as ``SHA256SUMS`` says."""
    if not VERSION.fullmatch(folder.name) or folder.is_symlink() or not folder.is_dir():
        yield _altered(name, f"{name} is not the folder of a version")
        return
    paths = sorted(folder.rglob("*"))
    links = [path for path in paths if path.is_symlink() or not (path.is_file() or path.is_dir())]
    if links:
        yield _altered(name, f"{name} holds a link, {links[0].relative_to(folder).as_posix()}")
        return
    files = {path.relative_to(folder).as_posix(): path for path in paths if path.is_file()}
    listed = _listed(sums_file := files.pop(SUMS, None))
    if not listed and sums_file and b"<<<<<<< " in sums_file.read_bytes()[:SIZE_LIMIT]:
        yield ALTERED_VERSION.finding(
            f"two branches have released version {folder.name}, and git could not merge them",
            help="keep the folder as one branch has it, whole; then release what the other has as the next version",
            at=start_of(f"{name}/{SUMS}"),
            subject=name,
        )
        return
    if not listed:
        yield _altered(f"{name}/{SUMS}", f"{name} has no list of digests ({SUMS}), or it cannot be read")
        return
    for missing in sorted(listed.keys() - files.keys()):
        yield _altered(f"{name}/{missing}", f"{name}/{missing} was released and is no longer there")
    for file, path in files.items():
        if file not in listed:
            yield _altered(f"{name}/{file}", f"{name}/{file} was not there when the version was released")
        elif path.stat().st_size > SIZE_LIMIT or _digest(path) != listed[file]:
            yield _altered(f"{name}/{file}", f"{name}/{file} was changed after the version was released")


def _listed(path: Path | None) -> dict[str, str]:
    """Digest by name; empty where the list is missing, truncated or something else."""
    if path is None or path.stat().st_size > SIZE_LIMIT:
        return {}
    source = _unix(path.read_bytes()).decode("utf-8", "replace")
    matches = [_SUM.fullmatch(line) for line in source.splitlines()]
    if not source.endswith("\n") or not all(matches):
        return {}
    return {match["name"]: match["digest"] for match in matches if match}


def _digest(path: Path) -> str:
    return hashlib.sha256(_unix(path.read_bytes())).hexdigest()


def _unix(content: bytes) -> bytes:
    """With the line ends that were released: git may have written others."""
    return content.replace(b"\r\n", b"\n")


def _text(path: Path) -> str:
    """Its digest has been compared, so that it is what was written."""
    return _unix(path.read_bytes()).decode("utf-8", "replace") if path.is_file() else ""


def _words(record: yaml.YamlFile | None) -> Iterator[tuple[str, str]]:
    for key, value in record.root.entries if record and isinstance(record.root, yaml.Mapping) else ():
        if isinstance(value, yaml.Scalar):
            yield key.value, value.value


def _summary(record: yaml.YamlFile) -> dict[Language, str]:
    node = record.root.get("summary") if isinstance(record.root, yaml.Mapping) else None
    entries = node.entries if isinstance(node, yaml.Mapping) else ()
    return {Language(key.value): value.value for key, value in entries if isinstance(value, yaml.Scalar)}


def _day(written: str) -> date | None:
    try:
        return Date.parse(written).day
    except ValueError:
        return None


def _same_day(releases: list[Release]) -> Iterator[Finding]:
    for first, second in pairwise(releases):
        if first.effective == second.effective:
            yield INVALID_VALUE.finding(
                f"version {first.version} and version {second.version} apply from the same day, {second.effective}",
                help="keep the one that applies, and delete the folder of the other; release that again with its date",
                at=second.location,
                subject=second.version,
            )


def _altered(path: str, what: str) -> Finding:
    remedy = "restore the folder from the commit that released it; a correction belongs in the next version"
    return ALTERED_VERSION.finding(what, help=remedy, at=start_of(path), subject=path)


def _invalid(folder: str, what: str) -> Finding:
    remedy = "restore the folder from the commit that released it; versions are written by `policysite release` only"
    return INVALID_VALUE.finding(what, help=remedy, at=start_of(f"{folder}/{RECORD}"), subject=folder)
