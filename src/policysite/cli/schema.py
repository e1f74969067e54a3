"""``policysite schema``."""

from __future__ import annotations

import argparse
from pathlib import Path

from policysite.cli.output import emit
from policysite.exporting.schema import model_schema
from policysite.reporting.json import dump


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--output", type=Path, metavar="FILE", help="write it to a file")


def run(options: argparse.Namespace) -> int:
    """Print the schema of the model's files."""
    emit(dump(model_schema()), options.output)
    return 0
