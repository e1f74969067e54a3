"""``policysite compare A B``."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.checking.comparison import Comparison, IncomparableDocumentsError, compare
from policysite.checking.registry import RULES
from policysite.cli.ending import CannotRunError
from policysite.cli.options import add_report_options, deliver, fail_on, selection
from policysite.cli.sources import documents_of
from policysite.model.language import Language
from policysite.reading.documents import UnreadableDocumentError, read_document
from policysite.reading.documents.declared import language_tag
from policysite.reporting.formats import FORMATS
from policysite.reporting.html import html_report
from policysite.reporting.report import Count, Report


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("a", type=Path, metavar="A", help="one version: .txt, .md or .html")
    parser.add_argument("b", type=Path, metavar="B", help="the same document in another language")
    for side in ("a", "b"):
        parser.add_argument(
            f"--lang-{side}", type=_language, metavar="TAG", help=f"the language of {side.upper()}, such as sv"
        )
    add_report_options(parser, formats=(*FORMATS, "html"))


def run(options: argparse.Namespace) -> int:
    """Read both, align, compare, report."""
    chosen = selection(options, RULES)
    comparison = _compared(options)
    findings = tuple(finding for finding in comparison.findings if chosen.includes(finding.rule))
    report = Report(
        command="compare",
        findings=findings,
        compared=comparison.compared,
        scope=(Count(comparison.compared, "pair of texts", "pairs of texts"),),
        notices=comparison.notices,
        rules=RULES,
        sources=documents_of(options.a, options.b),
        fail_on=fail_on(options),
    )
    return deliver(report, options, page=lambda report: html_report(comparison, report.findings))


def _compared(options: argparse.Namespace) -> Comparison:
    try:
        first = read_document(options.a, str(options.a), options.lang_a)
        second = read_document(options.b, str(options.b), options.lang_b)
        return compare(first, second)
    except (UnreadableDocumentError, IncomparableDocumentsError) as error:
        raise CannotRunError(str(error)) from None


def _language(written: str) -> Language:
    language = language_tag(written)
    if language is None:
        raise argparse.ArgumentTypeError(f"`{written}` is no language; write a tag such as sv, en or pt-BR")
    return language
