"""What one build leaves for the next, in a folder that nobody has to keep: without it only time is lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("policysite")


def cache_of(root: Path) -> Path | None:
    """The project's cache, or None, with a word to the user, where it cannot be written."""
    folder = root / ".cache"
    try:
        for name in ("templates", "examined"):
            (folder / name).mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder / name):
                pass
    except OSError as error:
        log.info(f"{folder} cannot be written ({error.strerror}): every build takes the time of a first one")
        return None
    return folder
