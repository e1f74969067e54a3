"""What has been examined and passed needs no second examination while nothing that it looked at has changed.

The sources pass by what is read of the project. The pages pass by what was built, byte for byte: whatever a page was
made from, a template, a hook or a variable of the environment, a page that came out otherwise is examined.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

import mkdocs

from policysite.reading.project import MODEL_FOLDER

_ENGINE = Path(__file__).parents[1]
_INSTALLED = Path(mkdocs.__file__).parents[1]
"""Changes its time whenever a package is installed."""


class Examination(StrEnum):
    """What was examined; the name of its stamp."""

    SOURCES = "sources"
    PAGES = "pages"


def digest_of_sources(root: Path, docs: Path, configuration: Path, settings: object, today: date) -> str:
    """Of all that an examination of the project depends on; sources by their bytes, the engine by its files' times.

    Args:
        root: the project.
        docs: the folder of pages.
        configuration: of MkDocs, a file.
        settings: what MkDocs took from there, or from where it inherits, that the project is read by.
        today: the date of the examination.
    """
    digest = hashlib.sha256(f"{today} {sys.version} {_INSTALLED.stat().st_mtime_ns} {docs} {settings}".encode())
    digest.update(_engine().encode())
    for source in (root / MODEL_FOLDER, docs, configuration):
        digest.update(_content(source).encode())
    return digest.hexdigest()


@cache
def _engine() -> str:
    """Of the files of the engine, of which a process has loaded what it runs."""
    digest = hashlib.sha256()
    for file in _files(_ENGINE):
        state = file.stat()
        digest.update(f"\0{file}\0{state.st_size}\0{state.st_mtime_ns}".encode())
    return digest.hexdigest()


def digest_of_pages(sources: str, built: Path) -> str:
    """Of the sources, by their digest, and of every file that was built from them."""
    return hashlib.sha256(f"{sources} {_content(built)}".encode()).hexdigest()


def has_passed(cache: Path | None, examination: Examination, digest: str) -> bool:
    """Whether the last examination of this kind that found no error was of this."""
    stamp = _stamp(cache, examination)
    return stamp is not None and stamp.is_file() and stamp.read_bytes() == digest.encode()


def remember(cache: Path | None, examination: Examination, digest: str) -> None:
    """This has passed."""
    stamp = _stamp(cache, examination)
    if stamp:
        stamp.write_bytes(digest.encode())


def _stamp(cache: Path | None, examination: Examination) -> Path | None:
    return cache / "examined" / examination if cache else None


def _content(source: Path) -> str:
    digest = hashlib.sha256()
    for file in _files(source):
        digest.update(f"\0{file.relative_to(source)}\0".encode(errors="surrogateescape"))
        try:
            with file.open("rb") as opened:
                digest.update(hashlib.file_digest(opened, "sha256").digest())
        except OSError as error:  # told by whoever needs the file
            digest.update(f"{error}".encode())
    return digest.hexdigest()


def _files(source: Path) -> Iterator[Path]:
    """Sorted, without what Python compiled."""
    if not source.is_dir():
        yield source
    for folder, folders, names in os.walk(source):  # a third of the time of rglob, and every build asks
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(folder, name) for name in sorted(names))
