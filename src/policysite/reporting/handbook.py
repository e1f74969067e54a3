"""Rules explained: at the terminal, as pages of the handbook, for programs. All of it derives from the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from policysite.model.rule import Rule
from policysite.reporting.json import dump

FORMATS = ("text", "markdown", "json")


def explain_rule(rule: Rule, form: str) -> str:
    """One rule: what it finds, why it matters, an example, how to fix it.

    Args:
        rule: its metadata.
        form: one of ``FORMATS``.
    """
    if form == "json":
        return dump(_data(rule))
    if form == "markdown":
        return rule_page(rule)
    return f"{rule.name} ({rule.severity.label}, {rule.quality})\n\n{rule.explanation.strip()}\n"


def list_rules(rules: Sequence[Rule], form: str) -> str:
    """Every rule with its gravest severity and its summary."""
    if form == "json":
        return dump([_data(rule) for rule in rules])
    if form == "markdown":
        return rules_index(rules)
    width = max(len(rule.name) for rule in rules)
    return "".join(f"{rule.severity.label:<8} {rule.name:<{width}}  {rule.summary}\n" for rule in rules)


def rule_page(rule: Rule) -> str:
    """The handbook's page about a rule."""
    return (
        f"# {rule.name}\n\n"
        f"{rule.summary[0].upper()}{rule.summary[1:]}.\n\n"
        f"Severity at most: {rule.severity.label}. MQM category: {rule.quality}.\n\n"
        f"{rule.explanation.strip()}\n"
    )


def rules_index(rules: Sequence[Rule], folder: str = "") -> str:
    """The handbook's list of rules, each with a link to its page in a folder."""
    lines = [
        "# Rules",
        "",
        "A rule is named after the fault that it finds. The severity is the gravest that it reports.",
        "",
        "| rule | severity | finds |",
        "|---|---|---|",
        *(
            f"| [{rule.name}]({folder}{rule.name}.md) | {rule.severity.label} | {_cell(rule.summary)} |"
            for rule in rules
        ),
    ]
    return "\n".join(lines) + "\n"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "severity": rule.severity.label,
        "summary": rule.summary,
        "quality": str(rule.quality),
        "explanation": rule.explanation.strip(),
    }
