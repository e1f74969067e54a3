"""What the site's configuration says, wherever MkDocs lets it be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.model.finding import Finding
from policysite.reading.configuration import read_configuration

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
