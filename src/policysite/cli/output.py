"""What is written to the terminal, to a pipe and to files."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from policysite.cli.ending import CannotRunError
from policysite.reading.saving import save


def prepare_streams() -> None:
    """UTF-8 whatever the locale says: the words of a policy need more than ASCII."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def emit(text: str, file: Path | None = None) -> None:
    """Write a result to a file, or to standard output. A reader who has gone away (``| head``) is no fault.

    Raises:
        CannotRunError: the file cannot be written.
    """
    if file is not None:
        try:
            save(file, text)
        except OSError as error:
            raise CannotRunError(f"{file} cannot be written: {(error.strerror or str(error)).lower()}") from error
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # so that the interpreter's own flush on exit does not complain
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal() -> bool:
    """Whether a person reads standard output as it comes."""
    return sys.stdout.isatty()


def say(line: str) -> None:
    """Tell whoever typed the command something that is no result."""
    sys.stderr.write(f"{line}\n")
