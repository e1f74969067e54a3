"""One at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policysite.releasing.decision import ReleaseError


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep others out while a release is made. The lock is on the folder itself and ends with the process.

    Raises:
        ReleaseError: somebody else is at it.
    """
    if not folder.is_dir():
        yield  # whoever reads it will say so
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ReleaseError(f"another release of {folder} is under way: wait until it has ended") from None
        yield
    finally:
        os.close(descriptor)
