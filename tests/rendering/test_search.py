"""What readers can search for, and the words that it is found by."""

from __future__ import annotations

from dataclasses import replace

from policysite.model.language import Language
from policysite.model.page import Page, PageSet, Reference
from policysite.model.policy import GlossaryTerm
from policysite.model.value import Article, Phone, Term
from policysite.rendering.search import SearchEntry, search_entries
from tests.rendering.models import EN, HERE, SV, fact, project, texts, unset


def pages(*placed: str) -> tuple[PageSet, ...]:
    """One page that places these, in both languages."""
    references = tuple(Reference(address, HERE, 0, 0) for address in placed)
    return (PageSet("index.md", tuple(Page("", "index.md", tag, "", references) for tag in (SV, EN))),)


RIGHTS = fact(
    "rights",
    fact(
        "rights.access",
        texts=texts(sv="begära tillgång", en="request access"),
        values={"right": Term("right", "access"), "article": Article("GDPR", 15)},
    ),
    fact("rights.objection", unset=unset()),
    title=texts(sv="Rättigheter & <annat>", en="Rights"),
)
CONTACT = fact("contact", values={"phone": Phone("+46480362000")})
ACCESS = GlossaryTerm(
    "right.access",
    HERE,
    {SV: ("tillgång",), EN: ("access",)},
    {},
    {SV: ("insyn",)},
    texts(sv="Rätten att få veta.", en="The right to learn."),
)


def entries(*placed: str, language: Language = SV) -> dict[str, SearchEntry]:
    model = replace(project(RIGHTS, CONTACT, pages=pages(*placed)), glossary=(ACCESS,))
    return {entry.anchor: entry for entry in search_entries(model, language)}


def test_a_right_is_found_with_its_meaning_and_its_provision_under_its_section() -> None:
    access = entries("rights")["rights.access"]
    assert (access.page, access.title, access.section) == ("index.md", "Tillgång", "Rättigheter & <annat>")
    assert access.text == "begära tillgång · Rätten att få veta. · artikel 15 i GDPR"
    assert not access.heads_section
    assert entries("rights")["rights"].heads_section


def test_words_that_people_use_instead_are_found_and_none_comes_twice() -> None:
    words = entries("rights")["rights.access"].words
    assert "insyn" in words  # avoided by the policy
    assert "registerutdrag" in words  # of everyday language
    assert "tillgången" not in words  # its stem stands in the text
    assert len(set(words)) == len(words)
    assert "att" not in words


def test_a_value_is_found_by_what_it_is() -> None:
    assert "telefonnummer" in entries("contact")["contact"].names
    assert "telephone" in entries("contact", language=EN)["contact"].names


def test_what_is_undecided_or_on_no_page_is_not_found() -> None:
    assert entries("rights").keys() == {"rights", "rights.access"}
    assert entries() == {}


def test_a_language_of_which_nothing_is_known_is_indexed_by_its_texts_alone() -> None:
    model = project(fact("data", texts=texts(xx="words")), pages=pages("data"))
    (entry,) = search_entries(model, Language("xx"))
    assert (entry.text, entry.words) == ("words", ())
