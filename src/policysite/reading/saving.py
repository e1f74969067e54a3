"""The way back to disk: a file is written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

_NEW_FILE_MODE = 0o666


def save(path: Path, text: str) -> None:
    """Write a file as UTF-8. Whoever reads it meanwhile sees the old text or the new one, never half of either.

    A file that exists keeps its permissions; a link stays a link, and a device or pipe is written to as it is.

    Raises:
        OSError: it cannot be written; what stood there still stands.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        return
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with open(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:  # noqa: PTH123, a descriptor
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return _NEW_FILE_MODE & ~mask
