"""Two documents on the command line, for the commands that compare them."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.checking.comparability import IncomparableDocumentsError
from policysite.checking.comparison import Comparison, compare
from policysite.cli.ending import CannotRunError
from policysite.model.language import Language
from policysite.reading.documents import MOST_WORDS, UnreadableDocumentError, read_document
from policysite.reading.documents.declared import language_tag


def add_documents(parser: argparse.ArgumentParser) -> None:
    """Declare the two files and their languages."""
    parser.add_argument(
        "a", type=Path, metavar="A", help=f"one version: .txt, .md or .html, up to {MOST_WORDS:,} words"
    )
    parser.add_argument("b", type=Path, metavar="B", help="the same document in another language")
    parser.add_argument("--lang", type=_which, help=argparse.SUPPRESS)
    for side in ("a", "b"):
        parser.add_argument(
            f"--lang-{side}", type=_language, metavar="TAG", help=f"the language of {side.upper()}, such as sv"
        )


def comparison_of(options: argparse.Namespace) -> Comparison:
    """The two documents, read, aligned and compared.

    Raises:
        CannotRunError: one cannot be read, or they cannot be versions of one document.
    """
    try:
        first = read_document(options.a, str(options.a), options.lang_a)
        second = read_document(options.b, str(options.b), options.lang_b)
        return compare(first, second)
    except (UnreadableDocumentError, IncomparableDocumentsError) as error:
        raise CannotRunError(str(error)) from None


def _which(written: str) -> Language:
    """``--lang`` alone does not say of which of the two."""
    raise argparse.ArgumentTypeError(
        f"write `--lang-a {written}` for the first document, `--lang-b {written}` for the second"
    )


def _language(written: str) -> Language:
    language = language_tag(written)
    if language is None:
        raise argparse.ArgumentTypeError(f"`{written}` is no language; write a tag such as sv, en or pt-BR")
    return language
