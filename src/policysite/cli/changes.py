"""Which lines the pull request under review changes, so that findings on them come first."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

_FILE = re.compile(r"\+\+\+ (?:b/)?(.*?)\t?$")
_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_SECONDS = 30


def changed_lines(root: Path) -> Mapping[str, frozenset[int]]:
    """By path, relative to ``root``: the lines that are new in a pull request's merge commit.

    Empty where this is no such run of GitHub Actions, or its checkout has no parent commit.
    """
    git = shutil.which("git")
    if not os.environ.get("GITHUB_BASE_REF") or not git:
        return {}
    command = [git, "-c", "core.quotePath=off", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--relative"]
    try:
        done = subprocess.run(  # noqa: S603, a fixed command
            [*command, "HEAD^1", "HEAD"], cwd=root, capture_output=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    return _lines_of(done.stdout.decode("utf-8", errors="replace"))


def _lines_of(difference: str) -> Mapping[str, frozenset[int]]:
    """The new lines of a unified difference without context, by path."""
    lines: dict[str, set[int]] = defaultdict(set)
    path = ""
    for line in difference.split("\n"):
        if file := _FILE.match(line):
            path = file[1]
        elif hunk := _HUNK.match(line):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            lines[path].update(range(first, first + count))
    return {path: frozenset(numbers) for path, numbers in lines.items()}
