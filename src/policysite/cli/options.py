"""The options that ``check``, ``compare`` and ``site`` share, and how their reports are written."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path

from policysite.checking.suppression.selection import Selection, UnknownRuleError
from policysite.cli.ending import EXIT_CLEAN, EXIT_FAILED, EXIT_FOUND, CannotRunError
from policysite.cli.output import emit, is_terminal, say
from policysite.model.finding import Severity
from policysite.reporting import text
from policysite.reporting.formats import FORMATS, writer
from policysite.reporting.report import Report

Writer = Callable[[Report], str]

_WITHOUT_NOTICES = ("json",)
"""Formats whose contract has no place for notices; they go to standard error."""
_WIDEST = 120


def add_report_options(parser: argparse.ArgumentParser, formats: Iterable[str] = FORMATS) -> None:
    """Declare what is the same for every command that reports findings."""
    parser.add_argument("--format", choices=list(formats), default="text", help="how the report is written")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report to a file")
    parser.add_argument("--select", action="extend", type=_names, default=[], metavar="RULES", help="only these rules")
    parser.add_argument("--ignore", action="extend", type=_names, default=[], metavar="RULES", help="not these rules")
    parser.add_argument(
        "--fail-on",
        choices=[severity.label for severity in reversed(Severity)],
        default=Severity.ERROR.label,
        help="the least severity that makes the exit status 1 (default: error)",
    )
    parser.add_argument("--no-color", action="store_true", help="mark words by carets, not by colour")
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="tell only what makes the exit status 1, and no summary"
    )


def fail_on(options: argparse.Namespace) -> Severity:
    """The severity from which a finding fails the run."""
    return Severity[options.fail_on.upper()]


def selection(options: argparse.Namespace, known: Collection[str]) -> Selection:
    """The rules that were named.

    Raises:
        CannotRunError: there is no rule of that name; a near one is suggested.
    """
    try:
        return Selection.of(options.select, options.ignore, known)
    except UnknownRuleError as error:
        raise CannotRunError(f"{error} (`policysite rules` lists them)") from None


def deliver(report: Report, options: argparse.Namespace, root: Path | None = None, page: Writer | None = None) -> int:
    """Write the report as asked; the exit status comes back.

    Args:
        report: what was found.
        options: as parsed.
        root: the folder that the findings' paths are relative to; by default this one.
        page: writes the format ``html``, for a command that has it.
    """
    if options.format == "github":
        from policysite.cli.changes import changed_lines  # noqa: PLC0415 - all other formats do without

        report = report.with_changes(changed_lines(root or Path()))
    write = page if page and options.format == "html" else _writer(options)
    emit(write(report), options.output)
    if options.format in _WITHOUT_NOTICES:
        for notice in report.notices:
            say(f"policysite: {notice}")
    if not report.compared:
        say("policysite: no text was found to check")
        return EXIT_FAILED
    return EXIT_FOUND if report.failing else EXIT_CLEAN


def _writer(options: argparse.Namespace) -> Writer:
    if options.format != "text":
        return writer(options.format)
    terminal = options.output is None and is_terminal()
    colour = terminal and not options.no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = min(_WIDEST, shutil.get_terminal_size().columns) if terminal else text.WIDTH
    return partial(text.write, style=text.Style(colour=colour, width=width, brief=options.quiet))


def _names(written: str) -> list[str]:
    return [name.strip() for name in written.split(",") if name.strip()]
