"""Words are known by the form of the dictionary, however a text inflects them."""

from __future__ import annotations

import pytest

from policysite.language.phrases.inflection import DictionaryForms, paradigms
from policysite.model.language import Language

FINNISH = Language("fi")

FORMS = {
    "oikeus": "oikeuden oikeutta oikeuteen oikeuksia oikeuksien oikeuksiasi oikeutemme oikeudestakin",
    "suostumus": "suostumuksen suostumusta suostumukseen suostumuksella suostumuksesi suostumuksensa suostumusten",
    "tieto": "tiedon tietoa tietoon tiedot tietojen tietoja tietoihin tiedoista tietojasi tietojensa tietosi tiedoksi",
    "viranomainen": "viranomaisen viranomaista viranomaiselle viranomaiset viranomaisten viranomaisia viranomaisiin",
    "osoite": "osoitteen osoitetta osoitteeseen osoitteesi osoitteet osoitteiden osoitteita osoitteista",
    "asiakas": "asiakkaan asiakasta asiakkaalle asiakkaat asiakkaiden asiakkaita asiakkaamme",
    "selain": "selaimen selainta selaimeesi selaimessa selaimet selaimia",
    "osapuoli": "osapuolen osapuolta osapuolelle osapuolilta osapuolten osapuolia",
    "kolmas": "kolmannen kolmatta kolmanteen kolmansille kolmansien kolmansilta kolmannet",
    "maksuton": "maksuttoman maksutonta maksuttomia",
    "laki": "lain lakia lakiin laissa lait lakien laista",
    "käsitellä": "käsittelee käsittelemme käsitellään käsitelty käsiteltävien käsittelemällä käsitelläkseen",
    "siirtää": "siirrämme siirretään siirretty siirrettyä siirsi siirtämistä siirrettäessä siirrettävän",
    "oikaista": "oikaisee oikaistaan oikaistu oikaisemaan oikaisemista oikaissut",
    "kerätä": "keräämme kerätään kerätty kerättyjä kerännyt keräävät keräämisestä kerättäessä",
    "pyytää": "pyydän pyydämme pyysi pyydetään pyydettäessä pyytämällä",
    "tunnistautua": "tunnistaudutaan tunnistautuu tunnistautumista tunnistautunut",
}
OTHER_WORDS = {
    "oikeus": "oikea oikean oikein",
    "tieto": "tie tien tiede tieteen",
    "muuttaa": "muu muun muut",
    "nähdä": "näiden näitä näin",
    "laki": "laitteen",
    "suostua": "suosituksen",
    "valittaa": "valitsee valinta",
}


@pytest.mark.parametrize("word", FORMS)
def test_a_word_is_found_by_any_of_its_forms(word: str) -> None:
    known = DictionaryForms(paradigms(FINNISH))
    known.add(word)
    assert [form for form in FORMS[word].split() if word not in known.of(form)] == []


@pytest.mark.parametrize("word", OTHER_WORDS)
def test_a_word_is_not_found_by_another_that_looks_like_it(word: str) -> None:
    known = DictionaryForms(paradigms(FINNISH))
    known.add(word)
    assert [form for form in OTHER_WORDS[word].split() if word in known.of(form)] == []


def test_the_end_of_a_compound_is_found_by_its_forms() -> None:
    known = DictionaryForms(paradigms(FINNISH))
    known.add("tarjoaja")
    assert "tarjoaja" in known.of("verkkopalveluntarjoajille", len("verkkopalvelun"))


def test_no_word_of_a_language_that_is_not_described_has_other_forms() -> None:
    known = DictionaryForms(paradigms(Language("sv")))
    known.add("uppgift")
    assert list(known.of("uppgifter")) == []
