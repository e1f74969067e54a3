"""``policysite rules``."""

from __future__ import annotations

import argparse

from policysite.checking.registry import RULES
from policysite.cli.output import emit
from policysite.reporting.handbook import FORMATS, list_rules


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the list is written")


def run(options: argparse.Namespace) -> int:
    """List every rule."""
    emit(list_rules(tuple(RULES.values()), options.format))
    return 0
