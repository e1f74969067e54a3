"""The site behind nginx, with the headers that it is shipped with."""

from __future__ import annotations

import urllib.error
import urllib.request
from http.client import HTTPResponse
from pathlib import Path

import pytest

from policysite.publishing.headers import HEADERS

pytestmark = pytest.mark.server


@pytest.mark.parametrize(
    "path", ["", "en/", "changes/", "assets/policysite.css", "assets/search/sv.json", "no/such/page/"]
)
def test_every_answer_has_the_headers(home: str, path: str) -> None:
    answer: HTTPResponse | urllib.error.HTTPError
    try:
        answer = urllib.request.urlopen(home + path, timeout=5)  # noqa: S310 - our own server
    except urllib.error.HTTPError as error:
        answer = error
    assert answer.status == (404 if path == "no/such/page/" else 200)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_the_hosts_that_read_headers_from_a_file_get_the_same(site: Path) -> None:
    first, *lines = (site / "_headers").read_text().splitlines()
    assert first == "/*"
    assert dict(line.strip().split(": ", 1) for line in lines) == HEADERS
