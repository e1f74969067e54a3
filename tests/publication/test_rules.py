"""What the check of the built site finds: each accident to a correct site, at its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from policysite.checking.project.publication import NothingPublishedError, Publication
from policysite.checking.registry import SITE_RULES
from policysite.checking.run import Compared, check_site
from policysite.model.finding import Finding
from policysite.model.project import Project
from policysite.reading.project import read_project
from policysite.reading.site.published import read_site
from policysite.reading.site.published_files import read_files
from tests.projects import ROOT

MODEL = """\
policy:
  languages: [sv, en]
rights:
  title: {sv: Rättigheter, en: Rights}
  access:
    period: P1M
    list: examples
    text:
      sv: Du får tillgång inom {period} till {items}.
      en: You get access within {period} to {items}.
    items:
      name: {sv: namn, en: name}
  portability:
    unset: {sv: Öppet., en: Open.}
"""
PAGES = {
    "index.html": ("sv", "Rättigheter", "Du får tillgång inom {} till t.ex. <b>namn</b>.", "1 månad"),
    "en/index.html": ("en", "Rights", "You get access within {} to for example name.", "1 month"),
}
SCRIPT = ROOT / "src/policysite/publishing/theme/assets/policysite.js"
Check = Callable[..., list[Finding]]


def published(project: Project, folder: Path) -> Publication:
    return Publication(project, read_site(folder, "site", []), read_files(folder, "site", []))


def page(language: str, title: str, sentence: str, period: str) -> str:
    own = "https://x.se/" if language == "sv" else "https://x.se/en/"
    alternates = {"sv": "https://x.se/", "en": "https://x.se/en/", "x-default": "https://x.se/"}
    head = "".join(f'<link rel="alternate" hreflang="{tag}" href="{href}">' for tag, href in alternates.items())
    value = f'<data value="P1M" data-fact="rights.access.period">{period}</data>'
    return (
        f'<!doctype html>\n<html lang="{language}"><head><link rel="canonical" href="{own}">{head}</head><body>\n'
        f'<h2 id="rights" data-fact="rights.title">{title}</h2>\n'
        f'<p id="rights.access" data-fact="rights.access">{sentence.format(value)}</p>\n'
        f'<a href="#rights">up</a></body></html>\n'
    )


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Check the built site after replacing words of one of its pages."""

    def check(*, on: str = "en/index.html", replace: str = "", by: str = "") -> list[Finding]:
        (tmp_path / "policy_data").mkdir()
        (tmp_path / "policy_data" / "a.yaml").write_text(MODEL, encoding="utf-8")
        plugins = "plugins:\n  - i18n:\n      languages: [{locale: sv, default: true}, {locale: en}]\n"
        (tmp_path / "mkdocs.yml").write_text(f"site_name: x\n{plugins}")
        for language in ("sv", "en"):
            (tmp_path / "docs" / language).mkdir(parents=True)
            (tmp_path / "docs" / language / "index.md").write_text("{{ rights }}\n")
        for name, parts in PAGES.items():
            html = page(*parts)
            if name == on and replace:
                assert replace in html
                html = html.replace(replace, by)
            (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "site" / name).write_text(html, encoding="utf-8")
        project = read_project(tmp_path)
        assert project.faults == ()
        publication = published(project, tmp_path / "site")
        return [finding for rule in SITE_RULES for finding in rule.check(publication)]

    return check


def test_a_site_that_says_what_the_model_says_is_silent(check: Check) -> None:
    assert check() == []


