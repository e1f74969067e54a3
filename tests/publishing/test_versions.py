"""Released versions on the site: what visitors read on a day, and every version at an address of its own."""

from __future__ import annotations

import hashlib
import re
import shutil
import time
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from policysite.checking.project.publication import Publication
from policysite.checking.run import check_site
from policysite.cli.build_day import build_day
from policysite.model.language import Language
from policysite.publishing import site
from policysite.publishing.editions import Editions
from policysite.reading.project import read_project
from policysite.reading.site.published import read_site
from policysite.reading.site.published_files import read_files
from policysite.releasing import Request, release
from tests.exporting.test_atom import broken_rules
from tests.projects import ROOT
from tests.publishing.conftest import build, copied, replaced
from tests.publishing.documents import Element, read
from tests.publishing.versions import ADDRESS, IN_FORCE, JANUARY_2027, JULY_2026, LANGUAGES, LOGS, PERIODS, made
from tests.releasing.conftest import Workspace, workspace

__all__ = ["workspace"]


def period(page: Element) -> set[str]:
    return {element.text for element in page.all(data_fact=f"{LOGS}.period")}


def test_visitors_read_the_version_in_force_and_neither_the_next_nor_what_is_unreleased(released: Path) -> None:
    for number, home in enumerate(LANGUAGES.values()):
        page = read(released / "site" / home / "index.html")
        assert period(page) == {PERIODS[IN_FORCE][number]}
        assert "2026" in page.all("p", class_="edition")[0].text
        assert "versions/3/" in page.one("p", class_="banner").one("a").attributes["href"]
    both = read(released / "site/side-by-side/index.html")
    assert period(both) == set(PERIODS[IN_FORCE])


def test_every_version_stays_readable_in_every_language_and_says_whether_it_applies(released: Path) -> None:
    told = {
        "sv": {"1": "inte längre", "2": "versionen gäller.", "3": "inte än"},
        "en": {"1": "no longer in force", "2": "This version is in force.", "3": "not in force yet"},
    }
    for number, (language, home) in enumerate(LANGUAGES.items()):
        for version, periods in PERIODS.items():
            page = read(released / "site" / home / f"versions/{version}/index.html")
            assert page.one("html").attributes["lang"] == language
            assert period(page) == {periods[number]}
            banner = page.one("p", class_="banner")
            assert told[language][version] in banner.text
            here = f"{ADDRESS}{home}versions/{version}/"
            links = [urljoin(here, link.attributes["href"]) for link in banner.all("a")]
            assert links == ([] if version == IN_FORCE else [f"{ADDRESS}{home}"])
            assert len(page.all("h1")) == 1
            assert len(set(page.anchors)) == len(page.anchors)


def test_search_engines_are_led_to_the_version_in_force_alone(released: Path) -> None:
    for home in LANGUAGES.values():
        for version in PERIODS:
            page = read(released / "site" / home / f"versions/{version}/index.html")
            robots = [meta.attributes["content"] for meta in page.all("meta", name="robots")]
            canonical = page.one("link", rel="canonical").attributes["href"]
            assert robots == ([] if version == IN_FORCE else ["noindex"])
            own = f"{ADDRESS}{home}versions/{version}/"
            assert canonical == (f"{ADDRESS}{home}" if version == IN_FORCE else own)
            assert "data-search-exclude" in page.one("main").attributes
    assert "versions/" not in (released / "site/sitemap.xml").read_text(encoding="utf-8")


def test_the_change_of_language_leads_to_the_same_version(released: Path) -> None:
    for language, home in LANGUAGES.items():
        page = read(released / "site" / home / "versions/1/index.html")
        (other,) = LANGUAGES.keys() - {language}
        link = page.one("a", rel="alternate")
        assert link.attributes["hreflang"] == other
        here = f"{ADDRESS}{home}versions/1/"
        assert urljoin(here, link.attributes["href"]) == f"{ADDRESS}{LANGUAGES[other]}versions/1/"


def test_the_digest_is_of_the_text_that_can_be_had_and_that_was_frozen(released: Path) -> None:
    for language, home in LANGUAGES.items():
        for version in PERIODS:
            page = read(released / "site" / home / f"versions/{version}/index.html")
            shown = page.one("p", class_="digest")
            text = released / "site" / home / f"versions/{version}" / shown.one("a").attributes["href"]
            frozen = released / f"policy_data/versions/{version}/policy.{language}.txt"
            assert text.read_bytes() == frozen.read_bytes()
            assert shown.one("code").text == hashlib.sha256(text.read_bytes()).hexdigest()


