"""A version is written: into a folder that nobody reads, read back, and put into its place in one step.

That step makes the release. ``policy.yaml`` is written just before it, and goes back to what it was where the step
fails. A process that is killed between the two leaves a model that states a version which nobody has released: the same
command then releases it.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from policysite.history.comparison import compare
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.policy import ABOUT_THE_POLICY
from policysite.model.project import Project
from policysite.model.release import Release
from policysite.reading.model.files import yaml_files
from policysite.reading.project import MODEL_FOLDER
from policysite.reading.records.releases import PAGES, RECORD, SUMS, VERSIONS_FOLDER, read_release, sums, text_name
from policysite.reading.saving import save
from policysite.reading.yaml import nodes as yaml
from policysite.reading.yaml.editing import CannotEditError, with_value
from policysite.reading.yaml.syntax import parse_yaml
from policysite.releasing.decision import Decision, ReleaseError
from policysite.rendering.plain_policy import plain_policy, policy_pages

_UNFINISHED = ".release-"
"""Names of folders that are being filled; one that is left over was cut short and is worth nothing."""
_RECORD_HEADER = "# Written by `policysite release`. Never edit a file of this folder: {sums} tells.\n"


def model_sources(root: Path) -> dict[str, bytes]:
    """The files of the model by their names, to be taken before they are read and to be frozen as they were then."""
    folder = root / MODEL_FOLDER
    return {path.name: path.read_bytes() for path in yaml_files(folder)} if folder.is_dir() else {}


def freeze(project: Project, decision: Decision, sources: Mapping[str, bytes]) -> Release:
    """Write a version.

    Args:
        project: the policy as it was checked, with the version and the date in its model.
        decision: these, and what goes with them.
        sources: the files that it was read from.

    Raises:
        ReleaseError: a file changed after it was checked, or cannot be edited. Nothing has been written.
        OSError: a file cannot be written. What stood there still stands.
    """
    root = project.root
    with _staging(root) as staging:
        folder = staging / decision.version
        files = {name: _unix(source) for name, source in sources.items()}
        policy = _policy_file(sources)
        files[policy] = _stated(files[policy], policy, decision)
        files |= _files(project, decision)
        _require_unlike_the_last(project, files)
        for name, text in (
            *files.items(),
            (SUMS, sums({name: text.encode() for name, text in files.items()}).decode()),
        ):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            save(folder / name, text)
        _require_same(project, folder)
        final = root / VERSIONS_FOLDER / decision.version
        if model_sources(root) != sources:
            raise ReleaseError("the model changed while it was released: release again")
        windows = b"\r\n" in sources[policy]
        stated = files[policy].replace("\n", "\r\n") if windows else files[policy]
        _into_place(folder, final, root / MODEL_FOLDER / policy, stated)
    return _read_back(root, final)


def _unix(source: bytes) -> str:
    return source.decode("utf-8-sig").replace("\r\n", "\n")


def _policy_file(sources: Mapping[str, bytes]) -> str:
    """The name of the file that states the version, else of the first that speaks of the policy as a whole."""
    found: list[str] = []
    for name, source in sources.items():
        file = parse_yaml(_unix(source), name, [])
        about = file.root.get(ABOUT_THE_POLICY) if file and isinstance(file.root, yaml.Mapping) else None
        if isinstance(about, yaml.Mapping):
            found = [name, *found] if about.get("version") else [*found, name]
    if not found or RECORD in sources:
        raise ReleaseError(f"{MODEL_FOLDER} has to hold a file with `policy:`, and none that is called {RECORD}")
    return found[0]


def _stated(source: str, name: str, decision: Decision) -> str:
    """The file with the version and the date in it, and everything else as it was."""
    for key, written in (("version", json.dumps(decision.version)), ("effective", decision.effective.isoformat())):
        file = parse_yaml(source, f"{MODEL_FOLDER}/{name}", [])
        if file is None:
            raise ReleaseError(f"{MODEL_FOLDER}/{name} changed while it was released: release again")
        try:
            source = with_value(file, (ABOUT_THE_POLICY, key), written)
        except CannotEditError as error:
            raise ReleaseError(str(error)) from None
    return source


def _files(project: Project, decision: Decision) -> Iterator[tuple[str, str]]:
    """By name: the pages that are part of the policy, the text of each language, the record."""
    for page in (page for pages in policy_pages(project) for page in pages.versions):
        yield f"{PAGES}/{page.language}/{page.name}", page.source
    for language in project.languages:
        yield text_name(language), plain_policy(project, language)
    yield RECORD, _record(decision)


def _record(decision: Decision) -> str:
    """YAML with every text in double quotes on one line."""
    days = {"effective": decision.effective.isoformat(), "released": decision.released.isoformat()}
    lines = [f"{key}: {json.dumps(value)}" for key, value in {"version": decision.version, **days}.items()]
    if decision.summary:
        summary = (f"  {tag}: {json.dumps(words, ensure_ascii=False)}" for tag, words in decision.summary.items())
        lines += ["summary:", *summary]
    return _RECORD_HEADER.format(sums=SUMS) + "\n".join(lines) + "\n"


def _require_unlike_the_last(project: Project, files: dict[str, str]) -> None:
    if project.releases:
        last = project.releases[-1]
        texts = {language: files[text_name(language)] for language in project.languages}
        if _said(last.texts) == _said(texts):
            raise ReleaseError(
                f"the policy says the same as version {last.version}, so that there is nothing to release"
            )


def _said(texts: Mapping[Language, str]) -> dict[Language, str]:
    """Without the line that names the version."""
    return {language: text.partition("\n")[2] for language, text in texts.items()}


def _require_same(project: Project, folder: Path) -> None:
    """What is frozen has to say what was checked, as the reader of versions reads it.

    Raises:
        ReleaseError: it does not.
    """
    faults: list[Finding] = []
    frozen = read_release(project.root, folder.relative_to(project.root).as_posix(), faults)
    if frozen is None:
        what = faults[0].message if faults else "it cannot be read back"
        raise ReleaseError(f"the version would not be whole: {what}")
    if compare(frozen.policy, project.policy):
        raise ReleaseError("the model changed while it was released: release again")


@contextmanager
def _staging(root: Path) -> Iterator[Path]:
    """An empty folder beside the versions, gone afterwards.

    Raises:
        ReleaseError: a link stands where versions belong.
    """
    versions = root / VERSIONS_FOLDER
    if versions.is_symlink():
        raise ReleaseError(f"{VERSIONS_FOLDER} is a link to somewhere else, where no version belongs: delete it")
    existed = versions.is_dir()
    versions.mkdir(exist_ok=True)
    for leftover in versions.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(leftover)
    staging = Path(tempfile.mkdtemp(dir=versions, prefix=_UNFINISHED))
    try:
        yield staging
    finally:
        shutil.rmtree(staging)
        if not existed and not any(versions.iterdir()):
            versions.rmdir()


def _into_place(folder: Path, final: Path, policy: Path, stated: str) -> None:
    """Both or neither.

    Raises:
        OSError: one of them cannot be written.
    """
    before = policy.read_bytes().decode()
    save(policy, stated)
    try:
        folder.rename(final)
    except BaseException:
        save(policy, before)
        raise


def _read_back(root: Path, final: Path) -> Release:
    faults: list[Finding] = []
    frozen = read_release(root, final.relative_to(root).as_posix(), faults)
    if frozen is None:
        raise ReleaseError(f"{final} was written and cannot be read back: {faults[0].message}")
    return frozen
