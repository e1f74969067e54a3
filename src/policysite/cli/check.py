"""``policysite check [ROOT]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.checking.registry import RULES
from policysite.checking.run import check_project
from policysite.checking.suppression.baseline import UnreadableBaselineError, known_fingerprints
from policysite.cli.build_day import build_day
from policysite.cli.ending import CannotRunError
from policysite.cli.options import add_report_options, deliver, selection
from policysite.cli.overwriting import files_of, refuse_to_overwrite
from policysite.cli.scope import project_report
from policysite.reading.project import NothingToRead, read_project


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("root", nargs="?", type=Path, default=Path(), metavar="ROOT", help="default: this folder")
    parser.add_argument(
        "--baseline", type=Path, metavar="FILE", help="a JSON report; findings that it holds are known and not reported"
    )
    add_report_options(parser)


def run(options: argparse.Namespace) -> int:
    """Read, check, report."""
    chosen = selection(options, RULES)
    baseline = _baseline(options.baseline)
    try:
        project = read_project(options.root)
    except NothingToRead as nothing:
        raise CannotRunError(str(nothing)) from None
    refuse_to_overwrite(options.output, (*files_of(project), *filter(None, [options.baseline])))
    outcome = check_project(project, today=build_day(project.time_zone), selection=chosen, baseline=baseline)
    return deliver(project_report("check", outcome, options.root, options), options, options.root)


def _baseline(file: Path | None) -> frozenset[str]:
    if file is None:
        return frozenset()
    try:
        return known_fingerprints(file.read_text(encoding="utf-8"))
    except UnreadableBaselineError as error:
        raise CannotRunError(f"{file}: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        raise CannotRunError(f"{file}: the baseline cannot be read: {reason.lower()}") from None
