"""What the setting of old addresses may say."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from policysite.publishing.redirects import problems, write

LANGUAGES = [{"locale": "sv", "name": "Svenska", "default": True}, {"locale": "en", "name": "English"}]


def told(root: Path, setting: object) -> list[str]:
    """What is wrong with a setting of a site in Swedish and English, with a German page that is not built."""
    for page in ("sv/index.md", "en/index.md", "de/index.md", "en/notes.txt"):
        (root / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / page).touch()
    (root / "mkdocs.yml").write_text("site_name: Test\n")
    plugins = [{"i18n": {"docs_structure": "folder", "languages": LANGUAGES}}]
    config = load_config(str(root / "mkdocs.yml"), plugins=plugins, extra={"redirects": setting})
    return list(problems(config))


@pytest.mark.parametrize("setting", [None, {}, {"article/policy/": "sv/index.md", "old": "en/index.md"}])
def test_addresses_that_lead_to_pages_are_right(tmp_path: Path, setting: object) -> None:
    assert told(tmp_path, setting) == []


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        (["article/policy/"], "this is no table of addresses, but a list"),
        ("sv/index.md", "this is no table of addresses, but `sv/index.md`"),
        (7, "this is no table of addresses, but `7`"),
    ],
)
def test_a_setting_of_another_kind_is_told_with_an_example(tmp_path: Path, setting: object, words: str) -> None:
    (problem,) = told(tmp_path, setting)
    assert problem.startswith(f"mkdocs.yml: extra.redirects: {words}")
    assert problem.endswith("write one line per old address, such as `article/policy/: sv/index.md`")


@pytest.mark.parametrize(
    ("old", "page"), [("old/", None), ("old/", ["sv/index.md"]), (2019, "sv/index.md"), (None, "sv/index.md")]
)
def test_what_is_no_text_is_quoted(tmp_path: Path, old: object, page: object) -> None:
    (problem,) = told(tmp_path, {old: page})
    assert f"`{old}` and `{page}` are not an address and a page" in problem


@pytest.mark.parametrize(
    "old", ["", "/", "/old/", "../old/", "old/../../x", "https://example.org/old", "old?x", "old#x", "a\\b", "a%2fb"]
)
def test_an_address_that_is_not_inside_the_site_is_quoted(tmp_path: Path, old: str) -> None:
    (problem,) = told(tmp_path, {old: "sv/index.md"})
    assert f"`{old}` is no address inside the site; write it without host" in problem


@pytest.mark.parametrize(
    "page",
    ["sv/nowhere.md", "de/index.md", "en/notes.txt", "index.md", "sv", "", "../docs/sv/index.md", "sv/../en/index.md"],
)
def test_a_page_that_the_site_does_not_build_is_quoted_with_what_it_builds(tmp_path: Path, page: str) -> None:
    (problem,) = told(tmp_path, {"old/": page})
    assert f"`old/` leads to `{page}`, which is no page; name a Markdown file below `sv/`, `en/`" in problem


def test_every_line_that_is_wrong_is_told(tmp_path: Path) -> None:
    assert len(told(tmp_path, {"../a": "sv/index.md", "b": "sv/no.md", "c": 1, "d": "sv/index.md"})) == 3


def test_a_page_that_was_left_out_of_the_build_is_named() -> None:
    config = MkDocsConfig()
    config.extra = {"redirects": {"old/": "sv/draft.md"}}  # type: ignore[assignment]
    (problem,) = write(config, Environment(loader=DictLoader({"moved.html": ""}), autoescape=True), {})
    assert "`old/` leads to `sv/draft.md`, which was not built" in problem
