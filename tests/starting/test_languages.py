"""A project can be started in any languages that there are texts and words for."""

from __future__ import annotations

import tomllib

import pytest

from policysite.cli import main
from policysite.model.language import Language
from policysite.reading.project import read_project
from policysite.rendering.plain_policy import plain_policy
from policysite.rendering.wording import worded_languages, wording_of
from tests.projects import ROOT

TEXTS = ROOT / "src" / "policysite" / "starting" / "texts"


@pytest.mark.parametrize("language", worded_languages())
def test_every_language_has_every_text(language):
    texts, english = (
        tomllib.loads((TEXTS / f"{tag}.toml").read_text(encoding="utf-8")) for tag in (language, Language("en"))
    )
    assert texts.keys() == english.keys()
    assert "{name}" in texts["controller"]
    assert all(text.strip() == text and text for text in texts.values())


def test_the_languages_with_texts_to_start_from_are_those_that_a_site_can_be_built_in():
    assert sorted(file.stem for file in TEXTS.iterdir()) == list(worded_languages())


def test_a_region_has_the_texts_and_words_of_its_language_and_its_own_formats(start):
    status, folder = start("pt-BR,en")
    assert status == 0
    assert "# Política de privacidade" in plain_policy(read_project(folder), Language("pt-BR"))
    brazil, portugal = (wording_of(Language(tag)) for tag in ("pt-BR", "pt"))
    assert brazil.words == portugal.words
    assert brazil.locale == "pt-BR"


def test_one_language_is_enough_and_both_commands_say_that_nothing_is_compared(start, capsys):
    status, folder = start("de")
    assert status == 0
    assert read_project(folder).policy.languages == ("de",)
    assert "with one language there is nothing to compare" in capsys.readouterr().err
    assert main(["check", str(folder)]) == 0
    assert "no languages were compared, since the policy is in German alone" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["mt", "ja"])
def test_a_language_that_no_site_can_be_built_in_is_refused_with_those_there_are(start, capsys, language):
    status, folder = start(f"en,{language}")
    assert status == 2
    assert not folder.exists()
    told = capsys.readouterr().err
    assert "words of its own in bg, cs, da, de" in told
    assert f"src/policysite/rendering/wording/{language}.toml" in told


@pytest.mark.parametrize("languages", ["", "de,,fr", "german", "de,de"])
def test_what_names_no_languages_starts_nothing(start, languages):
    status, folder = start(languages)
    assert status == 2
    assert not folder.exists()
