"""``policysite compare A B``."""

from __future__ import annotations

import argparse

from policysite.checking.registry import RULES
from policysite.cli.documents import add_documents, comparison_of
from policysite.cli.options import add_report_options, deliver, fail_on, selection
from policysite.reporting.formats import FORMATS
from policysite.reporting.html import html_report
from policysite.reporting.report import Count, Report
from policysite.reporting.sources import documents_of


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_documents(parser)
    add_report_options(parser, formats=(*FORMATS, "html"))


def run(options: argparse.Namespace) -> int:
    """Read both, align, compare, report."""
    chosen = selection(options, RULES)
    comparison = comparison_of(options)
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
