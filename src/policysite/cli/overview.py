"""What the program says when it is asked for help as a whole, or for a command that it lacks."""

from __future__ import annotations

from policysite.cli.commands import COMMANDS
from policysite.model.suggestion import nearest


def overview() -> str:
    """All commands, one line each."""
    width = max(map(len, COMMANDS))
    return "\n".join(
        (
            "usage: policysite COMMAND …",
            "",
            *(f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items()),
            "",
            "`policysite COMMAND --help` tells more. Exit status: 0 no errors, 1 errors, 2 could not run.",
            "",
        )
    )


def unknown_command(name: str) -> str:
    """Which command may have been meant."""
    near = nearest(name, COMMANDS)
    hint = f"did you mean `{near}`?" if near else f"there are {', '.join(COMMANDS)}"
    return f"there is no command `{name}`; {hint}"
