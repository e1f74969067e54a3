"""The door from the command line. It parses, calls an engine, and writes what comes back; no logic."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from policysite import __version__
from policysite.cli.commands import COMMANDS, parser_of
from policysite.cli.ending import EXIT_FAILED, CannotRunError
from policysite.cli.output import prepare_streams, say
from policysite.cli.overview import overview, unknown_command

_FEW_COLLECTIONS = 1_000_000
"""Objects made before Python looks for cycles among them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments after the program's name; those of the process by default.

    Returns:
        0 where nothing was found at or above ``--fail-on``, 1 where something was, 2 where the command could not run.
    """
    prepare_streams()
    collect_seldom()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except CannotRunError as error:
        say(f"policysite: {error}")
    except KeyboardInterrupt:
        say("policysite: interrupted")
    except Exception as error:
        if os.environ.get("POLICYSITE_DEBUG") == "1":
            raise
        say(_report_this(error, arguments))
    return EXIT_FAILED


def collect_seldom() -> None:
    """Have Python look for cycles among objects seldom, and not once more as it ends.

    A run keeps what it reads until then, and each look at all of it costs a tenth of the time.
    """
    gc.set_threshold(_FEW_COLLECTIONS)
    atexit.register(gc.freeze)


def _run(arguments: Sequence[str]) -> int:
    name, *rest = arguments or ["--help"]
    if name in {"-h", "--help", "help"}:
        sys.stdout.write(overview())
        return 0
    if name in {"-V", "--version"}:
        sys.stdout.write(f"policysite {__version__}\n")
        return 0
    if name not in COMMANDS:
        raise CannotRunError(unknown_command(name))
    command, parser = parser_of(name)
    try:
        options = parser.parse_args(rest)
    except SystemExit as stop:
        # argparse has written its message and ends the process itself; a caller of main() wants a status
        return EXIT_FAILED if stop.code else 0
    return command.run(options)


def _report_this(error: Exception, arguments: Sequence[str]) -> str:
    """One line about a fault of our own."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        f"policysite: this is a fault in policysite, not in your policy: {what}. Please report this line together with "
        f"the command `policysite {' '.join(arguments)}` (with POLICYSITE_DEBUG=1 it tells more)"
    )
