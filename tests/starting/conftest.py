"""A project that is started."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from policysite.cli import main

Start = Callable[..., tuple[int, Path]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start a project; the status and the folder come back."""

    def start(languages: str, name: str = "Beispiel GmbH") -> tuple[int, Path]:
        folder = tmp_path / "project"
        return main(["new", str(folder), "--languages", languages, "--name", name]), folder

    return start
