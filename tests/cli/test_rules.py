"""``policysite rules`` and ``policysite explain``."""

from __future__ import annotations

import json

import pytest

from policysite.checking.registry import RULES


def test_every_rule_is_listed_with_its_severity(run):
    status, out, _ = run("rules")
    assert status == 0
    assert [line.split()[:2] for line in out.splitlines()] == [[r.severity.label, r.name] for r in RULES.values()]


def test_programs_get_every_field(run):
    listed = json.loads(run("rules", "--format", "json")[1])
    assert [rule["name"] for rule in listed] == list(RULES)
    assert all(rule["explanation"] and rule["quality"] for rule in listed)


def test_the_handbook_gets_a_table_with_links(run):
    out = run("rules", "--format", "markdown")[1]
    assert all(f"| [{name}]({name}.md) |" in out for name in RULES)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_says_why_it_matters_and_how_to_fix_it(run, name):
    status, out, _ = run("explain", name)
    assert status == 0
    assert out.startswith(f"{name} (")
    assert "## Why it matters" in out
    assert "## How to fix" in out


def test_an_unknown_rule_is_answered_with_a_near_one(run):
    status, out, said = run("explain", "missing-translaton")
    assert (status, out) == (2, "")
    assert "did you mean `missing-translation`?" in said
