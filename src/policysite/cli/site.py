"""``policysite site DIR [--project ROOT]``."""

from __future__ import annotations

import argparse
import os.path
from pathlib import Path, PurePath

from policysite.checking.project.publication import NothingPublishedError, Publication
from policysite.checking.registry import RULES
from policysite.checking.run import check_site
from policysite.cli.build_day import build_day
from policysite.cli.ending import CannotRunError
from policysite.cli.options import add_report_options, deliver, selection
from policysite.cli.overwriting import files_of, refuse_to_overwrite
from policysite.cli.scope import project_report
from policysite.model.finding import Finding
from policysite.reading.project import NothingToRead, read_project
from policysite.reading.site.configuration import read_site_folder
from policysite.reading.site.published import read_site
from policysite.reading.site.published_files import read_files


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        metavar="DIR",
        help="the folder that the site was built into (default: that of the project)",
    )
    parser.add_argument(
        "--project",
        type=Path,
        default=Path(),
        metavar="ROOT",
        help="the project it was built from (default: this folder)",
    )
    add_report_options(parser)


def run(options: argparse.Namespace) -> int:
    """Read the model and the pages, compare, report."""
    chosen = selection(options, RULES)
    root: Path = options.project
    faults: list[Finding] = []
    try:
        project = read_project(root)
        today = build_day(project.time_zone)
        folder, shown_as = _site(options.folder or read_site_folder(root), root)
        pages, files = read_site(folder, shown_as, faults), read_files(folder, shown_as, faults)
        refuse_to_overwrite(options.output, (*files_of(project), *(folder / file.name for file in files.files)))
        publication = Publication(project.published(today), pages, files)
        outcome = check_site(publication, faults, today=today, selection=chosen)
    except (NothingToRead, NothingPublishedError) as nothing:
        raise CannotRunError(str(nothing)) from None
    return deliver(project_report("site", outcome, root, options), options, root)


def _site(folder: Path, root: Path) -> tuple[Path, str]:
    """The folder, and its name relative to the project."""
    if not folder.is_dir():
        raise CannotRunError(f"there is no folder {folder}; build the site first")
    return folder, PurePath(os.path.relpath(folder, root)).as_posix()
