"""Every command there is. The module of a command is imported when the command is run, and with it its engine."""

from __future__ import annotations

import argparse
from importlib import import_module
from keyword import iskeyword
from typing import Protocol, cast

COMMANDS = {
    "check": "check a project: the model, the pages and the reviews",
    "compare": "find the drift between two published versions of a document",
    "import": "write a first model from two published versions of a policy",
    "site": "compare the built site with the model",
    "review": "show which translations a person has accepted, and accept them",
    "diff": "tell what changed in the policy between two revisions or folders",
    "export": "write the model for machines: W3C Data Privacy Vocabulary, schema.org",
    "release": "freeze the policy as a version that applies from a day",
    "rules": "list the rules",
    "explain": "tell what a rule finds, why it matters and how to fix it",
    "schema": "print the JSON Schema of the model, for completion in editors",
    "new": "start a small project that can be built, in any languages",
}
"""By name, in the order of the overview: what it does. ``policysite.cli.NAME`` is its module."""


class Command(Protocol):
    """The module of a command."""

    def configure(self, parser: argparse.ArgumentParser, /) -> None:
        """Declare its arguments."""

    def run(self, options: argparse.Namespace, /) -> int:
        """Do it; an exit status comes back.

        Raises:
            CannotRunError: it cannot be done; the message is for whoever typed the command.
        """


def parser_of(name: str) -> tuple[Command, argparse.ArgumentParser]:
    """A command and the parser of its arguments."""
    command = cast("Command", import_module(f"policysite.cli.{module_of(name)}"))
    summary = COMMANDS[name]
    parser = argparse.ArgumentParser(prog=f"policysite {name}", description=f"{summary[0].upper()}{summary[1:]}.")
    command.configure(parser)
    return command, parser


def module_of(name: str) -> str:
    """The module of a command; one that is a word of Python has an underscore after it."""
    return f"{name}_" if iskeyword(name) else name
