"""What a run over a project found and looked at, for its report."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.checking.registry import RULES
from policysite.checking.run import Compared, Outcome
from policysite.cli.options import fail_on
from policysite.reporting.report import Count, Report
from policysite.reporting.sources import sources_of


def project_report(command: str, outcome: Outcome, root: Path, options: argparse.Namespace) -> Report:
    """The report of a command, with the lines of the files that the findings are in."""
    return Report(
        command=command,
        findings=outcome.findings,
        compared=outcome.compared.texts,
        suppressed=len(outcome.suppressed),
        notices=outcome.notices,
        scope=project_scope(outcome.compared),
        rules=RULES,
        sources=sources_of(outcome.findings, root),
        fail_on=fail_on(options),
    )


def project_scope(compared: Compared) -> tuple[Count, ...]:
    """``72 facts, 144 texts and 6 pages``."""
    return (
        Count(compared.facts, "fact", "facts"),
        Count(compared.texts, "text", "texts"),
        Count(compared.pages, "page", "pages"),
    )
