"""What the guides show works: every example is tried on the policy itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import MutableMapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from policysite.checking.run import Outcome, check_project
from policysite.cli import main
from policysite.model.finding import Severity
from policysite.reading.project import read_project
from tests.projects import ROOT

from .documents import examples, headings, quotation, section

ENGLISH, SWEDISH, README = (ROOT / name for name in ("EDITING.md", "REDIGERA.md", "README.md"))
EXAMPLES = examples(ENGLISH, "yaml")
QUESTIONS = re.findall(
    r"```yaml\n(.*?)```",
    section(ENGLISH, "Settle an open question") + section(ENGLISH, "Accept a finding"),
    re.DOTALL,
)
PARTS = ("policy_data", "docs", "mkdocs.yml")
TODAY = date(2026, 1, 1)
"""Before the waiver of the example expires."""


def identifier(example: str) -> str:
    """The address that it changes, ``retention.security-logs``."""
    return ".".join(re.findall(r"[\w-]+(?=:)", example)[:2])


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project, to change."""
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / part)
    return tmp_path


@pytest.fixture(scope="module")
def before() -> Outcome:
    return check_project(read_project(ROOT), today=TODAY)


def checked(project: Path) -> Outcome:
    return check_project(read_project(project), today=TODAY)


def carry_out(example: str, project: Path) -> None:
    """Change the model as an example shows: what it has is written over what the model has."""
    yaml = YAML()
    for section_name, change in yaml.load(example).items():
        file = project / "policy_data" / f"{section_name}.yaml"
        model = yaml.load(file.read_text("utf-8"))
        write_over(model[section_name], change)
        with file.open("w", encoding="utf-8") as stream:
            yaml.dump(model, stream)


def write_over(model: MutableMapping[str, Any], change: MutableMapping[str, Any]) -> None:
    if "none" in change:
        model.pop("unset")  # "in place of"
    for key, value in change.items():
        if isinstance(value, MutableMapping) and isinstance(model.get(key), MutableMapping):
            write_over(model[key], value)
        else:
            model[key] = value


def open_questions(outcome: Outcome) -> set[str]:
    return {finding.subject for finding in outcome.findings if finding.rule == "open-question"}


@pytest.mark.parametrize("example", EXAMPLES, ids=identifier)
def test_an_example_brings_no_finding_about(example: str, copy: Path, before: Outcome) -> None:
    carry_out(example, copy)
    after = checked(copy)
    known = {finding.fingerprint for finding in before.findings}
    assert [finding.message for finding in after.findings if finding.fingerprint not in known] == []
    assert read_project(copy).policy != read_project(ROOT).policy


@pytest.mark.parametrize("example", QUESTIONS, ids=identifier)
def test_an_example_that_answers_a_question_closes_it(example: str, copy: Path, before: Outcome) -> None:
    carry_out(example, copy)
    assert len(open_questions(before) - open_questions(checked(copy))) == 1


def test_every_open_question_can_be_answered_with_none_where_its_unset_stands(copy: Path, before: Outcome) -> None:
    for file in (copy / "policy_data").glob("*.yaml"):
        source = file.read_text("utf-8")
        file.write_text(re.sub(r"^( *)unset:\n(?:\1 +.*\n)+", r"\1none:\n", source, flags=re.MULTILINE), "utf-8")
    after = checked(copy)
    assert open_questions(before)
    assert not open_questions(after)
    assert not [finding for finding in after.findings if finding.severity is Severity.ERROR]


@pytest.mark.parametrize("example", EXAMPLES, ids=identifier)
def test_an_example_changes_a_fact_that_exists_or_writes_a_whole_one(example: str, copy: Path) -> None:
    """A fact that was renamed would come into being anew, without a text."""
    carry_out(example, copy)
    was, is_now = read_project(ROOT).policy, read_project(copy).policy
    new = set(is_now.facts) - set(was.facts)
    assert [address for address in new if set(is_now.facts[address].texts) != set(was.languages)] == []


def test_the_guides_of_both_languages_have_the_same_sections_and_examples() -> None:
    assert [level for level, _ in headings(ENGLISH)] == [level for level, _ in headings(SWEDISH)]
    assert examples(SWEDISH, "yaml") == EXAMPLES
    assert quotation(SWEDISH.read_text("utf-8")) == quotation(ENGLISH.read_text("utf-8")) != ""


@pytest.mark.parametrize(("guide", "title"), [(ENGLISH, "Read the checks"), (SWEDISH, "Läs kontrollerna")])
def test_the_checks_in_the_guides_are_those_of_a_pull_request(guide: Path, title: str) -> None:
    workflow = YAML(typ="safe").load((ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8"))
    told = re.findall(r"^- \*\*(.+?)\*\*", section(guide, title), re.MULTILINE)
    assert len(told) == 3
    assert set(told) <= {job["name"] for job in workflow["jobs"].values()}


@pytest.fixture
def broken(copy: Path) -> Path:
    """The project without the English line of the right to restriction."""
    file = copy / "policy_data" / "rights.yaml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.strip() != "en: request restriction of processing"]
    assert len(kept) == len(lines) - 1
    file.write_text("".join(kept), encoding="utf-8")
    return copy


def test_the_finding_in_the_guides_is_what_a_pull_request_is_told(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(broken), "--select", "missing-translation", "--format", "markdown"]) == 1
    comment = re.sub(r"</?b>", "**", re.sub(r"\\(.)", r"\1", capsys.readouterr().out))
    shown = quotation(section(ENGLISH, "Answer a finding"))
    assert shown.startswith("**error**")
    assert shown in " ".join(comment.split())


def test_the_finding_in_the_readme_is_what_a_refused_build_prints(broken: Path) -> None:
    shutil.copytree(ROOT / "hooks", broken / "hooks")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=broken,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    (shown,) = examples(README, "text")
    assert done.returncode == 1
    assert shown in done.stderr


def test_the_example_in_the_readme_is_the_fact_as_the_model_has_it() -> None:
    (shown,) = examples(README, "yaml")
    yaml = YAML(typ="safe")
    model = yaml.load((ROOT / "policy_data" / "retention.yaml").read_text("utf-8"))
    assert yaml.load(shown)["retention"]["security-logs"] == model["retention"]["security-logs"]
