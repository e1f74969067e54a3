"""``policysite compare A B``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from policysite.checking.comparing_rules import COMPARISON_RULES
from policysite.cli.documents import add_documents, comparison_of
from policysite.cli.options import add_report_options, deliver, fail_on, selection
from policysite.cli.overwriting import refuse_to_overwrite
from policysite.model.rule import Rule
from policysite.reporting.formats import FORMATS
from policysite.reporting.html import html_report
from policysite.reporting.report import Count, Report


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_documents(parser)
    add_report_options(parser, formats=(*FORMATS, "html"))


def run(options: argparse.Namespace) -> int:
    """Read both, align, compare, report."""
    chosen = selection(options, _known(options))
    refuse_to_overwrite(options.output, (options.a, options.b))
    comparison = comparison_of(options)
    findings = tuple(finding for finding in comparison.findings if chosen.includes(finding.rule))
    documents = comparison.alignment.first, comparison.alignment.second
    report = Report(
        command="compare",
        findings=findings,
        compared=comparison.compared,
        scope=(Count(comparison.compared, "pair of texts", "pairs of texts"),),
        notices=comparison.notices,
        rules=COMPARISON_RULES,
        sources={document.path: document.source for document in documents},
        fail_on=fail_on(options),
    )
    return deliver(report, options, page=lambda report: html_report(comparison, report.findings))


def _known(options: argparse.Namespace) -> Mapping[str, Rule]:
    """The rules that may be named: all there are, of which most are loaded only where one is named."""
    if not (options.select or options.ignore):
        return COMPARISON_RULES
    from policysite.checking.registry import RULES  # noqa: PLC0415 - loads what comparing documents does not need

    return RULES
