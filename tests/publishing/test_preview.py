"""The preview: shows what is wrong, goes on, and follows every edit."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from policysite.publishing.listening import require_address
from tests.projects import ROOT
from tests.publishing.conftest import build, replaced

PATIENCE = 20
"""Seconds, for a machine that does much else; the reload itself takes about one."""


@pytest.fixture
def preview(project: Path) -> Iterator[str]:
    """The address of ``mkdocs serve`` on a copy of the project; its output goes to ``preview.log``."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    path = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    with (project / "preview.log").open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=project,
            env={**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://{address}/"
        finally:
            server.terminate()
            server.wait(timeout=10)


def eventually(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


def page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own server
            return answer.read().decode()
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return ""


def test_an_address_that_is_taken_is_told_with_the_remedy_and_without_a_traceback(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = build(project, "--dev-addr", f"127.0.0.1:{port}", command="serve")
    assert done.returncode == 1
    assert f"127.0.0.1:{port} is taken" in done.stderr
    assert f"`dev_addr: 127.0.0.1:{port + 1}` in mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("host", "port"), [("192.0.2.1", 8000), ("127.0.0.1", 70000)])
def test_an_address_of_another_machine_is_told_too(host: str, port: int) -> None:
    with pytest.raises(PluginError, match=f"{host}:{port} cannot be listened at"):
        require_address(host, port)


def test_an_edit_shows_in_every_language_a_fault_is_told_and_mending_it_goes_on(project: Path, preview: str) -> None:
    retention, log = project / "policy_data/retention.yaml", project / "preview.log"
    assert eventually(lambda: "3\xa0months" in page(f"{preview}en/")), log.read_text()
    assert "Findings on this page" in page(f"{preview}en/")
    assert "Iakttagelser på den här sidan" in page(preview)

    replaced(retention, "period: P3M", "period: P6M")
    assert eventually(lambda: "6\xa0months" in page(f"{preview}en/") and "6\xa0månader" in page(preview)), (
        log.read_text()
    )

    replaced(retention, "for {period} before", "for {perod} before")
    assert eventually(lambda: "unknown-reference" in log.read_text()), log.read_text()
    assert "Traceback" not in log.read_text()
    assert eventually(lambda: "unknown-reference" in page(preview)), log.read_text()
    (line,) = (number for number, line in enumerate(retention.read_text().splitlines(), 1) if "{perod}" in line)
    assert f'href="vscode://file{retention.resolve()}:{line}:' in page(f"{preview}en/side-by-side/")
    assert "unknown-reference" not in page(f"{preview}en/changes/")

    replaced(retention, "for {perod} before", "for {period} at least before")
    assert eventually(lambda: "at least before" in page(f"{preview}en/")), log.read_text()
    assert "unknown-reference" not in page(f"{preview}en/")
