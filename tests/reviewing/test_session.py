"""Reviewing one translation after another."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from policysite.reviewing.acceptance import Reviewer
from policysite.reviewing.session import Dialogue, review_one_by_one
from policysite.reviewing.status import as_json, as_text, status_of
from tests.reviewing.conftest import DAY, Workspace


def dialogue(keys: Iterator[str], lines: list[str], shown: list[str]) -> Dialogue:
    def key(_: str) -> str:
        answer = next(keys, "")
        if answer == "^C":
            raise KeyboardInterrupt
        return answer

    return Dialogue(show=shown.append, key=key, line=lambda _: lines.pop(0) if lines else "")


def run(workspace: Workspace, keys: str | list[str], *lines: str) -> tuple[int, str]:
    shown: list[str] = []
    listed = status_of(workspace.project)
    count = review_one_by_one(workspace.root, listed, Reviewer("Ada", DAY), dialogue(iter(keys), list(lines), shown))
    return count, "\n".join(shown)


def test_one_key_accepts_and_one_skips(workspace: Workspace) -> None:
    count, shown = run(workspace, "xaSaq")
    assert count == 2
    assert "en: We keep logs for security reasons for {period}." in shown
    assert workspace.statuses() == {
        "retention": "current",
        "retention.security-logs": "unreviewed",
        "rights.access": "current",
        "rights.restriction": "unreviewed",
    }


def test_an_interrupted_review_keeps_what_was_accepted(workspace: Workspace) -> None:
    with pytest.raises(KeyboardInterrupt):
        run(workspace, ["a", "a", "^C"])
    assert list(workspace.statuses().values()).count("current") == 2


def test_the_end_of_input_is_the_end_of_the_review(workspace: Workspace) -> None:
    assert run(workspace, "a")[0] == 1


def test_a_reason_is_asked_for_where_one_is_needed(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("rights.yaml", "begära tillgång", "få tillgång")
    count, shown = run(workspace, "a", "")
    assert (count, workspace.rules()) == (0, ["stale-translation"])
    assert "[-begära-] [+få+] tillgång" in shown
    count, _ = run(workspace, "a", "The list begins with the verb.")
    assert (count, workspace.rules()) == (1, [])


def test_the_status_shows_what_changed_since(workspace: Workspace) -> None:
    workspace.accept("rights.access")
    workspace.replace("rights.yaml", "begära tillgång", "få tillgång")
    written = as_text(status_of(workspace.project)).splitlines()
    assert "rights.access            en  stale       Ada, 2026-03-02" in written
    assert "    sv: [-begära-] [+få+] tillgång till uppgifter" in written
    assert written[-1] == "0 current, 1 stale, 3 unreviewed, 0 unexplained"


def test_the_status_is_there_for_machines(workspace: Workspace) -> None:
    workspace.accept("rights.access")
    document = json.loads(as_json(status_of(workspace.project)))
    assert document["schema"] == "policysite/reviews/v1"
    assert document["summary"] == {"current": 1, "stale": 0, "unreviewed": 3, "unexplained": 0}
    assert document["translations"][2]["reviewer"] == "Ada"