@pytest.mark.parametrize(
    ("rule", "replace", "by", "line"),
    [
        ("altered-fact", "1 month", "6 months", 4),
        ("altered-fact", "You get access", "You may get access", 4),
        ("altered-fact", "to for example name", "to for example", 4),
        ("altered-fact", "You get access within", "Du får tillgång inom", 4),
        ("missing-anchor", 'id="rights.access"', 'id="access"', 4),
        ("missing-anchor", "<a href", '<i id="rights"></i><a href', 5),
        ("wrong-language", '<html lang="en">', "<html>", 1),
        ("wrong-language", '<p id="rights.access"', '<p lang="fi" id="rights.access"', 4),
        ("missing-alternate", ' hreflang="sv"', "", 1),
        (
            "missing-alternate",
            'hreflang="x-default" href="https://x.se/"',
            'hreflang="x-default" href="https://x.se/no"',
            1,
        ),
        ("broken-link", "#rights", "#nowhere", 5),
        ("broken-link", 'href="#rights"', 'href="../terms/"', 5),
        ("active-content", "<a href", '<script src="../own.js"></script><a href', 5),
        ("active-content", "<a href", '<svg><script type="application/json">alert(1)</script></svg><a href', 5),
        ("active-content", "<a href", '<script type="speculationrules">{}</script><a href', 5),
        ("active-content", "<a href", '<template><img src="x" onerror="alert(1)"></template><a href', 5),
        ("active-content", "<a href", '<noscript><p title="</noscript><i onclick=alert(1)>"></noscript><a href', 5),
        ("active-content", "<a href", '<!--><iframe src="own.html"></iframe><a href', 5),
        ("active-content", "<a href", '<form action="https://example.org/"></form><a href', 5),
        ("active-content", "#rights", " java\tscript:alert(1)", 5),
        ("active-content", "<head>", "<head><meta http-equiv=Refresh content=\"0;URL='//example.org/'\">", 2),
        ("external-asset", "<head>", '<head><link rel="preload icon" href="https://example.org/i.png">', 2),
        ("external-asset", "<a href", '<svg><image xlink:href="https://example.org/i.svg"/></svg><a href', 5),
        (
            "external-asset",
            "<a href",
            '<img src="own.png" srcset="own.png 1x, https://example.org/i.png 2x"><a href',
            5,
        ),
    ],
)
def test_an_accident_to_the_built_page_is_found_at_its_line(
    check: Check, rule: str, replace: str, by: str, line: int
) -> None:
    found = [finding for finding in check(replace=replace, by=by) if finding.rule == rule]
    assert [(finding.location.path, finding.location.line) for finding in found[:1]] == [("site/en/index.html", line)]


def test_what_is_the_engines_own_or_only_said_is_silent(check: Check, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "own.js").write_bytes(SCRIPT.read_bytes())
    data = '<script type="application/ld+json">{"url": "https://example.org/"}</script>'
    links = '<link rel="license" href="https://example.org/"><a href="https://example.org/">x</a>'
    refresh = '<meta http-equiv="refresh" content="0; url=../">'
    script = '<script src="../own.js" defer></script>'
    assert check(replace="<a href", by=f"{data}{links}{refresh}{script}<a href") == []
    (tmp_path / "site" / "own.js").write_text("alert(1)")
    project = read_project(tmp_path)
    (found,) = check_site(published(project, tmp_path / "site"), today=date(2026, 1, 1)).findings
    assert (found.rule, found.location.path, found.location.line) == ("active-content", "site/en/index.html", 5)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.css", "@import 'https://example.org/a.css';", ["https://example.org/a.css"]),
        ("a.css", "@media print { p { background: image-set('//example.org/a.png' 1x) } }", ["//example.org/a.png"]),
        ("a.css", "p { background: url(\\68ttps://example.org/a.png) }", ["https://example.org/a.png"]),
        ("a.css", "a[href^='https://'] { content: 'https://'; background: url(own.png) url(data:image/png;x) }", []),
        ("a.svg", "<svg><use href='https://example.org/a.svg#x'/></svg>", ["https://example.org/a.svg#x"]),
        ("a.htm", "<img src=https://example.org/a.png>", ["https://example.org/a.png"]),
        ("a.svg", "<svg onload='alert(1)'/>", ["onload"]),
    ],
)
def test_files_beside_the_pages_are_looked_at_as_well(
    check: Check, tmp_path: Path, name: str, content: str, told: list[str]
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / name).write_text(content)
    found = [(finding.location.path, finding.subject) for finding in check()]
    assert found == [(f"site/{name}", subject) for subject in told]


def test_a_fact_that_no_page_of_a_language_states_is_found_at_the_model(check: Check) -> None:
    found = check(replace='data-fact="rights.access"', by="")
    assert [(finding.rule, finding.location.path, finding.location.line) for finding in found] == [
        ("unpublished-fact", "policy_data/a.yaml", 10)
    ]
    assert found[0].message.startswith("no English page states `rights.access`: “You get access within")
    assert [place.message for place in found[0].related] == ["stated here in Swedish"]


def test_a_site_of_which_nothing_was_read_is_not_called_right(check: Check, tmp_path: Path) -> None:
    check()
    project = read_project(tmp_path)
    with pytest.raises(NothingPublishedError, match="nothing to compare"):
        check_site(published(project, tmp_path / "site" / "none"), today=date(2026, 1, 1))


def test_a_run_counts_what_it_compared(check: Check, tmp_path: Path) -> None:
    check()
    publication = published(read_project(tmp_path), tmp_path / "site")
    outcome = check_site(publication, today=date(2026, 1, 1))
    assert (outcome.findings, outcome.compared) == ((), Compared(facts=2, texts=6, pages=2))
