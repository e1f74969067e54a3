"""``policysite new DIR --languages de,fr --name "Beispiel GmbH"``."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.cli.ending import EXIT_CLEAN, CannotRunError
from policysite.cli.output import emit, say
from policysite.model.language import Language
from policysite.reading.documents.declared import language_tag
from policysite.starting import CannotStartError, start_project
from policysite.starting.requirement import asks_for_a_local_folder


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder, or one with a model only")
    parser.add_argument(
        "--languages", type=_languages, required=True, metavar="TAGS", help="such as de,fr; the first is the source"
    )
    parser.add_argument("--name", type=_name, required=True, help="the registered name of the controller")


def run(options: argparse.Namespace) -> int:
    """Write the project and say how to go on."""
    try:
        start_project(options.folder, options.languages, options.name)
    except CannotStartError as error:
        raise CannotRunError(str(error)) from None
    emit(
        f"{options.folder} is ready: there, `make check` says what is undecided, `make site` builds the site and"
        " `make serve` shows it while you edit\n"
    )
    if asks_for_a_local_folder():
        say(
            "policysite: this policysite was installed from a folder, which others do not have: requirements.txt asks"
            " for its version; where no registry has that, write a repository there. On this computer,"
            " requirements.local.txt names the folder, and git ignores it"
        )
    if len(options.languages) == 1:
        say(
            "policysite: with one language there is nothing to compare, and only what its facts lack is found, until"
            " you add a second one to policy_data/policy.yaml and mkdocs.yml"
        )
    return EXIT_CLEAN


def _languages(written: str) -> tuple[Language, ...]:
    tags = [(name, language_tag(name)) for name in written.split(",")]
    unknown = [name for name, tag in tags if tag is None]
    if unknown:
        raise argparse.ArgumentTypeError(f"`{unknown[0]}` is no language; write tags such as de,fr or pt-BR")
    return tuple(tag for _, tag in tags if tag is not None)


def _name(written: str) -> str:
    if not written.strip() or not written.isprintable():
        raise argparse.ArgumentTypeError("write the name in characters that can be seen, on one line")
    return written.strip()
