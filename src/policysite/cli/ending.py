"""How a command ends."""

from __future__ import annotations

EXIT_CLEAN = 0
"""Nothing at or above ``--fail-on``."""
EXIT_FOUND = 1
"""Something at or above it."""
EXIT_FAILED = 2
"""Could not run: bad usage, unreadable input, or nothing found to check."""


class CannotRunError(Exception):
    """A command cannot do what was asked; the message says why, and what to do, in one line."""
