"""A comparison told to people and machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policysite.history.comparison import compare
from policysite.history.report import Comparison
from policysite.history.report.json import write as as_json
from policysite.history.report.markdown import write as as_markdown
from policysite.history.report.text import write as as_text
from policysite.history.telling import editor_languages, phrases_of
from policysite.language.concepts.vocabularies import vocabulary
from policysite.model.language import Language
from policysite.model.schema import FIELD_NAMES
from policysite.reading.project import read_project
from tests.history.conftest import POLICY, RETENTION, RIGHTS

SV, EN = Language("sv"), Language("en")


def compared(root: Path, **replaced: str) -> Comparison:
    policies = []
    for name, files in (("old", {}), ("new", replaced)):
        folder = root / name / "policy_data"
        folder.mkdir(parents=True)
        for file, content in {"policy": POLICY, "retention": RETENTION, "rights": RIGHTS, **files}.items():
            (folder / f"{file}.yaml").write_text(content, encoding="utf-8")
        policies.append(read_project(folder.parent).policy)
    return Comparison("main", "branch", compare(*policies))


def test_a_value_is_told_in_words_of_each_editor(tmp_path: Path) -> None:
    comparison = compared(tmp_path, retention=RETENTION.replace("P3M", "P6M"))
    assert "retention.security-logs: 3 months to 6 months (period)\n" in as_text(comparison, phrases_of(EN))
    assert "retention.security-logs: 3 månader blir 6 månader (tid)\n" in as_text(comparison, phrases_of(SV))


def test_a_wording_is_told_with_its_changed_words_and_the_language_that_stayed(tmp_path: Path) -> None:
    comparison = compared(tmp_path, retention=RETENTION.replace("We keep logs", "We keep some logs"))
    assert as_text(comparison, phrases_of(EN)).splitlines()[:3] == [
        "retention.security-logs: wording in English",
        "  en: We keep [+some+] logs for {period}.",
        "  ! only in English: check that Swedish still says the same",
    ]


def test_a_new_fact_is_told_with_its_words_and_values(tmp_path: Path) -> None:
    rights = RIGHTS + "  erasure:\n    article: GDPR 17\n    text: {sv: begära radering, en: request erasure}\n"
    assert as_text(compared(tmp_path, rights=rights), phrases_of(EN)).splitlines()[:3] == [
        "rights.erasure: added: Article 17 GDPR (article)",
        "  sv: [+begära radering+]",
        "  en: [+request erasure+]",
    ]


def test_a_value_that_looks_like_a_blank_is_told_as_it_is(tmp_path: Path) -> None:
    street = "contact:\n  street: '{new}'\n"
    comparison = compared(tmp_path, contact=street)
    assert "contact: added: {new} (street)\n" in as_text(comparison, phrases_of(EN))
    told = phrases_of(EN).say("value-changed", old="{new}", new="{old}", field="street")
    assert told == "{new} to {old} (street)"


def test_no_change_is_said_in_words(tmp_path: Path) -> None:
    assert as_text(compared(tmp_path), phrases_of(SV)) == "Policyn säger detsamma som förut.\n"


def test_markdown_shows_words_struck_out_and_lets_no_markup_of_an_editor_through(tmp_path: Path) -> None:
    hostile = RETENTION.replace("We keep logs", "We <img src=x> **keep** [logs](javascript:x)")
    written = as_markdown(compared(tmp_path, retention=hostile), phrases_of(EN))
    assert "<img" not in written
    assert "**keep**" not in written
    assert "](" not in written
    assert "<del>keep logs</del> <ins>" in written
    assert "### retention" in written


def test_json_has_stored_values_and_what_people_are_told(tmp_path: Path) -> None:
    document = json.loads(as_json(compared(tmp_path, retention=RETENTION.replace("P3M", "P6M")), phrases_of(EN)))
    assert document["schema"] == "policysite/diff/v1"
    assert document["changes"] == [
        {
            "kind": "value",
            "fact": "retention.security-logs",
            "field": "period",
            "old": "P3M",
            "new": "P6M",
            "summary": "3 months to 6 months (period)",
        }
    ]
    assert document["summary"]["values"] == 1


def test_every_editor_language_has_the_same_phrases() -> None:
    english = phrases_of(EN)
    for language in editor_languages():
        phrases = phrases_of(language)
        assert phrases.phrases.keys() == english.phrases.keys()
        assert phrases.values.keys() == english.values.keys()
        assert phrases.fields.keys() == FIELD_NAMES.keys() | {"list", "conjunction"}
        assert phrases.terms.keys() == english.terms.keys()
        for name, words in phrases.terms.items():
            assert words.keys() == vocabulary(name).terms.keys()
            assert all(words.values())


def test_what_a_sentence_grants_and_how_long_is_told_as_a_lawyer_says_it(tmp_path: Path) -> None:
    retention = RETENTION.replace(
        "P3M", "P3M\n    bound: minimum\n    force: may\n    polarity: negative\n    role: processor"
    )
    comparison = compared(tmp_path, retention=retention)
    english, swedish = (as_text(comparison, phrases_of(language)) for language in (EN, SV))
    assert "now states “may” (what the sentence grants or requires)" in english
    assert "now states “at least” (whether the period is a minimum or a maximum)" in english
    assert "anger nu ”får” (vad meningen medger eller kräver)" in swedish
    assert "anger nu ”minst” (om tiden är den kortaste eller längsta)" in swedish
    assert "anger nu ”nekar” (om meningen bejakar eller nekar)" in swedish
    assert "anger nu ”personuppgiftsbiträde” (roll enligt dataskyddsreglerna)" in swedish


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(LookupError, match="en, sv"):
        phrases_of(Language("../en"))
