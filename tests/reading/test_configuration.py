"""What the site's configuration says, wherever MkDocs lets it be written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from policysite.model.finding import Finding
from policysite.reading.site.configuration import read_configuration, read_time_zone

LANGUAGES = "languages: [{locale: en}, {locale: sv, default: true}]"
LIST = f"docs_dir: pages\nsite_url: https://example.org/legal\nplugins:\n  - search\n  - i18n:\n      {LANGUAGES}\n"
TABLE = f"docs_dir: pages\nsite_url: https://example.org/legal\nplugins:\n  search: {{}}\n  i18n:\n    {LANGUAGES}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"mkdocs.yml": LIST},
        {"mkdocs.yml": TABLE},
        {"mkdocs.yaml": LIST},
        {"mkdocs.yml": "INHERIT: shared/base.yml\nsite_name: x\n", "shared/base.yml": LIST},
        {
            "mkdocs.yml": "INHERIT: a.yml\ndocs_dir: pages\n",
            "a.yml": "INHERIT: b.yml\ndocs_dir: other\n",
            "b.yml": LIST,
        },
    ],
)
def test_languages_are_read_from_wherever_mkdocs_reads_them(tmp_path: Path, files: dict[str, str]) -> None:
    for name, source in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(source)
    faults: list[Finding] = []
    configuration = read_configuration(tmp_path, faults)
    assert configuration is not None
    assert (list(configuration.languages), configuration.docs_folder) == (["sv", "en"], "pages")
    assert configuration.url == "https://example.org/legal/"
    assert {at.path for at in configuration.languages.values()} == {[*files][-1]}
    assert faults == []


@pytest.mark.parametrize("parent", ["mkdocs.yml", "nowhere.yml", "[a]"])
def test_what_cannot_be_inherited_is_no_traceback(tmp_path: Path, parent: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {parent}\n{LIST}")
    faults: list[Finding] = []
    configuration = read_configuration(tmp_path, faults)
    assert configuration is not None
    assert list(configuration.languages) == ["sv", "en"]
    assert [fault.location.path for fault in faults] == (["nowhere.yml"] if parent == "nowhere.yml" else [])


def test_a_project_without_a_site_has_no_configuration(tmp_path: Path) -> None:
    assert read_configuration(tmp_path, []) is None


ZONE = "extra: {time_zone: Europe/Stockholm}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"mkdocs.yml": LIST + ZONE},
        {"mkdocs.yml": "INHERIT: base.yml\nextra: {draft: true}\n", "base.yml": LIST + ZONE},
    ],
)
def test_a_day_begins_where_the_site_says(tmp_path: Path, files: dict[str, str]) -> None:
    for name, source in files.items():
        (tmp_path / name).write_text(source)
    evening = datetime(2026, 12, 31, 23, 0, tzinfo=UTC)
    assert evening.astimezone(read_time_zone(tmp_path)).date() == date(2027, 1, 1)


def test_without_a_word_of_it_a_day_is_one_in_utc(tmp_path: Path) -> None:
    assert read_time_zone(tmp_path) == UTC
    (tmp_path / "mkdocs.yml").write_text(LIST)
    assert read_time_zone(tmp_path) == UTC


@pytest.mark.parametrize("name", ["Europe/Stockhom", "Europe", "../../etc/localtime", "''", "[UTC]", "1"])
def test_a_time_zone_that_does_not_exist_is_told_at_its_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"{LIST}extra:\n  time_zone: {name}\n")
    faults: list[Finding] = []
    configuration = read_configuration(tmp_path, faults)
    assert configuration
    assert configuration.time_zone == UTC
    ((fault),) = faults
    assert (fault.rule, fault.location.line) == ("invalid-value", LIST.count("\n") + 2)
    assert "Europe/Stockholm" in fault.help