def test_the_page_of_changes_tells_each_version_in_each_language(released: Path) -> None:
    swedish, english = (read(released / "site" / home / "changes/index.html") for home in LANGUAGES.values())
    for page in (swedish, english):
        assert [heading.attributes["id"] for heading in page.one("main").all("h2") if "id" in heading.attributes] == [
            "version:3",
            "version:2",
            "version:1",
        ]
        assert len(page.all("ul", class_="changes")) == 2
    assert "We keep logs for <longer>." in english.text
    assert "Vi sparar loggar längre." in swedish.text
    assert [mark.text for mark in english.all("ins")] == ["New: 1 year", "New: 6"]
    assert [mark.text for mark in swedish.all("del")] == ["Borttaget: 6 månader", "Borttaget: 3"]
    assert "P2Y" not in english.text
    assert "2 years" not in english.text


def checked(root: Path, day: date) -> list[str]:
    """What the published pages are found to lack, as ``policysite site`` does it."""
    project = read_project(root).published(day)
    pages, files = read_site(root / "site", "site", []), read_files(root / "site", "site", [])
    return [
        f"{finding.rule} {finding.location.path}"
        for finding in check_site(Publication(project, pages, files), today=day).findings
    ]


def test_the_archive_is_read_back_and_held_against_its_own_model(released: Path) -> None:
    day = date(2026, 7, 1)
    assert checked(released, day) == []
    page = released / "site/en/versions/1/index.html"
    source = page.read_text(encoding="utf-8")
    try:
        page.write_text(source.replace("3\xa0months", "9\xa0months"), encoding="utf-8")
        assert set(checked(released, day)) == {"altered-fact site/en/versions/1/index.html"}
        page.unlink()
        assert "unpublished-fact policy_data/versions/1/retention.yaml" in checked(released, day)
    finally:
        page.write_text(source, encoding="utf-8")


def test_a_version_comes_into_force_on_its_day_and_a_draft_shows_what_is_written(tmp_path: Path) -> None:
    root = made(tmp_path)
    assert build(root, SOURCE_DATE_EPOCH=JANUARY_2027).returncode == 0
    home = read(root / "site/en/index.html")
    assert period(home) == {PERIODS["3"][1]}
    assert home.all("p", class_="banner") == []
    assert checked(root, date(2027, 1, 1)) == []
    assert checked(root, date(2026, 12, 31)) != []  # the day before, this site would have been wrong
    assert build(root, SOURCE_DATE_EPOCH=JANUARY_2027, POLICYSITE_DRAFT="true").returncode == 0
    draft = read(root / "site/en/index.html")
    assert period(draft) == {"2 years"}
    assert draft.one("p", class_="banner").text == "Draft. This text is not in force."


@pytest.mark.parametrize("machine", ["UTC", "America/New_York", "Pacific/Auckland"])
def test_a_day_begins_at_midnight_where_the_policy_applies_wherever_the_machine_stands(
    released: Path, monkeypatch: pytest.MonkeyPatch, machine: str
) -> None:
    monkeypatch.setenv("TZ", machine)
    time.tzset()
    try:
        config = load_config(str(released / "mkdocs.yml"))
        for moment, day in (("2026-12-31T22:59:59Z", date(2026, 12, 31)), ("2026-12-31T23:00:00Z", date(2027, 1, 1))):
            monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.fromisoformat(moment).timestamp())))
            assert site._today(config) == build_day(read_project(released).time_zone) == day
        config.extra["time_zone"] = "Europe/Stockhom"
        with pytest.raises(PluginError, match="is no time zone; write one such as Europe/Stockholm"):
            site._today(config)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_page_that_the_version_does_not_have_waits_for_the_next(released: Path) -> None:
    editions = Editions(read_project(released), date(2026, 7, 1), draft=False)
    english = Language("en")
    frozen = editions.source("index.md", english, "# New words\n\n{{ rights }}\n")
    assert "New words" not in frozen
    assert "{{ rights }}" in frozen
    assert editions.source("changes.md", english, "# Changed\n") == "# Changed\n"
    added = editions.source("cookies.md", english, "# Cookies\n\n{{ cookies }}\n")
    assert added == "# {{ policy.title }}\n\nThis version is not in force yet.\n"
    assert replace(editions, draft=True).source("cookies.md", english, "# Cookies\n") == "# Cookies\n"


def test_before_the_first_version_applies_its_text_says_so(released: Path) -> None:
    early = Editions(read_project(released), date(2025, 12, 24), draft=False)
    config = load_config(str(released / "mkdocs.yml"))
    notice = early.notice(config, "index.md", Language("en"))
    assert notice
    words = "This version applies from 1 January 2026. No released version applies before that day."
    assert (notice.words.replace("\xa0", " "), notice.link) == (words, "")
    assert early.shown.version == "1"


