"""Words of one language in a text of another are found, and names, quotations and common words are let alone."""

from __future__ import annotations

import pytest

from policysite.language.identification.known_words import foreign_stretch, known_words
from policysite.model.language import Language

SV, EN, DE, FI = (Language(code) for code in ("sv", "en", "de", "fi"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rights", "Rights"),
        ("More information", "More"),
        ("Vi lagrar personal data i våra register.", "personal data"),
        ("Vi lagrar uppgifterna with our other customers and suppliers.", "with our other customers and suppliers"),
    ],
)
def test_english_words_in_a_swedish_text_are_found(text: str, found: str) -> None:
    stretch = foreign_stretch(text, SV, EN)
    assert stretch is not None
    assert text[slice(*stretch[:2])] == found


@pytest.mark.parametrize(
    "text",
    [
        "Mer information",
        "GDPR",
        "Google Analytics",
        "Vi använder cookies (third-party cookies).",
        "Vi använder ”privacy policy” som rubrik.",
        "Uppgifterna lagras i {controller.name}s register.",
    ],
)
def test_swedish_words_names_and_quotations_are_let_alone(text: str) -> None:
    assert foreign_stretch(text, SV, EN) is None


def test_inflected_words_of_a_language_are_its_own() -> None:
    assert foreign_stretch("Tracking-pikseleitä evästeissämme", FI, EN) is None


def test_a_language_without_lexicon_is_known_by_its_commonest_words() -> None:
    assert "nicht" in known_words(DE)
    assert foreign_stretch("Wir geben Daten nicht an Dritte weiter.", EN, DE) is not None
