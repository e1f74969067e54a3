"""What builds leave for each other."""

from __future__ import annotations

import logging
import shutil
from datetime import date
from pathlib import Path

import pytest

from policysite.publishing.cache import Kept, cache_of
from policysite.publishing.passed import Examination, digest_of_pages, digest_of_sources, has_passed, remember

PAGES, SOURCES = Examination.PAGES, Examination.SOURCES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("policy_data/a.yaml", "docs/sv/index.md", "site/index.html", "site/own.css", "mkdocs.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a")
    return tmp_path


def sources(project: Path, settings: object = (), today: date = date(2026, 1, 1)) -> str:
    return digest_of_sources(project, project / "docs", project / "mkdocs.yml", settings, today)


def test_what_has_passed_has_passed_by_its_kind_until_another_does(project: Path) -> None:
    cache = cache_of(project)
    assert not has_passed(cache, SOURCES, "a")
    remember(cache, SOURCES, "a")
    assert has_passed(cache, SOURCES, "a")
    assert not has_passed(cache, PAGES, "a")
    remember(cache, SOURCES, "b")
    assert not has_passed(cache, SOURCES, "a")


@pytest.mark.parametrize("name", ["policy_data/a.yaml", "docs/sv/index.md", "mkdocs.yml", "docs/new.md"])
def test_any_change_of_a_source_is_seen(project: Path, name: str) -> None:
    before = sources(project)
    assert sources(project) == before
    (project / name).write_text("b")
    assert sources(project) != before


def test_a_change_of_a_setting_or_of_the_day_is_seen(project: Path) -> None:
    assert len({sources(project), sources(project, ("sv",)), sources(project, (), date(2026, 1, 2))}) == 3


@pytest.mark.parametrize("name", ["index.html", "own.css", "new.txt"])
def test_any_change_of_what_was_built_is_seen(project: Path, name: str) -> None:
    before = digest_of_pages("a", project / "site")
    assert digest_of_pages("b", project / "site") != before
    (project / "site" / name).write_text("b")
    assert digest_of_pages("a", project / "site") != before
    shutil.move(project / "site" / name, project / "site" / f"moved-{name}")
    assert digest_of_pages("a", project / "site") != before


def test_a_text_is_made_once_from_the_same(project: Path) -> None:
    made = []

    def make() -> str:
        made.append("text\nå")
        return made[-1]

    cache = cache_of(project)
    assert [Kept(cache, "a").text("sv/index.md", also, make) for also in (1, 1, 2, 2)] == ["text\nå"] * 4
    assert len(made) == 2
    Kept(cache, "b").text("sv/index.md", 2, make)
    Kept(cache, "b").text("en/index.md", 2, make)
    assert len(made) == 4
    for kept in (cache / "kept").iterdir() if cache else ():
        kept.write_bytes(b"\xff")
    assert Kept(cache, "b").text("en/index.md", 2, make) == "text\nå"
    assert Kept(None, "b").text("en/index.md", 2, make) == "text\nå"
    assert len(made) == 6


def test_a_cache_that_cannot_be_written_is_told_and_done_without(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / ".cache").touch()
    with caplog.at_level(logging.INFO):
        cache = cache_of(project)
    assert cache is None
    assert "/.cache cannot be written (Not a directory)" in caplog.text
    remember(cache, SOURCES, "a")
    assert not has_passed(cache, SOURCES, "a")
