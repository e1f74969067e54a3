"""What one build leaves for the next, in a folder that nobody has to keep: without it only time is lost."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("policysite")


def cache_of(root: Path) -> Path | None:
    """The project's cache, or None, with a word to the user, where it cannot be written."""
    folder = root / ".cache"
    try:
        for name in ("templates", "examined", "kept"):
            place = folder / name
            if not place.is_dir():
                place.mkdir(parents=True)
            if not os.access(place, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        log.info(f"{folder} cannot be written ({error.strerror}): every build takes the time of a first one")
        return None
    return folder


@dataclass(frozen=True, slots=True)
class Kept:
    """Texts that are made anew only when what they are made from has changed."""

    cache: Path | None
    digest: str
    """Of all that any of them is made from."""

    def text(self, name: str, also: object, make: Callable[[], str]) -> str:
        """The text of that name.

        Args:
            name: what it is known by.
            also: what it is made from beside what the digest stands for.
            make: makes it.
        """
        if self.cache is None:
            return make()
        file = self.cache / "kept" / quote(name, safe="")
        key = hashlib.sha256(f"{self.digest} {also}".encode()).hexdigest()
        if file.is_file():
            made_from, _, text = file.read_text(encoding="utf-8", errors="replace").partition("\n")
            if made_from == key:
                return text
        text = make()
        file.write_text(f"{key}\n{text}", encoding="utf-8")
        return text
