"""What a build does with a project that is wrong, and with other languages."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from tests.publishing.conftest import build, replaced
from tests.publishing.documents import read


def test_an_address_that_the_site_has_is_not_written_over(project: Path) -> None:
    lines = "    en: sv/index.md\n    index.html/: sv/index.md\n    changes/: sv/changes.md\n"
    replaced(project / "mkdocs.yml", "    article/integrity-policy/", f"{lines}    article/integrity-policy/")
    done = build(project)
    assert done.returncode == 1
    for old in ("en", "index.html/", "changes/"):
        assert f"mkdocs.yml: extra.redirects: `{old}` is an address that the site itself has" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_a_right_that_one_language_lacks_stops_the_build_before_anything_is_written(project: Path) -> None:
    replaced(project / "policy_data/rights.yaml", "      en: request restriction of processing\n", "")
    done = build(project)
    assert done.returncode == 1
    for words in ("policy_data/rights.yaml", "rights.restriction", "missing-translation"):
        assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_a_project_without_a_model_is_told_so_and_not_by_a_setting_of_the_host(project: Path) -> None:
    shutil.rmtree(project / "policy_data")
    done = build(project)
    assert done.returncode == 1
    assert f"there is no folder `policy_data` in {project}, so there is nothing to check" in done.stderr
    assert "watch" not in done.stderr
    assert not (project / "site").exists()


THEME = "theme:\n  custom_dir: overrides\n"
OVERRIDE = '{%% extends "main.html" %%}{%% block body %%}<main>%s</main>{%% endblock %%}'


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_site_that_was_built_stays_as_it_was_when_the_next_build_is_refused(project: Path) -> None:
    (project / "overrides").mkdir()
    template = project / "overrides/own.html"
    template.write_text(OVERRIDE % "{{ page.content }}")
    replaced(project / "mkdocs.yml", "theme:\n", THEME)
    for language in ("sv", "en"):
        page = project / f"docs/{language}/index.md"
        page.write_text(f"---\ntemplate: own.html\n---\n{page.read_text()}")
    assert build(project).returncode == 0
    before = content(project / "site")
    assert len(before) > 10

    template.write_text(OVERRIDE % "{{ page.content | replace('month', 'year') }}<img src='//example.org/a.png'>")
    done = build(project)
    assert done.returncode == 1
    assert "altered-fact" in done.stderr
    assert "external-asset" in done.stderr
    assert ".site.new/en/index.html" in done.stderr
    assert "years" in (project / ".site.new/en/index.html").read_text()
    assert content(project / "site") == before
    template.write_text(OVERRIDE % "{{ page.content }}")

    with (project / "docs/sv/changes.md").open("a") as page:
        page.write("\n[Villkor](villkor.md)\n")
    done = build(project)
    assert done.returncode == 1
    assert "Aborted with 1 warnings in strict mode!" in done.stdout
    assert content(project / "site") == before

    replaced(project / "policy_data/retention.yaml", "i {period} innan", "i {perod} innan")
    done = build(project)
    assert done.returncode == 1
    assert "perod" in done.stderr
    assert "period" in done.stderr
    assert content(project / "site") == before


def test_a_project_without_a_model_is_told_so(project: Path) -> None:
    for file in (project / "policy_data").glob("*.yaml"):
        file.unlink()
    done = build(project)
    assert done.returncode == 1
    assert "nothing to check" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_language_whose_words_are_unknown_is_named(project: Path) -> None:
    replaced(project / "mkdocs.yml", "        - locale: en\n", "        - locale: vo\n")
    done = build(project)
    assert done.returncode == 1
    assert "no words are known for the language `vo`" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_has_passed_is_not_examined_again_and_any_change_is(project: Path) -> None:
    assert re.search(r"the policy has \d+ warnings; `policysite check` tells", build(project, "-v").stderr)
    assert re.search(r"the policy still has \d+ warnings; `policysite check` tells", build(project, "-v").stderr)
    (project / "docs/sv/index.md").touch()
    assert "the policy still has" in build(project, "-v").stderr
    replaced(project / "policy_data/rights.yaml", "      en: request restriction of processing\n", "")
    assert build(project).returncode == 1
    assert build(project).returncode == 1


DATA = "application/ld+json"
UNEXAMINED = """
import policysite.publishing.site as publishing
from policysite.checking.run import Compared, Outcome
publishing.examine_pages = lambda *_, **__: None
publishing.examine_sources = lambda *_, **__: Outcome((), (), Compared(0, 0, 0))
"""


def test_nothing_that_a_model_says_becomes_markup_even_where_no_rule_has_looked(project: Path) -> None:
    attack = "</title></a><script>alert(1)</script><img src=x onerror=alert(1)> & {{ rights }} *y*"
    replaced(project / "policy_data/policy.yaml", "sv: Integritetspolicy", f"sv: '{attack}'")
    replaced(project / "policy_data/rights.yaml", "sv: Rättigheter", f"sv: '{attack}'")
    replaced(project / "policy_data/controller.yaml", "short-name: Infomaker", f"short-name: '{attack}'")
    with (project / "hooks/policysite_hooks.py").open("a") as hook:
        hook.write(UNEXAMINED)
    assert build(project).returncode == 0
    pages = [read(path) for path in (project / "site").rglob("*.html")]
    assert len(pages) > 6
    assert not [page for page in pages if page.all("img")]
    scripts = [script.attributes for page in pages for script in page.all("script")]
    loaded = {script["src"].lstrip("./") for script in scripts if script.get("type") != DATA}
    assert loaded == {"assets/policysite.js", "assets/search.js"}
    home = read(project / "site/index.html")
    assert home.one("title").text == f"{attack} – Infomaker"
    assert home.one("h1").text == attack
    assert home.one("h2", id="rights").text == attack
    assert json.loads(home.one("script", type=DATA).text)["name"] == attack
    assert attack in [link.text for link in home.one("header").all("a")]
    assert [link.text for link in home.all("a", href="#rights") if link.parent and link.parent.tag == "li"] == [
        attack
    ] * 2
