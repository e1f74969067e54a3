"""The project's own site, built once, served and opened in a browser; and copies of the project to break."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.programs import lacking
from tests.projects import ROOT
from tests.publishing import chromium, nginx, versions
from tests.publishing.sources import PARTS, copied, replaced

__all__ = ["PARTS", "copied", "replaced"]


def build(project: Path, *options: str, command: str = "build", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build``, or another command of it, on a project."""
    path = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", command, "--strict", *options],
        cwd=project,
        env={**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as built for an address below a host."""
    root = copied(tmp_path_factory.mktemp("project"))
    replaced(root / "mkdocs.yml", "site_url: https://www.infomaker.se/", "site_url: https://example.org/legal/")
    done = build(root)
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def home(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site behind nginx."""
    if nginx.NGINX is None:
        lacking("nginx", "make browser")
    with nginx.serving(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """A page whose console, requests and storage are looked at when the test is over."""
    with chromium.watched(browser, home) as page:
        yield page


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a version of the past, one in force and one to come, built in July 2026."""
    root = versions.made(tmp_path_factory.mktemp("released"))
    done = build(root, SOURCE_DATE_EPOCH=versions.JULY_2026)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="session")
def released_home(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of that site behind nginx."""
    if nginx.NGINX is None:
        lacking("nginx", "make browser")
    with nginx.serving(released / "site", tmp_path_factory.mktemp("nginx")) as address:
        yield address
