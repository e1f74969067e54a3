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

from policysite.checking.comparison import IncomparableDocumentsError, compare
from policysite.importing import ImportRefusedError, import_model
from policysite.model.document import Document
from policysite.model.fact import Fact, Form
from policysite.model.language import Language
from policysite.model.passage import Passage
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
    lead = project.policy.facts["members.collect"]
    assert [child.form for child in lead.children.values()] == [Form.ITEM] * 4
    assert lead.children["receipts"].texts[SWEDISH].passage.text == "kvitton"


def test_values_that_both_languages_tell_are_stored_once(tmp_path: Path) -> None:
    swedish, english = sides()
    project = _imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    facts = project.policy.facts
    mail = next(fact for fact in facts.values() if "email" in fact.values)
    assert [str(value) for value in mail.scalars("email")] == ["styrelsen@ripan.example"]
    assert all("{email}" in text.passage.text for text in mail.texts.values())


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


def test_a_period_that_was_published_in_figures_is_stored_once(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Vi sparar loggar i 12 månader.", "We keep logs for 12 months.")
    assert [str(value) for value in fact.scalars("period")] == ["P12M"]
    assert fact.texts[SWEDISH].passage.text == "Vi sparar loggar i {period}."


def test_a_period_in_hours_is_stored_once(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Vi anmäler intrång inom 72 timmar.", "We report breaches within 72 hours.")
    assert [str(value) for value in fact.scalars("period")] == ["PT72H"]
    assert fact.texts[ENGLISH].passage.text == "We report breaches within {period}."


def test_a_period_that_was_published_in_words_stays_in_words(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Vi sparar loggar i två år.", "We keep logs for 2 years.")
    assert not fact.values
    assert fact.texts[SWEDISH].passage.text == "Vi sparar loggar i två år."
    assert fact.texts[ENGLISH].passage.text == "We keep logs for 2 years."


@pytest.mark.parametrize(
    ("swedish", "english", "name"),
    [
        ("Skriv till a@b.example eller c@d.example.", "Write to a@b.example or c@d.example.", "write"),
        (
            "12 månader sparar vi loggar, 6 månader besök.",
            "12 months we keep logs, 6 months visits.",
            "keep-logs-visits",
        ),
        (
            "Vi har funnits på 12 orter sedan 25 maj 2018.",
            "We have been in 12 places since 25 May 2018.",
            "been-places-since",
        ),
        ("Tredje part får del av uppgifter.", "Third parties receive data.", "third-parties-receive-data"),
        ("25 maj 2018, 6 juni 2019", "25 May 2018, 6 June 2019", "date"),
    ],
)
def test_a_name_holds_no_value_that_may_change(tmp_path: Path, swedish: str, english: str, name: str) -> None:
    (fact,) = _facts(tmp_path, swedish, english)
    assert fact.address.rpartition(".")[2] == name


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
    assert lines[comment + 2].strip() == "item:"


def test_a_finding_about_several_facts_is_told_above_the_first_of_them(tmp_path: Path) -> None:
    swedish, english = sides()
    swedish[12:12] = ["Matrikeln skrivs ut varje vår.", "Den ligger framme i klubbstugan under säsongen."]
    import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    written = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "policy_data").glob("*.yaml"))
    assert written.count("# error missing-paragraph: a passage of 2 paragraphs") == 1


def test_a_finding_about_the_title_is_told_in_the_file_of_the_policy(tmp_path: Path) -> None:
    first = document(["# Policy om ändamål", "Vi sparar protokoll.", "## Mer", "Hör av dig."], SWEDISH)
    second = document(["# Policy about objectives", "We keep protocols.", "## More", "Get in touch."], ENGLISH)
    import_model(compare(first, second), tmp_path)
    assert "  # warning wrong-term: " in (tmp_path / "policy_data" / "policy.yaml").read_text(encoding="utf-8")


def test_a_link_which_no_text_can_hold_is_told_above_the_text(tmp_path: Path) -> None:
    first = document(
        ["Vi sparar [kvitton](https://ripan.example/kvitton) och [ripan.example](https://ripan.example/)."], SWEDISH
    )
    second = document(["We keep [receipts](https://ripan.example/kvitton) and ripan.example."], ENGLISH)
    import_model(compare(first, second), tmp_path)
    lines = (tmp_path / "policy_data" / "introduction.yaml").read_text(encoding="utf-8").splitlines()
    told = lines.index("  # link: https://ripan.example/kvitton behind “kvitton” (Swedish), “receipts” (English)")
    assert lines[told + 1] == "  keep-receipts-ripan-example:"


def test_a_link_that_leads_where_its_words_say_is_not_told(tmp_path: Path) -> None:
    first = document(["Läs mer på [www.ripan.example/om](https://ripan.example/om/index.html)."], SWEDISH)
    second = document(["Read more at [ripan.example/om](https://www.ripan.example/om/)."], ENGLISH)
    import_model(compare(first, second), tmp_path)
    assert "# link" not in (tmp_path / "policy_data" / "introduction.yaml").read_text(encoding="utf-8")


def _addresses(tmp_path: Path, first: Document, second: Document) -> list[str]:
    return [address for address in _imported(first, second, tmp_path).policy.facts if not address.startswith("policy")]


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
    project = _imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
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
    facts = _imported(swedish, english, tmp_path).policy.facts
    assert [address for address, fact in facts.items() if fact.form is Form.ITEM] == [
        "introduction.cookie",
        "introduction.login",
    ]
    assert [str(value) for value in facts["introduction.login.period-sentence"].scalars("period")] == ["P2Y"]


def test_a_telephone_number_is_stored_with_its_country_where_one_language_leaves_it_out(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Ring 0480-36 20 00.", "Call +46 480 36 20 00.")
    assert [str(value) for value in fact.scalars("phone")] == ["+46480362000"]
    assert [text.passage.text for text in fact.texts.values()] == ["Ring {phone}.", "Call {phone}."]
    assert _told_of_phones(tmp_path) == [
        "# phone: {phone} writes “+46 480 36 20 00” where the Swedish text was published with “0480-36 20 00”"
    ]


def test_a_telephone_number_that_differs_in_blanks_alone_is_not_told(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Ring +46 480-36 20 00.", "Call +46480362000.")
    assert "phone" in fact.values
    assert _told_of_phones(tmp_path) == []


def test_a_telephone_number_without_its_country_reads_as_it_was_published(tmp_path: Path) -> None:
    (fact,) = _facts(tmp_path, "Ring 0480-36 20 00.", "Call 0480 36 20 00.")
    assert not fact.values
    assert [text.passage.text for text in fact.texts.values()] == ["Ring 0480-36 20 00.", "Call 0480 36 20 00."]


def _told_of_phones(folder: Path) -> list[str]:
    lines = (folder / "policy_data" / "introduction.yaml").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip().startswith("# phone: ")]


def test_what_one_language_lacks_stands_in_the_order_of_the_documents(tmp_path: Path) -> None:
    swedish, english = sides()
    english[3] = english[3].replace("The data", "Photographs hang in the club house. The data")
    project = _imported(document(swedish, SWEDISH), document(english, ENGLISH), tmp_path)
    names = [child.address.rpartition(".")[2] for child in project.policy.facts["members"].children.values()]
    assert names[:3] == ["become-member-note-name", "photographs-hang-club-house", "data-struck-off-after"]


def test_what_is_one_sentence_in_one_language_and_two_in_the_other_is_one_text(tmp_path: Path) -> None:
    swedish = document(["PB 380, 00531 Helsingfors (besöksadress Hagnäskajen 6, 00530 Helsingfors)."], SWEDISH)
    english = document(["P.O. Box 380, 00531 Helsinki (Hakaniemenranta 6, 00530 Helsinki)."], ENGLISH)
    project = _imported(swedish, english, tmp_path)
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
        policy = _imported(one, two, Path(folder)).policy
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
            project = _imported(document(swedish + extra, SWEDISH), document(english + extra, ENGLISH), Path(folder))
        except IncomparableDocumentsError:
            return
        assert not project.faults
