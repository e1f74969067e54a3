"""Programs that some tests need and that pip does not install."""

from __future__ import annotations

import os

import pytest


def lacking(program: str, remedy: str) -> None:
    """Where nothing may be skipped, it is a failure that there is no browser, no server or no checker."""
    words = f"there is no {program}, so what visitors see was NOT tested: `{remedy}` installs it"
    (pytest.fail if os.environ.get("SKIP_NOTHING") else pytest.skip)(words)
