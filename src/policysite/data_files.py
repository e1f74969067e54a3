"""The tables of the data files that are installed with the package, in TOML."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import Any

import tomli


def read_tables(file: Traversable) -> dict[str, Any]:
    """All tables of a file.

    Raises:
        FileNotFoundError: there is no such file.
    """
    return parse_tables(file.read_text(encoding="utf-8"))


def parse_tables(written: str) -> dict[str, Any]:
    """The same of what a file says, or its beginning. tomli is compiled; most of a first look at a language is this."""
    return tomli.loads(written)
