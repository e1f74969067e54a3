"""The comment on a pull request, made from a report that may come from anyone."""

from __future__ import annotations

import importlib.util
import json
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies

from policysite.reporting import json as json_report
from policysite.reporting import markdown
from policysite.reporting.received import InvalidReportError, read_report
from tests.projects import ROOT
from tests.reporting.findings import FINDING, report, reports

_specification = importlib.util.spec_from_file_location("comment", ROOT / "tools" / "comment.py")
assert _specification
assert _specification.loader
tool = importlib.util.module_from_spec(_specification)
_specification.loader.exec_module(tool)

RUN = {"head_sha": "a" * 40, "head_repository": {"id": 7}}
HEAD = {"sha": "a" * 40, "repo": {"id": 7}}


class Repository(tool.Repository):
    """A repository with one pull request, number 12, that remembers what was sent."""

    def __init__(self, comments: list[dict[str, Any]] | None = None, head: dict[str, Any] = HEAD) -> None:
        super().__init__("https://api.example.org/repos/a/b", "token")
        self.comments, self.head, self.sent = comments or [], head, []

    def call(self, method: str, path: str, content: Any = None) -> Any:
        if method != "GET":
            self.sent.append((method, path, content["body"]))
            return {}
        return {"head": self.head} if path == "pulls/12" else self.comments


def comment_by(author: str, body: str) -> dict[str, Any]:
    return {"id": 5, "user": {"login": author}, "body": body}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a check of pull request 12 leaves, with one finding."""
    (tmp_path / "report.json").write_text(json_report.write(report(FINDING)), encoding="utf-8")
    (tmp_path / "pull-request.txt").write_text("12\n")
    return tmp_path


def test_findings_are_told_in_a_new_comment(folder):
    repository = Repository()
    tool.comment(folder, RUN, repository)
    ((method, path, body),) = repository.sent
    assert (method, path) == ("POST", "issues/12/comments")
    assert body.startswith(markdown.MARKER)
    assert "the right to restriction is stated in Swedish and not in English" in body


def test_the_comment_that_is_there_is_brought_up_to_date(folder):
    repository = Repository([comment_by(tool.AUTHOR, f"{markdown.MARKER}\nold")])
    tool.comment(folder, RUN, repository)
    assert [sent[:2] for sent in repository.sent] == [("PATCH", "issues/comments/5")]


@pytest.mark.parametrize("other", [comment_by("mallory", f"{markdown.MARKER}\nold"), comment_by(tool.AUTHOR, "hello")])
def test_comments_of_others_are_left_alone(folder, other):
    repository = Repository([other])
    tool.comment(folder, RUN, repository)
    assert [method for method, *_ in repository.sent] == ["POST"]


def test_a_clean_check_says_nothing_unless_it_did_before(folder):
    (folder / "report.json").write_text(json_report.write(report()), encoding="utf-8")
    silent, spoken = Repository(), Repository([comment_by(tool.AUTHOR, markdown.MARKER)])
    for repository in (silent, spoken):
        tool.comment(folder, RUN, repository)
    assert silent.sent == []
    assert "Policy check: no findings" in spoken.sent[0][2]


@pytest.mark.parametrize("head", [HEAD | {"sha": "b" * 40}, HEAD | {"repo": {"id": 8}}, HEAD | {"repo": None}])
def test_another_pull_request_than_the_one_that_was_checked_gets_no_comment(folder, head):
    repository = Repository(head=head)
    with pytest.raises(tool.RefusedError, match="at the commit that was checked"):
        tool.comment(folder, RUN, repository)
    assert repository.sent == []


@pytest.mark.parametrize("number", ["", "12; rm", "../12", "-1", "١٢", "1" * 30])
def test_a_number_that_is_none_is_refused(folder, number):
    (folder / "pull-request.txt").write_text(number, encoding="utf-8")
    with pytest.raises(tool.RefusedError):
        tool.comment(folder, RUN, Repository())


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b" " * 2_000_001])
def test_a_report_that_is_none_is_refused(folder, content):
    (folder / "report.json").write_bytes(content)
    repository = Repository()
    with pytest.raises(tool.RefusedError):
        tool.comment(folder, RUN, repository)
    assert repository.sent == []


def test_a_pull_request_that_github_does_not_have_is_refused_in_words(folder):
    class NotFound(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with HTTPServer(("127.0.0.1", 0), NotFound) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        nowhere = tool.Repository(f"http://127.0.0.1:{server.server_port}/repos/a/b", "token")
        with pytest.raises(tool.RefusedError, match="GitHub answered 404 Not Found to GET pulls/12"):
            tool.comment(folder, RUN, nowhere)


def test_a_link_out_of_the_folder_is_refused(folder, tmp_path):
    (folder / "report.json").rename(tmp_path / "elsewhere.json")
    (folder / "report.json").symlink_to(tmp_path / "elsewhere.json")
    with pytest.raises(tool.RefusedError, match=r"report\.json is missing"):
        tool.comment(folder, RUN, Repository())


@given(reports)
def test_any_report_that_we_write_is_read_back(any_report):
    written = json_report.write(any_report)
    again = json.loads(json_report.write(read_report(written)))
    expected = json.loads(written)
    for finding in (*again["findings"], *expected["findings"]):
        del finding["fingerprint"], finding["languages"]
    assert again["findings"] == expected["findings"]
    assert again["summary"] == expected["summary"]


_JSON = strategies.recursive(
    strategies.none() | strategies.booleans() | strategies.integers() | strategies.text(max_size=5),
    lambda inner: (
        strategies.lists(inner, max_size=3) | strategies.dictionaries(strategies.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(strategies.data())
def test_a_report_of_another_shape_is_refused_and_nothing_worse(data):
    written = json.loads(json_report.write(report(FINDING)))
    place: Any = written
    while isinstance(place, dict | list) and place:
        key = data.draw(strategies.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if data.draw(strategies.booleans()) or not isinstance(place[key], dict | list):
            place[key] = data.draw(_JSON)
            break
        place = place[key]
    with suppress(InvalidReportError):
        markdown.write(read_report(json.dumps(written)))
