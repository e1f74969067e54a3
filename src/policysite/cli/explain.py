"""``policysite explain RULE``."""

from __future__ import annotations

import argparse

from policysite.checking.registry import RULES
from policysite.cli.ending import CannotRunError
from policysite.cli.output import emit
from policysite.model.suggestion import suggestion
from policysite.reporting.handbook import FORMATS, explain_rule


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("rule", metavar="RULE", help="the name in brackets behind a finding")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is written")


def run(options: argparse.Namespace) -> int:
    """Tell what a rule finds."""
    rule = RULES.get(options.rule)
    if rule is None:
        hint = suggestion(options.rule, RULES)
        raise CannotRunError(f"there is no rule `{options.rule}`{hint} (`policysite rules` lists them)")
    emit(explain_rule(rule, options.format))
    return 0
