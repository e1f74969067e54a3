"""Which findings a preview shows on which page, and where they lead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.project import Project
from policysite.publishing.panel import Panel, panels_of
from policysite.reading.project import read_project

MODEL = """\
policy:
  languages: [sv, en]
rights:
  title: {sv: Rättigheter, en: Rights}
  access:
    text: {sv: begära tillgång}
retention:
  title: {sv: Lagring, en: Retention}
  logs:
    period: P3M
    text: {sv: 'Loggar sparas i {period}.', en: 'Logs are kept for {perod}.'}
unplaced:
  title: {sv: Övrigt, en: Other}
  more:
    text: {sv: Mer.}
"""
PAGES = {"rights.md": "{{ rights }}", "period.md": "{{ retention.logs.period }}", "all.md": "{{ policy.side-by-side }}"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "policy_data").mkdir()
    (tmp_path / "policy_data" / "a b.yaml").write_text(MODEL)
    plugins = "plugins:\n  - i18n:\n      languages: [{locale: sv, default: true}, {locale: en}]\n"
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\n{plugins}")
    for language in ("sv", "en"):
        (tmp_path / "docs" / language).mkdir(parents=True)
        for name, source in PAGES.items():
            (tmp_path / "docs" / language / name).write_text(f"{source}\n")
    (tmp_path / "docs" / "en" / "rights.md").write_text("{{ rights }} <b onclick=x>&</b>\n")
    return read_project(tmp_path)


def panels(project: Project, editor: str = "editor:{path}#{line}.{column}") -> dict[str, Panel]:
    return {**panels_of(project, check_project(project, today=date(2026, 1, 1)).findings, editor)}


def told(panel: Panel) -> set[tuple[str, str | None]]:
    return {(notice.finding.rule, notice.finding.fact) for notice in panel.here}


def test_a_page_has_the_findings_of_what_it_shows_and_of_its_own_file(project: Project) -> None:
    found = panels(project)
    assert told(found["docs/sv/rights.md"]) == {("missing-translation", "rights.access")}
    assert told(found["docs/en/rights.md"]) == {("missing-translation", "rights.access"), ("active-content", None)}
    assert told(found["docs/en/period.md"]) == {("unknown-reference", "retention.logs")}
    everything = {notice.finding.fact for notice in found["docs/sv/all.md"].here}
    assert everything >= {"rights.access", "retention.logs", "unplaced.more"}
    assert all(panel.is_grave for panel in found.values())


def test_what_is_on_no_page_is_told_on_every_page(project: Project) -> None:
    for language in ("sv", "en"):
        (project.root / "docs" / language / "all.md").unlink()
    found = panels(read_project(project.root))
    for panel in found.values():
        assert ("missing-translation", "unplaced.more") in {(n.finding.rule, n.finding.fact) for n in panel.elsewhere}
        assert not {id(notice) for notice in panel.here} & {id(notice) for notice in panel.elsewhere}
    assert Panel.tally(found["docs/sv/rights.md"].here) == {"error": 1}


@pytest.mark.parametrize("path", ["policy_data/more.yaml", "docs/sv/period.md"])
def test_what_no_one_can_read_is_an_error_on_every_page(project: Project, path: str) -> None:
    (project.root / path).write_bytes(b"more:\n\ttext: x\n" if path.endswith("yaml") else b"\xff")
    found = panels(read_project(project.root))
    for panel in found.values():
        assert panel.is_grave
        first = panel.here[0]
        assert first.finding.rule in {"invalid-yaml", "unreadable-file"}
        assert first.places[0].name.startswith(f"{path}:")


def test_a_section_that_cannot_be_read_is_an_error_on_every_page_and_one_of_a_page_on_that_page(
    project: Project,
) -> None:
    with (project.root / "policy_data" / "a b.yaml").open("a") as model:
        model.write("extra: 1\n")
    (project.root / "docs" / "sv" / "rights.md").write_text("{{ rights }} {{ nothing }}\n")
    found = panels(read_project(project.root))
    on = {
        rule: {path for path, panel in found.items() if any(n.finding.rule == rule for n in panel.here)}
        for rule in ("invalid-value", "unknown-reference")
    }
    assert on["invalid-value"] == found.keys()
    assert "docs/sv/rights.md" in on["unknown-reference"]
    assert "docs/en/rights.md" not in on["unknown-reference"]


def test_a_finding_leads_to_its_places_in_the_editor(project: Project, tmp_path: Path) -> None:
    (notice,) = panels(project)["docs/sv/rights.md"].here
    path = tmp_path.resolve().as_posix()
    assert [place.url for place in notice.places] == [
        f"editor:{path}/policy_data/a%20b.yaml#6.16",
        f"editor:{path}/policy_data/a%20b.yaml#5.3",
    ]
    assert notice.places[0].name == "policy_data/a b.yaml:6:16"
    assert "<code>rights.access</code>" in notice.places[1].message


def test_words_of_a_finding_are_no_markup_of_the_page(project: Project) -> None:
    (notice,) = (notice for notice in panels(project)["docs/en/rights.md"].here if notice.finding.fact is None)
    assert notice.message.startswith("<code>onclick</code> on docs/en/rights.md")
    (tag,) = (notice for notice in panels(project)["docs/en/period.md"].here)
    assert "<code>{perod}</code>" in tag.message
