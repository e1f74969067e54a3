"""``policysite export --format NAME [ROOT]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.cli.ending import EXIT_CLEAN, CannotRunError
from policysite.cli.output import emit
from policysite.cli.overwriting import files_of, refuse_to_overwrite
from policysite.exporting.dpv import privacy_notice
from policysite.exporting.schema_org import policy_pages
from policysite.model.language import Language
from policysite.reading.project import NothingToRead, read_project
from policysite.rendering.wording import MissingWordingError
from policysite.reporting.json import dump

_FORMATS = {"dpv": privacy_notice, "schemaorg": policy_pages}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "root", type=Path, nargs="?", default=Path(), metavar="ROOT", help="the project (default: this folder)"
    )
    parser.add_argument(
        "--format",
        choices=list(_FORMATS),
        required=True,
        help="dpv: the facts in the W3C Data Privacy Vocabulary; schemaorg: the pages for search engines; both JSON-LD",
    )
    parser.add_argument(
        "--language", action="append", default=[], metavar="TAG", help="only this language; may be given again"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write it to a file")


def run(options: argparse.Namespace) -> int:
    """Write the model for machines."""
    try:
        project = read_project(options.root)
        refuse_to_overwrite(options.output, files_of(project))
        languages = [Language(tag) for tag in options.language]
        if foreign := [language for language in languages if language not in project.languages]:
            raise CannotRunError(f"the policy has no language `{foreign[0]}`; it has {', '.join(project.languages)}")
        exported = _FORMATS[options.format](project, languages)
    except (NothingToRead, MissingWordingError) as error:
        raise CannotRunError(str(error)) from None
    emit(dump(exported), options.output)
    return EXIT_CLEAN
