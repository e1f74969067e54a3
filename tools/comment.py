"""Put the report of a pull request's check into one comment on it.

    python tools/comment.py FOLDER

Runs after the check, with the code of the main branch and the right to write comments. What the check left in FOLDER
may come from a fork, so it is data from a stranger: the report is read back and written anew, and the pull request that
it names has to be the one whose commit was checked.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from policysite.reporting import markdown
from policysite.reporting.received import LONGEST, InvalidReportError, read_report

AUTHOR = "github-actions[bot]"
_SECONDS = 30
_PAGES = 20


class RefusedError(Exception):
    """What was left is not what a check leaves, or GitHub does not have it."""


class Repository:
    """The repository at GitHub, by its REST interface."""

    def __init__(self, address: str, token: str) -> None:
        self.address, self.token = address, token

    def call(self, method: str, path: str, content: object = None) -> Any:
        """Ask for JSON, or send some.

        Raises:
            RefusedError: GitHub refuses.
        """
        request = Request(  # noqa: S310, the address is GitHub's own, from the environment of the run
            f"{self.address}/{path}",
            method=method,
            data=None if content is None else json.dumps(content).encode(),
            headers={"Accept": "application/vnd.github+json", "Authorization": f"Bearer {self.token}"},
        )
        try:
            with urlopen(request, timeout=_SECONDS) as response:  # noqa: S310
                return json.load(response)
        except HTTPError as error:
            raise RefusedError(f"GitHub answered {error.code} {error.reason} to {method} {path}") from None

    def report_comment(self, number: int) -> int | None:
        """The comment that was made before."""
        for page in range(1, _PAGES + 1):
            comments = self.call("GET", f"issues/{number}/comments?per_page=100&page={page}")
            for comment in comments:
                if comment["user"]["login"] == AUTHOR and comment["body"].startswith(markdown.MARKER):
                    return int(comment["id"])
            if len(comments) < 100:
                break
        return None


def comment(folder: Path, run: dict[str, Any], repository: Repository) -> str:
    """Make the comment, or bring it up to date; what was done comes back.

    Args:
        folder: what the check left: ``report.json`` and ``pull-request.txt``.
        run: the event's ``workflow_run``, from GitHub itself.
        repository: where the pull request is.

    Raises:
        RefusedError: the folder holds something else, or names another pull request.
    """
    number = _number(_content(folder / "pull-request.txt", 20))
    head = repository.call("GET", f"pulls/{number}")["head"]
    if head["sha"] != run["head_sha"] or (head["repo"] or {}).get("id") != run["head_repository"]["id"]:
        raise RefusedError(f"pull request {number} is not, or is no longer, at the commit that was checked")
    try:
        report = read_report(_content(folder / "report.json", LONGEST))
    except InvalidReportError as error:
        raise RefusedError(str(error)) from None
    known = repository.report_comment(number)
    if known is not None:
        repository.call("PATCH", f"issues/comments/{known}", {"body": markdown.write(report)})
        return f"comment {known} is up to date"
    if not report.findings:
        return "nothing was found and nothing had been said"
    repository.call("POST", f"issues/{number}/comments", {"body": markdown.write(report)})
    return f"pull request {number} has a comment"


def _content(file: Path, most: int) -> str:
    if file.is_symlink() or not file.is_file():
        raise RefusedError(f"{file.name} is missing")
    if file.stat().st_size > most:
        raise RefusedError(f"{file.name} is too large")
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise RefusedError(f"{file.name} is not UTF-8") from None


def _number(written: str) -> int:
    if not (written.strip().isascii() and written.strip().isdecimal()):
        raise RefusedError("the number of the pull request is no number")
    return int(written)


def main() -> int:
    """Take everything else from the environment of the run."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    address = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}"
    try:
        done = comment(Path(sys.argv[1]), event["workflow_run"], Repository(address, os.environ["GITHUB_TOKEN"]))
    except RefusedError as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    sys.stdout.write(f"{done}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
