"""How a new site takes the place of the last one."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from policysite.publishing.staging import stage, will_be_refused


def configured(site: Path, *, strict: bool = False) -> MkDocsConfig:
    config = MkDocsConfig()
    config.site_dir, config.strict = str(site), strict
    return config


def built(config: MkDocsConfig, words: str) -> None:
    Path(config.site_dir, "index.html").write_text(words)


def published(site: Path, words: str) -> None:
    config = configured(site)
    staging = stage(config)
    built(config, words)
    staging.publish(config)
    assert config.site_dir == str(site)


def entries(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_site_is_the_last_one_until_the_new_one_takes_its_place(tmp_path: Path) -> None:
    site = tmp_path / "below" / "site"
    published(site, "first")
    config = configured(site)
    staging = stage(config)
    built(config, "second")
    assert (site / "index.html").read_text() == "first"
    staging.publish(config)
    assert (site / "index.html").read_text() == "second"
    assert entries(site.parent) == ["site"]


def test_what_the_last_site_alone_had_is_gone_except_what_is_hidden(tmp_path: Path) -> None:
    site = tmp_path / "site"
    published(site, "first")
    (site / "old.html").write_text("old")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("main")
    published(site, "second")
    assert entries(site) == [".git", "index.html"]
    assert (site / ".git" / "HEAD").read_text() == "main"


def test_a_link_to_the_folder_of_the_site_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    published(tmp_path / "site", "first")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / "index.html").read_text() == "first"


def test_a_build_that_was_killed_while_the_site_was_replaced_loses_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    published(site, "first")
    (site / ".git").mkdir()
    site.rename(tmp_path / ".site.last")  # killed before the new one came
    stage(configured(site))
    assert entries(site) == [".git", "index.html"]

    site.rename(tmp_path / ".site.last")
    (tmp_path / ".site.new").rename(site)  # killed before the last one went
    stage(configured(site))
    assert entries(site) == [".git"]
    assert entries(tmp_path) == [".site.new", "site"]


def test_a_site_that_cannot_be_replaced_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    published(site, "first")
    config = configured(site)
    staging = stage(config)
    staging.new.rmdir()
    with pytest.raises(PluginError, match="cannot take the place of"):
        staging.publish(config)
    assert (site / "index.html").read_text() == "first"
    assert entries(tmp_path) == ["site"]


@pytest.mark.parametrize(
    ("place", "told"), [("file", "file is no folder; remove it"), ("file/site", "cannot be written (Not a directory)")]
)
def test_a_place_that_cannot_hold_a_site_is_named(tmp_path: Path, place: str, told: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PluginError) as refused:
        stage(configured(tmp_path / place))
    assert told in str(refused.value)
    assert "site_dir" in str(refused.value)


@pytest.mark.parametrize("strict", [True, False])
def test_a_strict_build_is_refused_once_something_has_warned(tmp_path: Path, *, strict: bool) -> None:
    config = configured(tmp_path, strict=strict)
    counter = CountHandler(level=logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(counter)
    try:
        assert not will_be_refused(config)
        log.getChild("plugins").warning("a link leads nowhere")
        assert will_be_refused(config) is strict
    finally:
        log.removeHandler(counter)
