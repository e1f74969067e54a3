"""Two published versions become a first model that reads back without faults."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from policysite.checking.comparability import IncomparableDocumentsError
from policysite.checking.comparison import compare
from policysite.importing import ImportRefusedError, import_model
from policysite.model.document import Document
from policysite.model.fact import Form
from policysite.model.language import Language
from policysite.model.passage import Passage
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides
from tests.importing.imported import imported


def test_sections_texts_and_lists_are_read_back_as_they_were_published(tmp_path: Path) -> None:
    swedish, english = sides()
    project = imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    assert not project.faults
    assert project.languages == ("sv", "en")
    assert list(project.policy.sections) == ["policy", "introduction", "members", "newsletter", "complaints"]
    lead = project.policy.facts["members.collect"]
    assert [child.form for child in lead.children.values()] == [Form.ITEM] * 4
    assert lead.children["receipts"].texts[SWEDISH].passage.text == "kvitton"


def test_editors_complete_what_was_imported(tmp_path: Path) -> None:
    swedish, english = sides()
    import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    schema = json.loads((tmp_path / "policy_data" / "policy.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    for file in (tmp_path / "policy_data").glob("*.yaml"):
        source = file.read_text(encoding="utf-8")
        assert source.startswith("# yaml-language-server: $schema=policy.schema.json\n")
        validator.validate(YAML(typ="safe").load(source))


def _addresses(tmp_path: Path, first: Document, second: Document) -> list[str]:
    return [address for address in imported(first, second, tmp_path).policy.facts if not address.startswith("policy")]


def test_names_are_english_where_a_document_is(tmp_path: Path) -> None:
    swedish = document(["Vi lagrar kvitton.", "## Rättigheter", "Kontakt", "Ring +46 480 36 20 00."], SWEDISH)
    english = document(["We don't keep the club's receipts.", "## Rights"], ENGLISH)
    assert _addresses(tmp_path, swedish, english) == [
        "introduction",
        "introduction.dont-keep-club-receipts",
        "rights",
        "rights.contact",
        "rights.phone-paragraph",
    ]


def test_names_are_otherwise_all_of_the_first_language(tmp_path: Path) -> None:
    finnish = document(["Säilytämme kuitit.", "Poistamme kuvat.", "# Oikeudet", "Kysy meiltä."], Language("fi"))
    swedish = document(["Vi sparar kvitton.", "Vi tar bort bilder.", "# Rättigheter", "Fråga oss."], SWEDISH)
    assert _addresses(tmp_path, finnish, swedish) == [
        "introduction",
        "introduction.sailytamme-kuitit",
        "introduction.poistamme-kuvat",
        "oikeudet",
        "oikeudet.kysy-meilta",
    ]


def test_the_first_heading_is_a_section_where_others_stand_beside_it(tmp_path: Path) -> None:
    swedish = document(["## Kvitton", "Vi sparar kvitton.", "## Bilder", "Vi tar bort bilder."], SWEDISH)
    english = document(["## Receipts", "We keep receipts.", "## Pictures", "We remove pictures."], ENGLISH)
    assert _addresses(tmp_path, swedish, english)[::2] == ["receipts", "pictures"]


def test_a_sentence_of_an_item_stands_below_the_item_and_a_paragraph_after_it_does_not(tmp_path: Path) -> None:
    swedish = ["Vi sparar:", "- kvitton. De gäller inköp.\n  - avskrifter", "- foton", "Du kan fråga oss."]
    english = ["We keep:", "- receipts. They are for purchases.\n  - copies", "- photos", "You can ask us."]
    project = imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    facts = project.policy.facts
    assert {address: fact.form for address, fact in facts.items() if fact.texts} == {
        "introduction.keep": Form.PARAGRAPH,
        "introduction.keep.receipts": Form.ITEM,
        "introduction.keep.receipts.purchases": Form.PARAGRAPH,
        "introduction.keep.receipts.copies": Form.ITEM,
        "introduction.keep.photos": Form.ITEM,
        "introduction.ask-us": Form.PARAGRAPH,
    }


def test_a_row_of_a_table_is_an_item_with_its_cells_below_the_first(tmp_path: Path) -> None:
    swedish = document(["| Kaka | Ändamål | Tid |\n|---|---|---|\n| inloggning | Håller dig inne | 2 år |"], SWEDISH)
    english = document(["| Cookie | Purpose | Time |\n|---|---|---|\n| login | Keeps you in | 2 years |"], ENGLISH)
    facts = imported(swedish, english, tmp_path).policy.facts
    assert [address for address, fact in facts.items() if fact.form is Form.ITEM] == [
        "introduction.cookie",
        "introduction.login",
    ]
    assert [str(value) for value in facts["introduction.login.period-sentence"].scalars("period")] == ["P2Y"]


def test_what_one_language_lacks_stands_in_the_order_of_the_documents(tmp_path: Path) -> None:
    swedish, english = sides()
    english[3] = english[3].replace("The data", "Photographs hang in the club house. The data")
    project = imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    names = [child.address.rpartition(".")[2] for child in project.policy.facts["members"].children.values()]
    assert names[:3] == ["become-member-note-name", "photographs-hang-club-house", "data-struck-off-after"]


def test_what_is_one_sentence_in_one_language_and_two_in_the_other_is_one_text(tmp_path: Path) -> None:
    swedish = document(["PB 380, 00531 Helsingfors (besöksadress Hagnäskajen 6, 00530 Helsingfors)."], SWEDISH)
    english = document(["P.O. Box 380, 00531 Helsinki (Hakaniemenranta 6, 00530 Helsinki)."], ENGLISH)
    project = imported(swedish, english, tmp_path)
    (texts,) = (fact.texts for fact in project.policy.facts.values() if fact.texts)
    assert texts[ENGLISH].passage.text == "P.O. Box 380, 00531 Helsinki (Hakaniemenranta 6, 00530 Helsinki)."


def test_a_model_that_exists_is_not_touched(tmp_path: Path) -> None:
    swedish, english = sides()
    (tmp_path / "policy_data").mkdir()
    with pytest.raises(ImportRefusedError, match="is not overwritten"):
        import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    assert not list((tmp_path / "policy_data").iterdir())


_SENTENCES = tuple(f"{word} {word}ar {word}en." for word in ("Kvitto", "Foto", "Bild", "Brev", "Karta", "Bok"))
_WORDS = frozenset(" ".join(_SENTENCES).split())
_BLOCKS = st.builds(
    lambda start, sentences: start + " ".join(sentences),
    st.sampled_from(["", "# ", "## ", "- ", "  - ", "12. "]),
    st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_BLOCKS, max_size=6), st.lists(_BLOCKS, max_size=6))
def test_no_words_are_lost(first: list[str], second: list[str]) -> None:
    swedish, english = sides()
    one, two = document(swedish[:4] + first, SWEDISH), document(english[:4] + second, ENGLISH)
    with tempfile.TemporaryDirectory() as folder:
        policy = imported(one, two, Path(folder)).policy
    for published in (one, two):
        written = [texts[published.language] for _, _, texts in policy.localized() if published.language in texts]
        said = _made_up(block.passage for block in published.blocks)
        assert _made_up(text.passage for text in written) == said


def _made_up(passages: Iterable[Passage]) -> Counter[str]:
    return Counter(word for passage in passages for word in passage.text.split() if word in _WORDS)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "# ", "- ", "12. "]), st.text(min_size=1, max_size=30)), max_size=6))
def test_whatever_the_documents_hold_the_model_reads_back(pieces: list[tuple[str, str]]) -> None:
    swedish, english = sides()
    extra = [start + " ".join(text.split()) for start, text in pieces]
    with tempfile.TemporaryDirectory() as folder:
        try:
            project = imported(document(swedish + extra, SWEDISH), document(english + extra, ENGLISH), Path(folder))
        except IncomparableDocumentsError:
            return
        assert not project.faults
