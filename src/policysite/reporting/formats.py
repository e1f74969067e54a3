"""The formats that ``check``, ``compare`` and ``site`` share, by the name that ``--format`` takes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from policysite.reporting.report import Report

FORMATS = ("text", "json", "sarif", "github", "junit", "markdown")
"""Each is a module of this package with a function ``write``; only the one that is asked for is imported."""


def writer(name: str) -> Callable[[Report], str]:
    """What turns a report into text of this format."""
    write: Callable[[Report], str] = import_module(f"policysite.reporting.{name}").write
    return write
