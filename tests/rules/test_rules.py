"""Every rule against its Markdown file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from policysite.checking.registry import RULES
from policysite.checking.run import SITE_RULE_NAMES
from policysite.model.finding import Finding
from policysite.reading.faults import RULES as READING_FAULTS

from .scenario import Scenario, scenarios

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.md"))
SCENARIOS = [scenario for file in FILES for scenario in scenarios(file)]
SNAPSHOTS = HERE / "messages"
READING_FAULT_NAMES = {rule.name for rule in READING_FAULTS}
TESTED_ELSEWHERE = READING_FAULT_NAMES | SITE_RULE_NAMES
TESTED = [name for name in RULES if name not in TESTED_ELSEWHERE]


def identifier(scenario: Scenario) -> str:
    return f"{scenario.rule}: {scenario.title}"


@pytest.mark.parametrize("scenario", SCENARIOS, ids=identifier)
def test_what_is_found_is_what_is_marked(scenario: Scenario, tmp_path: Path) -> None:
    findings = scenario.run(tmp_path)
    found = Counter((f.location.path, f.location.line, f.severity.label) for f in findings if f.rule == scenario.rule)
    assert found == scenario.expected, [f"{f.severity.label}: {f.rule}: {f.message}" for f in findings]
    assert bool(scenario.expected) == scenario.is_flagged
    misread = {finding.rule for finding in findings} & READING_FAULT_NAMES
    assert misread <= {scenario.rule} | scenario.marked_rules


@pytest.mark.parametrize("rule", TESTED)
def test_every_rule_has_a_flagged_and_an_accepted_case(rule: str) -> None:
    titles = [scenario.title for scenario in SCENARIOS if scenario.rule == rule]
    assert any(title.startswith("Flagged: ") for title in titles)
    assert any(title.startswith("Accepted: ") for title in titles)


def test_no_file_tests_a_rule_that_does_not_exist() -> None:
    assert {file.stem for file in FILES} <= set(RULES)
    assert set().union(*(scenario.marked_rules for scenario in SCENARIOS)) <= set(RULES)


@pytest.mark.parametrize("rule", TESTED)
def test_the_message_of_a_rule_is_as_agreed(rule: str, tmp_path: Path) -> None:
    """The whole message of the first flagged case. To agree to a new wording, delete the file and run again."""
    scenario = next(scenario for scenario in SCENARIOS if scenario.rule == rule and scenario.is_flagged)
    finding = next(finding for finding in scenario.run(tmp_path) if finding.rule == rule)
    snapshot = SNAPSHOTS / f"{rule}.txt"
    if not snapshot.exists():
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_text(told(finding), encoding="utf-8")
        pytest.fail(f"there was no {snapshot.name}; it is written now: read it and keep it")
    assert told(finding) == snapshot.read_text(encoding="utf-8")


def told(finding: Finding) -> str:
    where = finding.location
    lines = [
        f"{finding.severity.label}: {finding.rule}: {finding.message}",
        f"at {where.path}:{where.line}:{where.column}-{where.end_line}:{where.end_column} {where.text!r}",
        *(
            f"related {place.location.path}:{place.location.line}:{place.location.column}"
            f" {place.location.text!r}: {place.message}"
            for place in finding.related
        ),
        f"help: {finding.help}",
        f"fact: {finding.fact or '-'}; languages: {', '.join(finding.languages) or '-'};"
        f" subject: {finding.subject or '-'}",
    ]
    return "\n".join(lines) + "\n"
