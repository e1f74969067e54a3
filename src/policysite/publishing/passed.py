"""What has been examined and passed: the same sources with the same engine need no second examination.

The site is the same byte for byte when its sources, the engine and the date are, so that one digest of these stands for
the whole examination, of the sources before the build and of the pages after it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import mkdocs

PASSED = Path(".cache") / "passed"
"""Relative to the project: the digest of what passed last."""

_SOURCES = ("policy_data", "docs", "hooks", "mkdocs.yml")
_ENGINE = Path(__file__).parents[1]
_INSTALLED = Path(mkdocs.__file__).parents[1]
"""Changes its time whenever a package is installed."""


def digest_of(root: Path, today: date) -> str:
    """Of everything that an examination depends on; sources by their bytes, the engine by its files' times."""
    digest = hashlib.sha256(f"{today} {sys.version} {_INSTALLED.stat().st_mtime_ns}".encode())
    for source in _SOURCES:
        for file in _files(root / source):
            content = file.read_bytes()
            digest.update(f"\0{file.relative_to(root)}\0{len(content)}\0".encode())
            digest.update(content)
    for file in _files(_ENGINE):
        state = file.stat()
        digest.update(f"\0{file}\0{state.st_size}\0{state.st_mtime_ns}".encode())
    return digest.hexdigest()


def has_passed(root: Path, digest: str) -> bool:
    """Whether the last examination that found no error was of this."""
    stamp = root / PASSED
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == digest


def remember(root: Path, digest: str) -> None:
    """This has passed."""
    stamp = root / PASSED
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(digest, encoding="utf-8")


def _files(source: Path) -> Iterator[Path]:
    found = source.rglob("*") if source.is_dir() else [source]
    yield from sorted(path for path in found if path.is_file() and path.suffix != ".pyc")
