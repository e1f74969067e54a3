"""``policysite diff OLD [NEW]``."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from policysite.cli.ending import EXIT_CLEAN, CannotRunError
from policysite.cli.output import emit
from policysite.cli.overwriting import refuse_to_overwrite
from policysite.history.comparison import compare
from policysite.history.report import Comparison, json, markdown, text
from policysite.history.revision import RevisionError, read_folder, read_model
from policysite.history.telling import editor_languages, phrases_of
from policysite.model.language import Language
from policysite.reading.project import MODEL_FOLDER
from policysite.reporting.visible import printable

_FORMATS = {"text": text.write, "json": json.write, "markdown": markdown.write}
_WORKING_TREE = "the working tree"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "old",
        metavar="OLD",
        nargs="?",
        default="HEAD",
        help="a git revision such as main or HEAD~1 (default: HEAD), a folder with a model, or a released version's",
    )
    parser.add_argument("new", metavar="NEW", nargs="?", help="likewise (default: the files as they are now)")
    parser.add_argument(
        "--project", type=Path, default=Path(), metavar="ROOT", help="the project (default: this folder)"
    )
    parser.add_argument("--format", choices=list(_FORMATS), default="text", help="how it is written")
    parser.add_argument(
        "--language", choices=editor_languages(), default="en", help="the language in which it is told (default: en)"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write it to a file")


def run(options: argparse.Namespace) -> int:
    """Read both models, compare, tell."""
    try:
        old = read_model(options.old, options.project)
        if options.new is None:
            new = read_folder(options.project, _WORKING_TREE)
        else:
            new = read_model(options.new, options.project)
    except RevisionError as error:
        raise CannotRunError(str(error)) from None
    refuse_to_overwrite(options.output, _read(options))
    changes = compare(old.policy, new.policy)
    comparison = Comparison(options.old, options.new or _WORKING_TREE, changes)
    told = _FORMATS[options.format](comparison, phrases_of(Language(options.language)))
    emit(printable(told), options.output)
    return EXIT_CLEAN


def _read(options: argparse.Namespace) -> Iterator[Path]:
    """The models in folders. Of a revision git keeps its own copy, but who names one has the project at hand."""
    yield options.project / MODEL_FOLDER
    yield from (Path(name) / MODEL_FOLDER for name in (options.old, options.new) if name)
