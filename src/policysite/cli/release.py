"""``policysite release --effective DATE [--version V] [ROOT]``."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from policysite.checking.registry import RULES
from policysite.cli.build_day import today
from policysite.cli.ending import EXIT_CLEAN, EXIT_FOUND, CannotRunError
from policysite.cli.output import emit
from policysite.cli.scope import project_scope
from policysite.history.revision import RevisionError
from policysite.model.language import Language
from policysite.model.value import Date
from policysite.reading.project import NothingToRead
from policysite.reading.site.configuration import read_time_zone
from policysite.releasing import Released, ReleaseError, Request, release
from policysite.reporting import text
from policysite.reporting.report import Report
from policysite.reporting.sources import sources_of
from policysite.reporting.visible import printable


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = (
        "Check the policy, freeze it under policy_data/versions and state its version and date in policy.yaml. "
        "Visitors read it from that day on, and whatever is changed later waits for the next release."
    )
    parser.add_argument("root", nargs="?", type=Path, default=Path(), metavar="ROOT", help="default: this folder")
    parser.add_argument(
        "--effective", type=_day, required=True, metavar="DATE", help="the day from which it applies: 2027-01-01"
    )
    parser.add_argument("--version", default="", metavar="NAME", help="default: the number after the last version")
    parser.add_argument(
        "--summary",
        type=_summary,
        action="append",
        default=[],
        metavar="TAG=TEXT",
        help="what visitors are told about it, once for each language: sv='Vi …'",
    )


def run(options: argparse.Namespace) -> int:
    """Release, or tell what is in the way.

    Raises:
        CannotRunError: the request cannot be met; nothing has been written.
    """
    request = Request(options.effective, today(read_time_zone(options.root)), options.version, dict(options.summary))
    try:
        released = release(options.root, request)
    except (ReleaseError, RevisionError, NothingToRead) as error:
        raise CannotRunError(str(error)) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotRunError(
            f"{error.filename or 'the version'} cannot be written: {reason}; nothing changed"
        ) from None
    emit(printable(_told(released, options.root)))
    return EXIT_CLEAN if released.release else EXIT_FOUND


def _told(released: Released, root: Path) -> str:
    outcome, release = released.outcome, released.release
    findings = outcome.findings
    report = Report(
        command="release",
        findings=findings,
        compared=outcome.compared.texts,
        suppressed=len(outcome.suppressed),
        scope=project_scope(outcome.compared),
        rules=RULES,
        sources=sources_of(findings, root),
    )
    told = text.write(report)
    if release is None:
        return f"{told}\nThe policy has errors. Nothing was released.\n"
    folder = Path(release.location.path).parent.as_posix()
    sums = "".join(f"  {language}: SHA-256 {release.digest(language)}\n" for language in release.texts)
    return f"{told}\nVersion {release.version} applies from {release.effective}. It is in {folder}; commit it.\n{sums}"


def _day(written: str) -> date:
    try:
        return Date.parse(written).day
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"`{written}` is no date; {error}") from None


def _summary(written: str) -> tuple[Language, str]:
    tag, separator, words = written.partition("=")
    if not separator:
        raise argparse.ArgumentTypeError(f"write the language, =, and the words: sv='{written}'")
    return Language(tag.strip()), words
