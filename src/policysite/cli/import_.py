"""``policysite import A B --output DIR``."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.checking.wording import enumerated
from policysite.cli.documents import add_documents, comparison_of
from policysite.cli.ending import EXIT_CLEAN, CannotRunError
from policysite.cli.output import emit, say
from policysite.importing import ImportRefusedError, import_model
from policysite.importing.untold_rights import untold_rights


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
    lacking = untold_rights(comparison.alignment)
    untold = f"; neither version seems to tell {enumerated(lacking)}" if lacking else ""
    say(
        "policysite: once a fact says what it is about, such as `right: access` or `purpose: newsletter`,"
        f" `policysite check` asks for all that GDPR Articles 13 and 14 require{untold}"
    )
    tags = ",".join((comparison.alignment.first.language, comparison.alignment.second.language))
    say(f"policysite: to build a site around it: policysite new {options.output} --languages {tags} --name NAME")
    return EXIT_CLEAN
