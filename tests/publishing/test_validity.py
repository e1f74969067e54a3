"""Every built page is valid HTML, as the Nu Html Checker of the W3C sees it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.programs import lacking
from tests.projects import ROOT

pytestmark = pytest.mark.checker

JAVA = shutil.which("java")
CHECKER = ROOT / "tools" / "html-checker" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(autouse=True)
def _checker() -> None:
    if JAVA is None or not CHECKER.is_file():
        lacking("HTML checker", "make checker")


def faults(folder: Path) -> list[str]:
    """What is no valid HTML below a folder."""
    assert list(folder.rglob("*.html"))
    done = subprocess.run(
        [str(JAVA), "-jar", str(CHECKER), "--format", "json", "--skip-non-html", str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [
        f"{message.get('url', '').rpartition('/site/')[2]}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if message["type"] != "info"
    ]


def test_every_page_is_valid_html(site: Path) -> None:
    assert faults(site) == []


def test_every_page_of_released_versions_is_valid_html(released: Path) -> None:
    assert faults(released / "site") == []


def test_a_page_that_is_not_valid_is_noticed(site: Path, tmp_path: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(page.replace("<main", "<main><p><div></div></p", 1), encoding="utf-8")
    assert faults(tmp_path) != []
