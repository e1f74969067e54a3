"""The built site, file by file, for what browsers run and load of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.markup import Element, PublishedFile, PublishedFiles
from policysite.reading.site.markup import elements
from policysite.reading.site.stylesheet import addresses
from policysite.reading.text_files import read_source

_READERS: Mapping[str, Callable[[str, str], Iterator[Element]]] = {
    ".html": elements,
    ".htm": elements,
    ".xhtml": elements,
    ".svg": elements,
    ".css": addresses,
}
_ENGINE = Path(__file__).parents[2]


def read_files(folder: Path, shown_as: str, faults: list[Finding]) -> PublishedFiles:
    """Every page, picture in SVG and stylesheet below a folder, by name, and which scripts are ours.

    Args:
        folder: the root of the built site.
        shown_as: how findings name it.
        faults: receives what could not be read.
    """
    return PublishedFiles(tuple(_files(folder, shown_as, faults)), frozenset(_own_scripts(folder)))


def _files(folder: Path, shown_as: str, faults: list[Finding]) -> Iterator[PublishedFile]:
    for file in sorted(folder.rglob("*")):
        read = _READERS.get(file.suffix.lower())
        if read and file.is_file():
            name = file.relative_to(folder).as_posix()
            path = f"{shown_as.rstrip('/')}/{name}"
            source = read_source(file, path, faults)
            if source is not None:
                yield PublishedFile(name, tuple(read(source, path)))


def _own_scripts(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*.js"):
        if _digest(file) in _shipped():
            yield file.relative_to(folder).as_posix()


@cache
def _shipped() -> frozenset[bytes]:
    return frozenset(map(_digest, _ENGINE.rglob("*.js")))


def _digest(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()
