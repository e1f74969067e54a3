"""What a build does with a project that is wrong, and with other languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publishing.conftest import build, replaced


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("sv/index.md", "sv/nowhere.md", "`article/integritetspolicy/` leads to `sv/nowhere.md`, which is no page"),
        ("article/integrity-policy/:", "../outside/:", "`../outside/` is no address inside the site"),
        ("article/integrity-policy/:", "/absolute/:", "`/absolute/` is no address inside the site"),
    ],
)
def test_a_wrong_setting_is_told_in_words(project: Path, old: str, new: str, told: str) -> None:
    replaced(project / "mkdocs.yml", old, new)
    done = build(project)
    assert done.returncode == 1
    assert told in done.stderr
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


def test_a_site_that_was_built_stays_as_it_was_when_the_next_build_fails(project: Path) -> None:
    assert build(project).returncode == 0
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    replaced(project / "policy_data/retention.yaml", "i {period} innan", "i {perod} innan")
    done = build(project)
    assert done.returncode == 1
    assert "perod" in done.stderr
    assert "period" in done.stderr
    assert before == {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}


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
    assert "the policy has" in build(project, "-v").stderr
    assert "the policy has" not in build(project, "-v").stderr
    (project / "docs/sv/index.md").touch()
    assert "the policy has" not in build(project, "-v").stderr
    replaced(project / "policy_data/rights.yaml", "      en: request restriction of processing\n", "")
    assert build(project).returncode == 1
    assert build(project).returncode == 1