def test_a_page_at_the_address_of_a_version_is_refused(tmp_path: Path) -> None:
    root = made(tmp_path)
    for language in LANGUAGES:
        (root / f"docs/{language}/versions").mkdir()
        (root / f"docs/{language}/versions/1.md").write_text("# Version\n", encoding="utf-8")
    replaced(root / "mkdocs.yml", "  - side-by-side.md\n", "  - side-by-side.md\n  - versions/1.md\n")
    done = build(root, SOURCE_DATE_EPOCH=JULY_2026)
    assert done.returncode == 1
    assert "docs: sv/versions/1.md has the address of version 1, versions/1/: move the page" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_citation_leads_to_the_version_that_stays(released: Path) -> None:
    for version, page in ((IN_FORCE, "index.html"), ("1", "versions/1/index.html")):
        cited = read(released / "site/en" / page).all("p", class_="citation")[0]
        assert f"Version {version}." in cited.text
        assert f"{ADDRESS}en/versions/{version}/#" in cited.text


def test_a_page_of_the_version_in_force_stays_until_it_applies_no_more(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for language in LANGUAGES:
        (root / f"docs/{language}/more.md").write_text("# More\n\n{{ rights }}\n", encoding="utf-8")
    assert release(root, Request(date(2026, 1, 1), date(2025, 12, 1))).release
    for language in LANGUAGES:
        (root / f"docs/{language}/more.md").unlink()
    done = build(root, SOURCE_DATE_EPOCH=JULY_2026)
    assert done.returncode == 1
    assert "version 1, which visitors read, has the page more.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_each_language_has_a_feed_that_its_pages_lead_to_and_that_no_clock_has_made(released: Path) -> None:
    for language, home in LANGUAGES.items():
        document = (released / "site" / home / "changes.atom").read_bytes()
        assert broken_rules(document) == []
        feed = feedparser.parse(document)
        assert not feed.bozo
        assert feed.feed.language == language
        assert {entry.updated for entry in feed.entries} == {"2025-12-01T00:00:00Z"}
        assert [entry.link for entry in feed.entries] == [f"{ADDRESS}{home}versions/{version}/" for version in "321"]
        assert PERIODS["3"][list(LANGUAGES).index(language)] in feed.entries[0].content[0].value
        for name in ("index.html", "changes/index.html", "versions/1/index.html"):
            page = read(released / "site" / home / name)
            (link,) = page.all("link", rel="alternate", type="application/atom+xml")
            path = f"{ADDRESS}{home}{name.removesuffix('index.html')}"
            assert urljoin(path, link.attributes["href"]) == f"{ADDRESS}{home}changes.atom" == feed.feed.links[0].href
    offered = read(released / "site/changes/index.html").one("main").all("a", href="../changes.atom")
    assert [link.text for link in offered] == ["Ändringar i policyn (Atom)"]


SITE = """\
site_name: Test
site_url: https://example.org/
theme: {name: material, font: false}
hooks: [hooks/policysite_hooks.py]
markdown_extensions: [attr_list, toc]
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {locale: sv, name: Svenska, default: true}
        - {locale: en, name: English}
"""


def without_english(root: Path) -> None:
    for path in (root / "policy_data").glob("*.yaml"):
        source = path.read_text(encoding="utf-8").replace("[sv, en]", "[sv]")
        path.write_text(re.sub(r", en: [^}]*(?=})|\n +en: .*", "", source), encoding="utf-8")
    replaced(root / "mkdocs.yml", "        - {locale: en, name: English}\n", "")
    shutil.rmtree(root / "docs/en")


def test_a_version_stays_readable_in_a_language_that_the_site_no_longer_has(workspace: Workspace) -> None:
    root = workspace.root
    (root / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    shutil.copytree(ROOT / "hooks", root / "hooks")
    for language in LANGUAGES:
        with (root / f"docs/{language}/index.md").open("a") as page:
            page.write("\n[Changes](changes.md#gone), [rights](index.md#rights)\n")
        (root / f"docs/{language}/changes.md").write_text("# x { #gone }\n", encoding="utf-8")
    assert workspace.release("2026-01-01").release
    without_english(root)
    assert workspace.release("2026-03-01").release
    done = build(root, SOURCE_DATE_EPOCH=JULY_2026)
    assert done.returncode == 0, done.stderr
    page = read(root / "site/en/versions/1/index.html")
    assert page.one("html").attributes["lang"] == "en"
    assert "We keep logs for 3 months." in page.text.replace("\xa0", " ")
    assert page.one("p", class_="banner").one("a").attributes["href"] == "../../.."
    leading = {link.text: link.attributes["href"] for link in page.one("main").all("a")}
    assert (leading["Changes"], leading["rights"]) == ("../../..", "./#rights")
    assert not (root / "site/en/changes.atom").exists()
    assert page.all("link", type="application/atom+xml") == []
