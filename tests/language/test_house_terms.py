"""A word of the glossary is known in every inflection, and no other word for it."""

from __future__ import annotations

import pytest

from policysite.language.concepts.house_terms import HouseTerms
from policysite.model.language import Language
from policysite.model.location import start_of
from policysite.model.policy import GlossaryTerm

SV, EN, DE, FI = Language("sv"), Language("en"), Language("de"), Language("fi")


def found(form: str, text: str, language: Language) -> list[str]:
    term = GlossaryTerm("term.x", start_of("glossary.yaml"), {language: (form,)}, {}, {})
    return [text[mention.start : mention.end] for mention in HouseTerms([term]).find(text, language)]


@pytest.mark.parametrize(
    ("form", "text", "language"),
    [
        ("kaka", "kakornas", SV),
        ("kaka", "kakan", SV),
        ("registeransvarig", "registeransvarigas", SV),
        ("persondata", "persondatan", SV),
        ("persondata", "kundpersondata", SV),
        ("persondata", "persondatahantering", SV),
        ("insyn", "insynsrätten", SV),
        ("samtycke", "samtyckets", SV),
        ("samtycke", "Samtyckena", SV),
        ("överklaga", "överklagade", SV),
        ("ändamål", "ändamålen", SV),
        ("policy", "policies", EN),
        ("controller", "controllers'", EN),
        ("controller", "controller’s", EN),
        ("erase", "erasing", EN),
        ("redraw consent", "redrawing your consent", EN),
        ("Einwilligung", "Einwilligungen", DE),
        ("suostumus", "suostumus", FI),
        ("suostumus", "suostumuksensa", FI),
        ("rekisterinhaltija", "rekisterinhaltijoille", FI),
        ("kolmas osapuoli", "kolmansilta osapuolilta", FI),
    ],
)
def test_an_inflected_word_is_found(form: str, text: str, language: Language) -> None:
    assert found(form, f"x {text} x", language) == [text.removesuffix("'")]


@pytest.mark.parametrize(
    ("form", "text", "language"),
    [
        ("accept", "acceptabel", SV),
        ("accept", "acceptera", SV),
        ("rätt", "rättelse", SV),
        ("rätt", "rättighet", SV),
        ("mål", "målare", SV),
        ("rättelse", "rätt", SV),
        ("controller", "controlled", EN),
        ("object", "objective", EN),
        ("process", "procession", EN),
        ("integrity policy", "integrity depends on policy", EN),
        ("integrity policy", "integrity. Policy", EN),
        ("consent", "“consent”", EN),
        ("samtycke", "”samtycke”", SV),
        ("consent", "{consent}", EN),
    ],
)
def test_another_word_is_not(form: str, text: str, language: Language) -> None:
    assert found(form, f"x {text} x", language) == []


def test_the_longest_word_counts() -> None:
    where = start_of("glossary.yaml")
    terms = [
        GlossaryTerm("role.processor", where, {EN: ("processor",)}, {}, {}),
        GlossaryTerm("instrument.x", where, {EN: ("processing agreement",)}, {}, {EN: ("processor amendment",)}),
    ]
    mentions = HouseTerms(terms).find("the processor amendment of a processor", EN)
    assert [mention.words[0].form for mention in mentions] == ["processor amendment", "processor"]


def test_a_form_of_many_words_is_found_as_it_is_written() -> None:
    form = " ".join(f"word{n}" for n in range(60))
    assert found(form, f"We use {form} here.", Language("en")) == [form]


def test_terms_by_the_thousand_that_share_a_form_are_not_all_told_at_each_place() -> None:
    terms = [GlossaryTerm(f"term.t{n}", start_of("glossary.yaml"), {EN: ("data",)}, {}, {}) for n in range(999)]
    (mention,) = HouseTerms(terms).find("We keep data.", EN)
    assert 1 < len(mention.words) < 50
