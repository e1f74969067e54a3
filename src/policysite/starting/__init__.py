"""A small project to start from: a policy with what the GDPR settles for everyone, all else marked as undecided.

Around a model that is there already, such as an imported one, only the site is written.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from policysite.data_files import read_tables
from policysite.exporting.schema import schema_file
from policysite.language.description.names import english_name, own_name
from policysite.model.language import Language, primary
from policysite.model.policy import ABOUT_THE_POLICY, Policy
from policysite.reading.project import MODEL_FOLDER, NothingToRead, read_project
from policysite.rendering.wording import missing_wording, wording_of
from policysite.starting.requirement import requirement_files

_TEXTS = files(__package__) / "texts"
_PROJECT = files(__package__) / "project"
_PLACE = re.compile(r"(?P<indent> *)(?P<key>[\w-]+:) @(?P<name>[\w-]+)")
_PLAIN = re.compile(r"[^\W\d_][\w ,.()’-]*[\w.)]")
"""Words that need no quotes in YAML."""
_PAGE = "docs/index.md"
_RENAMED = {"gitignore": ".gitignore"}


class CannotStartError(Exception):
    """Nothing was written; the message says why and what to do."""


def start_project(folder: Path, languages: Sequence[Language], name: str) -> None:
    """Write a project that can be built. All of it is written, or nothing.

    Args:
        folder: does not exist yet, is empty, or holds a model and nothing else.
        languages: at least one; the first is the editorial source and the default of the site.
        name: of the controller.

    Raises:
        CannotStartError: there is something else in the folder, it cannot be written, a language is named twice, no
            site can be built in one, or the model that is there has others.
    """
    if len(set(languages)) != len(languages):
        raise CannotStartError("each language can be named once")
    for language in languages:
        if not wording_of(language).words:
            raise CannotStartError(f"no site can be built in {english_name(language)} yet: {missing_wording(language)}")
    policy = _model_in(folder, languages)
    written = _project_files(languages, name) if policy is None else _site_files(policy, languages, name)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _move_in(folder, written)
    except OSError as error:
        raise CannotStartError(f"{folder} cannot be written: {(error.strerror or str(error)).lower()}") from error


def _project_files(languages: Sequence[Language], name: str) -> Mapping[str, str]:
    """Every file of the project by its path, and what it holds."""
    written = {path: _filled(source, languages, name) for path, source in _templates(_PROJECT)}
    page = written.pop(_PAGE)
    pages = {f"docs/{language}/index.md": page for language in languages}
    return {**written, **pages, **requirement_files(), f"{MODEL_FOLDER}/policy.schema.json": schema_file()}


def _site_files(policy: Policy, languages: Sequence[Language], name: str) -> Mapping[str, str]:
    """The same without a model: a page that places every section of the one that is there, in its order."""
    about = policy.about
    sections = [f"{{{{ {section} }}}}\n" for section in policy.sections if section != ABOUT_THE_POLICY]
    written = dict(requirement_files()) | {
        path: _filled(source, languages, name)
        for path, source in _templates(_PROJECT)
        if path != _PAGE and not path.startswith(f"{MODEL_FOLDER}/")
    }
    for language in languages:
        title = f"{{{{ {ABOUT_THE_POLICY}.title }}}}" if about and about.title else _text(language, "title")
        written[f"docs/{language}/index.md"] = "\n".join((f"# {title}\n", *sections))
    return written


def _model_in(folder: Path, languages: Sequence[Language]) -> Policy | None:
    """The model that is the only thing in a folder; None where there is nothing at all."""
    if not folder.exists():
        return None
    entries = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else [folder.name]
    if not entries:
        return None
    if entries != [MODEL_FOLDER]:
        raise CannotStartError(f"{folder} exists already and is not overwritten; name a new folder")
    try:
        policy = read_project(folder).policy
    except NothingToRead as nothing:
        raise CannotStartError(str(nothing)) from None
    if set(policy.languages) != set(languages):
        tags = ",".join(policy.languages)
        raise CannotStartError(f"the model in {folder} is in other languages; name those: --languages {tags}")
    return policy


def _templates(folder: Traversable, path: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        below = path + _RENAMED.get(entry.name, entry.name)
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _templates(entry, f"{below}/")
        else:
            yield below, entry.read_text(encoding="utf-8")


def _filled(source: str, languages: Sequence[Language], name: str) -> str:
    lines = (line for written in source.splitlines() for line in _line(written, languages, name))
    return "".join(f"{line}\n" for line in lines)


def _line(line: str, languages: Sequence[Language], name: str) -> Iterator[str]:
    """``title: @title`` becomes the text in each language; a few marks stand for other things."""
    if line == "@site-languages":
        yield from _site_languages(languages)
        return
    match = _PLACE.fullmatch(line)
    if not match:
        yield line
        return
    indent, key, what = match.group("indent", "key", "name")
    if what == "languages":
        yield f"{indent}{key} [{', '.join(languages)}]"
    elif what == "name":
        yield f"{indent}{key} {_quoted(name)}"
    else:
        yield f"{indent}{key}"
        yield from (f"{indent}  {language}: {_quoted(_text(language, what))}" for language in languages)


def _site_languages(languages: Sequence[Language]) -> Iterator[str]:
    for number, language in enumerate(languages):
        yield f"        - locale: {language}"
        yield f"          name: {_quoted(own_name(language))}"
        if number == 0:
            yield "          default: true"


def _text(language: Language, name: str) -> str:
    return _texts(primary(language))[name]


@cache
def _texts(language: Language) -> Mapping[str, str]:
    return read_tables(_TEXTS / f"{language}.toml")


def _quoted(words: str) -> str:
    return words if _PLAIN.fullmatch(words) else json.dumps(words, ensure_ascii=False)


def _move_in(folder: Path, written: Mapping[str, str]) -> None:
    """Write the files beside the folder, then take its place: that of an empty one, or around the model in it."""
    staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for path, text in written.items():
            (staging / path).parent.mkdir(parents=True, exist_ok=True)
            (staging / path).write_text(text, encoding="utf-8", newline="\n")
        staging.chmod(0o755)
        if folder.exists() and any(folder.iterdir()):
            _move_beside(staging, folder)
        else:
            staging.replace(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move_beside(staging: Path, folder: Path) -> None:
    """Everything or nothing, beside what is in the folder already."""
    moved: list[Path] = []
    try:
        moved.extend(entry.rename(folder / entry.name) for entry in sorted(staging.iterdir()))
    except OSError:
        for entry in moved:
            entry.rename(staging / entry.name)
        raise
