"""What the product asks to be installed is what it uses, and all that it uses."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from tests.projects import ROOT

PRODUCT = "policysite"
LOCKS = ("requirements.txt", "requirements-pdf.txt")
"""What its dependencies and those of the PDF ask for, theirs included."""
LOADED_BY_OTHERS = {"tzdata"}
"""The time zones of the standard library, where the system has none."""


def imported() -> Iterator[str]:
    """The first part of the name of everything that a module of the product imports."""
    for file in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.partition(".")[0]


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_library_that_is_asked_for_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {normalised(re.split(r"[<>=\[]", requirement)[0]) for requirement in project["dependencies"]}
    by_module = packages_distributions()
    used = {normalised(name) for module in set(imported()) for name in by_module.get(module, ())}
    assert asked - used == LOADED_BY_OTHERS


def test_nothing_is_imported_that_no_dependency_asks_for() -> None:
    locked = {
        normalised(name)
        for lock in LOCKS
        for name in re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    }
    by_module = packages_distributions()
    foreign = set(imported()) - sys.stdlib_module_names - {PRODUCT}
    assert {"babel", "mkdocs", "weasyprint"} <= foreign
    assert not {
        module
        for module in foreign
        # The libraries of the PDF are not installed everywhere; their modules are called as they are.
        if locked.isdisjoint(normalised(name) for name in by_module.get(module, (module,)))
    }
