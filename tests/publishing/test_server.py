"""The site behind nginx, with the headers that it is shipped with."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path

import pytest

from policysite.publishing.headers import HEADERS

pytestmark = pytest.mark.server

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")

if NGINX is None:
    pytest.skip(
        "the server tests need nginx: install it with the package manager of the system", allow_module_level=True
    )

CONFIGURATION = """
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; }}
    server {{
        listen 127.0.0.1:{port};
        root {site};
        error_page 404 /404.html;
        include {site}/_headers.nginx.conf;
    }}
}}
"""


@pytest.fixture(scope="module")
def home(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    configuration = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""  # who else could not read a folder of root's tests
    configuration.write_text(CONFIGURATION.format(user=user, folder=folder, port=port, site=site))
    server = subprocess.Popen([str(NGINX), "-e", str(folder / "error.log"), "-c", str(configuration)])
    try:
        end = time.monotonic() + 10
        while time.monotonic() < end and not reachable(port):
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(timeout=10)


def reachable(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("path", ["", "en/", "changes/", "assets/policysite.css", "no/such/page/"])
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
