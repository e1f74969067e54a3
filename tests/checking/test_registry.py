"""The one list of rules, against the files."""

import importlib
import pkgutil
import re

import pytest

from policysite.checking import rules
from policysite.checking.registry import ABSENCE_RULES, PROJECT_RULES, RULES
from policysite.model.rule import Rule


def rule_modules() -> dict[str, Rule]:
    found = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    modules = [importlib.import_module(module.name) for module in found if not module.ispkg]
    return {module.__name__: module.RULE for module in modules if hasattr(module, "RULE")}


def test_every_rule_file_is_listed() -> None:
    listed = {id(rule) for rule in RULES.values()}
    assert [name for name, rule in rule_modules().items() if id(rule) not in listed] == []


def test_what_is_missing_is_asked_for_only_where_everything_was_read() -> None:
    asked = {rule.RULE.name for rule in ABSENCE_RULES}
    completeness = {rule.name for name, rule in rule_modules().items() if ".completeness." in name}
    assert completeness <= asked <= {rule.RULE.name for rule in PROJECT_RULES}


def test_a_rule_is_named_like_its_file() -> None:
    assert {name.rpartition(".")[2].replace("_", "-"): rule.name for name, rule in rule_modules().items()} == {
        rule.name: rule.name for rule in rule_modules().values()
    }


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.summary[0].islower()
    assert not rule.summary.endswith(".")
    for heading in ("## Why it matters", "## Example", "## How to fix"):
        assert heading in rule.explanation
