"""The promises that the workflows keep: least rights, fixed actions, and nothing of a stranger is run with rights."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from ruamel.yaml import YAML

from policysite.cli.commands import parser_of
from policysite.reading.site.configuration import read_time_zone
from tests.projects import ROOT

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WORKFLOWS = {file.name: YAML(typ="safe", pure=True).load(file) for file in FILES}
JOBS = {
    f"{name} {job}": definition for name, workflow in WORKFLOWS.items() for job, definition in workflow["jobs"].items()
}
_PINNED = re.compile(r"uses: (?P<action>[\w.-]+/[\w./-]+)@(?P<hash>[0-9a-f]{40}) # (?P<version>v\d+\.\d+\.\d+)$")
_NOT_FROM_A_FORK = "github.event.pull_request.head.repo.full_name == github.repository"

each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS.values(), ids=WORKFLOWS.keys())
each_job = pytest.mark.parametrize("job", JOBS.values(), ids=JOBS.keys())


def steps(job: dict[str, Any], action: str) -> Iterator[dict[str, Any]]:
    """The steps of a job that use an action."""
    return (step for step in job["steps"] if step.get("uses", "").startswith(f"{action}@"))


def test_there_are_workflows():
    assert set(WORKFLOWS) == {"check.yml", "comment.yml", "publish.yml", "release.yml", "review.yml"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_action_is_pinned_by_its_whole_hash_with_the_version_beside_it(file):
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not _PINNED.search(line)] == []


def test_one_action_is_the_same_everywhere():
    text = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
    pins = {match.group("action", "hash", "version") for match in map(_PINNED.search, text.splitlines()) if match}
    assert len(pins) == len({action for action, _, _ in pins})


@each_workflow
def test_no_workflow_runs_a_strangers_code_with_rights(workflow):
    assert "pull_request_target" not in workflow["on"]


@each_workflow
def test_a_workflow_has_no_rights_that_a_job_does_not_ask_for(workflow):
    assert workflow["permissions"] == {}


@each_job
def test_every_job_names_its_rights_and_its_patience(job):
    assert isinstance(job["permissions"], dict)
    assert job["timeout-minutes"] <= 30


@each_job
def test_a_checkout_leaves_no_credentials_behind(job):
    for step in steps(job, "actions/checkout"):
        assert step["with"]["persist-credentials"] is False
        assert "ref" not in step["with"]
        assert "repository" not in step["with"]


@each_job
def test_no_script_is_put_together_from_an_event(job):
    assert not any("${{" in step.get("run", "") for step in job["steps"])


@each_job
def test_no_job_uses_a_secret(job):
    assert "secrets." not in str(job)


def test_a_pull_request_may_write_nowhere_unless_it_is_our_own():
    jobs = WORKFLOWS["check.yml"]["jobs"].values()
    writing = [job for job in jobs if "write" in job["permissions"].values()]
    assert [job["permissions"] for job in writing] == [
        {"actions": "read", "contents": "read", "security-events": "write"}
    ]
    assert all(_NOT_FROM_A_FORK in job["if"] for job in writing)
    assert not any("run" in step for job in writing for step in job["steps"])


def test_the_comment_is_made_apart_from_the_check_and_by_our_own_code():
    workflow = WORKFLOWS["comment.yml"]
    assert set(workflow["on"]) == {"workflow_run"}
    assert workflow["on"]["workflow_run"]["workflows"] == [WORKFLOWS["check.yml"]["name"]]
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    assert [step["run"] for step in job["steps"] if "run" in step] == ["python tools/comment.py report"]


def test_translations_are_accepted_by_the_person_who_asks_for_it():
    workflow = WORKFLOWS["review.yml"]
    assert set(workflow["on"]) == {"workflow_dispatch"}
    (job,) = workflow["jobs"].values()
    (accepting,) = (step for step in job["steps"] if "review accept" in step.get("run", ""))
    assert accepting["env"]["REVIEWER"] == "${{ github.actor }}"
    arguments = shlex.split(accepting["run"].splitlines()[-1].partition("policysite review ")[2])
    _, parser = parser_of("review")
    options = parser.parse_args(arguments)
    assert (options.language, options.reviewer, options.note) == ("$LANGUAGE", "$REVIEWER", "$NOTE")
    assert options.facts == ["${facts[@]}"]


@pytest.mark.parametrize(
    ("written", "summaries"),
    [
        ("", []),
        (
            "sv=Vi sparar loggar längre. | en=We keep logs for longer.",
            ["sv=Vi sparar loggar längre. ", " en=We keep logs for longer."],
        ),
        ("sv=$(touch x); 'a' \"b\" | en=`id` \\n", ["sv=$(touch x); 'a' \"b\" ", " en=`id` \\n"]),
    ],
)
def test_the_form_for_a_release_hands_its_fields_over_as_they_are(tmp_path, written, summaries):
    workflow = WORKFLOWS["release.yml"]
    assert set(workflow["on"]) == {"workflow_dispatch"}
    (job,) = workflow["jobs"].values()
    (releasing,) = (step for step in job["steps"] if "policysite release" in step.get("run", ""))
    assert releasing["env"] == {
        f"{name.upper()}": f"${{{{ inputs.{name} }}}}" for name in ("effective", "version", "summary")
    }
    program = tmp_path / ".venv/bin/policysite"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    values = {"EFFECTIVE": "2027-01-01", "VERSION": "", "SUMMARY": written, "GITHUB_STEP_SUMMARY": "summary.md"}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", releasing["run"]]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **values}, capture_output=True, text=True, check=True
    )
    arguments = done.stdout.splitlines()
    assert arguments == ["release", "--effective=2027-01-01", "--version=", *(f"--summary={one}" for one in summaries)]
    _, parser = parser_of("release")
    assert [tag for tag, _ in parser.parse_args(arguments[1:]).summary] == ["sv", "en"][: len(summaries)]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".venv", "summary.md"]


def test_a_release_that_is_refused_opens_no_pull_request():
    (job,) = WORKFLOWS["release.yml"]["jobs"].values()
    names = [step.get("name") for step in job["steps"]]
    assert names.index("Release") < names.index("Open a pull request")
    assert not any("continue-on-error" in step or "if" in step for step in job["steps"])
    assert job["steps"][names.index("Release")]["shell"] == "bash"  # only a shell that is named runs with pipefail


def test_a_version_comes_into_force_without_anyone_merging_and_the_page_that_names_people_is_left_out():
    workflow = WORKFLOWS["publish.yml"]
    ((minute, hours, *days),) = [entry["cron"].split() for entry in workflow["on"]["schedule"]]
    assert days == ["*", "*", "*"]
    zone = read_time_zone(ROOT)
    for month in (1, 7):
        runs = [
            datetime(2027, month, 1, int(hour), int(minute), tzinfo=UTC).astimezone(zone) for hour in hours.split(",")
        ]
        assert 0 in [run.hour for run in runs], "a version would come into force late"
    steps = workflow["jobs"]["build"]["steps"]
    removing = next(number for number, step in enumerate(steps) if step.get("run") == "rm -r site/status")
    uploading = next(number for number, step in enumerate(steps) if "upload-pages-artifact" in step.get("uses", ""))
    assert removing < uploading


def test_a_preview_shows_what_is_written_and_a_publication_what_is_in_force():
    (built,) = (step for step in WORKFLOWS["check.yml"]["jobs"]["preview"]["steps"] if step.get("run") == "make site")
    assert built["env"] == {"POLICYSITE_DRAFT": "true"}
    assert "POLICYSITE_DRAFT" not in str(WORKFLOWS["publish.yml"])


def test_only_the_main_branch_is_published():
    workflow = WORKFLOWS["publish.yml"]
    assert workflow["on"]["push"]["branches"] == ["main"]
    assert workflow["jobs"]["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert workflow["jobs"]["deploy"]["needs"] == "build"


def test_the_commit_hook_runs_a_command_that_there_is():
    (hook,) = YAML(typ="safe", pure=True).load(ROOT / ".pre-commit-hooks.yaml")
    assert hook["entry"] == "policysite check"
    assert re.search(hook["files"], "policy_data/rights.yaml")
    assert re.search(hook["files"], "docs/sv/index.md")
