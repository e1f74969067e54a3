"""Two published versions become a first model that reads back without faults."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from policysite.checking.comparison import IncomparableDocumentsError, compare
from policysite.importing import ImportRefusedError, import_model
from policysite.model.document import Document
from policysite.model.fact import Fact, Form
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.reading.project import read_project
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides


def _imported(first: Document, second: Document, folder: Path) -> Project:
    import_model(compare(first, second), folder)
    return read_project(folder)


def test_sections_texts_and_lists_are_read_back_as_they_were_published(tmp_path: Path) -> None:
    swedish, english = sides()
    project = _imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    assert not project.faults
    assert project.languages == ("sv", "en")
    assert list(project.policy.sections) == ["policy", "introduction", "members", "newsletter", "complaints"]
    lead = project.policy.facts["members.we-collect"]
    assert [child.form for child in lead.children.values()] == [Form.ITEM] * 4
    assert lead.children["receipts"].texts[SWEDISH].passage.text == "kvitton"


def test_values_that_both_languages_tell_are_stored_once(tmp_path: Path) -> None:
    swedish, english = sides()
    project = _imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    facts = project.policy.facts
    mail = next(fact for fact in facts.values() if "email" in fact.values)
    assert [str(value) for value in mail.scalars("email")] == ["styrelsen@ripan.example"]
    assert all("{email}" in text.passage.text for text in mail.texts.values())
    period = next(fact for fact in facts.values() if "period" in fact.values)
    assert [str(value) for value in period.scalars("period")] == ["P12M"]


def _facts(tmp_path: Path, swedish: str, english: str) -> list[Fact]:
    """Of two documents of one paragraph."""
    project = _imported(document([swedish], SWEDISH), document([english], ENGLISH), tmp_path)
    assert not project.faults
    return [fact for fact in project.policy.facts.values() if fact.texts]


def test_a_value_that_a_text_repeats_is_written_from_one_field(tmp_path: Path) -> None:
    (fact,) = _facts(
        tmp_path, "Skriv till a@b.example, alltså a@b.example.", "Write to a@b.example, that is, a@b.example."
    )
    assert [str(value) for value in fact.scalars("email")] == ["a@b.example"]
    assert fact.texts[SWEDISH].passage.text == "Skriv till {email}, alltså {email}."


def test_two_values_of_a_kind_stay_words(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Skriv till a@b.example eller c@d.example.", "Write to a@b.example or c@d.example.")
    assert not fact.values
    assert fact.texts[SWEDISH].passage.text == "Skriv till a@b.example eller c@d.example."


def test_a_value_that_one_language_tells_is_stored_too(tmp_path: Path) -> None:
    swedish, english = sides()
    swedish.insert(4, "Ring oss på +46 480 36 20 00 om du undrar.")
    project = _imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    fact = next(fact for fact in project.policy.facts.values() if "phone" in fact.values)
    assert [str(value) for value in fact.scalars("phone")] == ["+46480362000"]
    assert fact.texts[SWEDISH].passage.text == "Ring oss på {phone} om du undrar."
    assert ENGLISH not in fact.texts


def test_a_period_in_a_case_that_the_renderer_does_not_write_stays_words(tmp_path: Path) -> None:
    german = document(["Wir antworten innerhalb von 14 Tagen."], Language("de"))
    project = _imported(german, document(["We answer within 14 days."], ENGLISH), tmp_path)
    (fact,) = (fact for fact in project.policy.facts.values() if fact.texts)
    assert not fact.values
    assert fact.texts[Language("de")].passage.text == "Wir antworten innerhalb von 14 Tagen."


def test_editors_complete_what_was_imported(tmp_path: Path) -> None:
    swedish, english = sides()
    import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    schema = json.loads((tmp_path / "policy_data" / "policy.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    for file in (tmp_path / "policy_data").glob("*.yaml"):
        source = file.read_text(encoding="utf-8")
        assert source.startswith("# yaml-language-server: $schema=policy.schema.json\n")
        validator.validate(YAML(typ="safe").load(source))


def test_a_finding_is_told_above_the_text_that_it_is_about(tmp_path: Path) -> None:
    swedish, english = sides()
    del english[8]
    import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    lines = (tmp_path / "policy_data" / "members.yaml").read_text(encoding="utf-8").splitlines()
    comment = next(index for index, line in enumerate(lines) if "# error missing-item" in line)
    assert lines[comment + 2].strip() == "kvitton:"


def test_a_model_that_exists_is_not_touched(tmp_path: Path) -> None:
    swedish, english = sides()
    (tmp_path / "policy_data").mkdir()
    with pytest.raises(ImportRefusedError, match="is not overwritten"):
        import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    assert not list((tmp_path / "policy_data").iterdir())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "# ", "- ", "12. "]), st.text(min_size=1, max_size=30)), max_size=6))
def test_whatever_the_documents_hold_the_model_reads_back(pieces: list[tuple[str, str]]) -> None:
    swedish, english = sides()
    extra = [start + " ".join(text.split()) for start, text in pieces]
    with tempfile.TemporaryDirectory() as folder:
        try:
            project = _imported(document(swedish + extra, SWEDISH), document(english + extra, ENGLISH), Path(folder))
        except IncomparableDocumentsError:
            return
        assert not project.faults
