"""``policysite import A B --output DIR``."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.cli.documents import add_documents, comparison_of
from policysite.cli.ending import EXIT_CLEAN, CannotRunError
from policysite.cli.output import emit, say
from policysite.importing import ImportRefusedError, import_model


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_documents(parser)
    parser.add_argument(
        "--output", type=Path, required=True, metavar="DIR", help="the folder that gets policy_data/; it must have none"
    )


def run(options: argparse.Namespace) -> int:
    """Compare, write, and name what was written."""
    comparison = comparison_of(options)
    try:
        files = import_model(comparison, options.output)
    except ImportRefusedError as refused:
        raise CannotRunError(str(refused)) from None
    emit("".join(f"{file}\n" for file in files))
    for notice in comparison.notices:
        say(f"policysite: {notice}")
    if found := len(comparison.findings):
        what = "1 difference between the versions is" if found == 1 else f"{found} differences between the versions are"
        say(f"policysite: {what} told in the files, each in a comment above its fact: settle them before you go on")
    tags = ",".join((comparison.alignment.first.language, comparison.alignment.second.language))
    say(f"policysite: to build a site around it: policysite new {options.output} --languages {tags} --name NAME")
    return EXIT_CLEAN
