"""What a text says is the same in every language and in every way of writing it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policysite.language.analysis import analyse
from policysite.language.description.language_files import described_languages
from policysite.model.language import Language
from policysite.model.mention import MentionKind

SV, EN, FI, DE = (Language(code) for code in ("sv", "en", "fi", "de"))
VALUES = (
    *(MentionKind.NUMBER, MentionKind.DURATION, MentionKind.DATE, MentionKind.TIME, MentionKind.PERCENTAGE),
    *(MentionKind.MONEY, MentionKind.URL, MentionKind.EMAIL, MentionKind.PHONE, MentionKind.LEGAL_REFERENCE),
    *(MentionKind.COUNTRY, MentionKind.ORGANISATION),
)


def keys(text: str, language: str, *kinds: MentionKind) -> list[str]:
    return [mention.key for mention in analyse(text, Language(language)) if mention.kind in (kinds or VALUES)]


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("P3M", {"sv": "i tre månader", "en": "for 3 months", "fi": "kolmen kuukauden ajan", "de": "drei Monate"}),
        ("P3M", {"sv": "tre (3) månader", "en": "three (3) months", "fr": "trois mois", "nl": "drie maanden"}),
        ("P90D", {"sv": "90 dagar", "en": "ninety days", "fi": "90 päivää", "pl": "90 dni"}),
        ("P14D", {"sv": "fjorton dygn", "en": "14-day", "da": "14 dage", "nb": "fjorten dager"}),
        ("P1M", {"sv": "en månad", "en": "one month", "de": "einen Monat", "es": "un mes"}),
        ("P6M", {"sv": "ett halvår", "en": "half a year", "it": "sei mesi"}),
        ("P5D working", {"sv": "5 arbetsdagar", "en": "five working days"}),
        ("PT24H", {"sv": "24 timmar", "en": "24 h", "de": "24 Stunden"}),
        ("R/P1M", {"sv": "varje månad", "en": "monthly", "de": "monatlich"}),
        ("2018-05-25", {"sv": "den 25 maj 2018", "en": "May 25, 2018", "fi": "25.5.2018", "de": "25. Mai 2018"}),
        ("2018-05-25", {"sv": "2018-05-25", "en": "25th of May 2018", "pl": "25 maja 2018", "hu": "2018. május 25."}),
        (
            "2018-05-25",
            {"en": "25/05/2018", "cs": "25. 5. 2018", "es": "25 de mayo de 2018", "fi": "25. toukokuuta 2018"},
        ),
        ("2023-10", {"sv": "oktober 2023", "en": "October 2023", "fi": "lokakuussa 2023"}),
        ("2018-05-25", {"fi": "25 päivänä toukokuuta 2018"}),
        (
            "2018-05-01",
            {"fr": "1er mai 2018", "it": "1º maggio 2018", "en": "May the 1st, 2018", "pt": "1 de maio de 2018"},
        ),
        ("2018-05-25", {"lt": "2018 m. gegužės 25", "sv": "25 maj 2018"}),
        ("09:30", {"sv": "kl. 9.30", "en": "9:30 am", "de": "9:30"}),
        ("20%", {"sv": "20 procent", "en": "20 per cent", "de": "20 %"}),
        ("EUR 20", {"sv": "20 euro", "en": "€20", "de": "20 EUR"}),
        ("10000", {"sv": "10 000", "en": "10,000", "de": "10.000", "fi": "10 000"}),
        ("1.5", {"sv": "1,5", "en": "1.5"}),
        ("SE", {"sv": "Sverige", "en": "Sweden", "fi": "Ruotsi", "de": "Schweden"}),
        ("IE", {"sv": "i Irland", "en": "in Ireland", "fi": "Irlannissa"}),
        ("US", {"sv": "USA", "en": "US", "fi": "Yhdysvalloista"}),
        ("example.org/a", {"sv": "https://www.example.org/a/", "en": "example.org/a."}),
        ("a@example.org", {"sv": "A@example.org", "en": "a(at)example.org"}),
        ("+46480362000", {"sv": "+46 480 36 20 00", "en": "+46 (0)480-36 20 00", "de": "0046 480 362000"}),
        ("0295331000", {"sv": "029 533 1000", "en": "0295 331 000"}),
        (
            "GDPR 6(1)(f)",
            {"sv": "artikel 6.1 f i GDPR", "en": "Article 6(1)(f) GDPR", "de": "Art. 6 Abs. 1 lit. f DSGVO"},
        ),
        (
            "GDPR 6(1)(f)",
            {"fi": "6 artiklan 1 kohdan f alakohta", "en": "Art. 6(1)(f)", "nl": "artikel 6 lid 1 sub f AVG"},
        ),
        ("2016/679", {"sv": "(EU) 2016/679", "en": "Regulation (EU) 2016/679"}),
        ("621/1999", {"sv": "lag (621/1999)", "fi": "laki (21.5.1999/621)"}),
    ],
)
def test_a_value_has_one_key_however_it_is_written(key: str, written: dict[str, str]) -> None:
    assert {language: keys(text, language) for language, text in written.items()} == {
        language: [key] for language in written
    }


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("P1Y", {"sv": "i ett år", "en": "for a year", "de": "für ein Jahr", "fr": "pendant un an"}),
        ("P1Y", {"fi": "yhden vuoden ajan", "nb": "i ett år", "nl": "gedurende een jaar", "tr": "bir yıl boyunca"}),
        (
            "P1M",
            {"sv": "inom en månad", "en": "within one month", "de": "innerhalb eines Monats", "it": "entro un mese"},
        ),
        (
            "P1M",
            {"en": "for a period of one (1) month", "fr": "dans un délai d’un mois", "es": "en el plazo de un mes"},
        ),
        ("P1M", {"sv": "högst en månad", "en": "for at most a month", "fi": "yhden kuukauden kuluessa"}),
        ("P1M", {"fi": "viimeistään kuukauden kuluessa"}),
        ("P5Y", {"sv": "i fem år", "fi": "viiden vuoden ajan"}),
        ("P1D", {"sv": "inom ett dygn", "en": "within a day", "da": "inden for en dag"}),
    ],
)
def test_one_unit_of_time_is_certain_where_a_period_is_told(key: str, written: dict[str, str]) -> None:
    assert {language: _durations(text, language) for language, text in written.items()} == {
        language: [(key, True)] for language in written
    }


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("en dag kanske", "sv", [("P1D", False)]),
        ("one day you may", "en", [("P1D", False)]),
        ("once a year", "en", [("R/P1Y", False)]),
        ("for each day", "en", [("R/P1D", False)]),
        ("three times a day", "en", [("R/P1D", False)]),
        ("en gång i ett sammanhang", "sv", []),
    ],
)
def test_one_unit_of_time_is_no_certain_period_elsewhere(
    text: str, language: str, read: list[tuple[str, bool]]
) -> None:
    assert _durations(text, language) == read


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("kl. 9–15", "sv"),
        ("klo 9.00–15.00", "fi"),
        ("klokken 9–15", "da"),
        ("at 9.00–15.00", "en"),
        ("Mon-Fri 9.00–15.00", "en"),
        ("9:00 to 15:00", "en"),
        ("9 am to 3 pm", "en"),
    ],
)
def test_opening_hours_are_two_times_of_day(text: str, language: str) -> None:
    assert keys(text, language, MentionKind.TIME) == ["09:00", "15:00"]


def test_the_word_before_an_hour_is_that_of_the_language() -> None:
    assert keys("klo 9", "fi", MentionKind.TIME) == ["09:00"]
    assert keys("klo 9", "sv", MentionKind.TIME) == []


def test_a_span_of_prices_is_no_opening_hours() -> None:
    assert keys("9.00–15.00 €", "en", MentionKind.TIME) == []


def _durations(text: str, language: str) -> list[tuple[str, bool]]:
    found = analyse(text, Language(language))
    return [(mention.key, mention.certain) for mention in found if mention.kind is MentionKind.DURATION]


def test_articles_in_a_list_are_articles_each() -> None:
    kinds = MentionKind.LEGAL_REFERENCE
    assert (
        keys("Articles 15 to 22 GDPR", "en", kinds)
        == keys("artiklarna 15–22 i GDPR", "sv", kinds)
        == ["GDPR 15", "GDPR 22"]
    )


def test_a_dotted_capital_i_is_an_i() -> None:
    mentions = analyse("İSVEÇ İS", Language("tr"))
    assert [(mention.key, mention.surface) for mention in mentions] == [("SE", "İSVEÇ")]


@pytest.mark.parametrize(("text", "language"), [("About 15 visits", "pt"), ("Item 5.", "tr")])
def test_no_month_is_the_end_of_another_word(text: str, language: str) -> None:
    assert keys(text, language, MentionKind.DATE) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We are Infomaker Scandinavia AB.", "infomaker scandinavia ab"),
        ("Yle Oy is responsible.", "yle oy"),
        ("by Ölands Bank & Son, Ltd. only", "ölands bank & son ltd"),
        ("de Banque Nouvelle S.A. et", "banque nouvelle s.a"),
        ("from Banque Nouvelle SA", "banque nouvelle sa"),
        ("by Maersk A/S and", "maersk a/s"),
        ("Firma Sp. z o.o. jest", "firma sp. z o.o"),
    ],
)
def test_a_legal_form_gives_an_organisation_away(text: str, name: str) -> None:
    assert keys(text, "en", MentionKind.ORGANISATION) == [name]


@pytest.mark.parametrize("text", ["We inc others", "read As se ab", "the AB is", "Data as SA"])
def test_letters_that_are_no_legal_form_after_a_name_give_none_away(text: str) -> None:
    assert keys(text, "en", MentionKind.ORGANISATION) == []


def test_months_and_days_are_never_converted() -> None:
    assert keys("3 months", "en") != keys("90 days", "en")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("bland annat", "sv"), ("bl.a.", "sv")),
        (("bland annat", "sv"), ("among other things", "en")),
        (("till exempel", "sv"), ("e.g.", "en")),
        (("det vill säga", "sv"), ("i.e.", "en")),
        (("we do not share", "en"), ("we don’t share", "en")),
        (("we don't", "en"), ("vi gör det inte", "sv")),
        (("WE DON’T", "en"), ("VI GÖR DET INTE", "sv")),
        (("vi kan", "sv"), ("we may", "en")),
        (("vi måste", "sv"), ("we must", "en")),
        (("du har rätt att", "sv"), ("you have the right to", "en")),
        (("endast", "sv"), ("only", "en")),
        (("av säkerhetsskäl", "sv"), ("for security reasons", "en")),
        (("senast", "sv"), ("no later than", "en")),
    ],
)
def test_an_operator_has_one_key_in_both_languages(first: tuple[str, str], second: tuple[str, str]) -> None:
    operators = [
        {
            mention.identity
            for mention in analyse(text, Language(language))
            if mention.kind not in {*VALUES, MentionKind.CONCEPT}
        }
        for text, language in (first, second)
    ]
    assert operators[0] == operators[1]
    assert operators[0]


def test_of_two_readings_of_the_same_words_the_certain_one_comes_first() -> None:
    found = [m.certain for m in analyse("fotos, incluyendo retratos", Language("es")) if m.kind is MentionKind.OPENNESS]
    assert found == [True, False]


def test_not_only_denies_nothing_and_is_no_only() -> None:
    assert keys("not only names", "en", MentionKind.NEGATION, MentionKind.EXCLUSIVITY) == ["not-only"]


def test_a_list_of_rights_gives_each_right() -> None:
    swedish = "Du har rätt att kräva tillgång, rättelse, begränsning och radering samt dataportabilitet."
    english = "You have the right to access, rectification, restriction and erasure, and data portability."
    rights = ["right.access", "right.rectification", "right.restriction", "right.erasure", "right.portability"]
    for text, language in ((swedish, SV), (english, EN)):
        found = [m.key for m in analyse(text, language) if m.kind is MentionKind.CONCEPT and m.certain]
        assert [key for key in found if key.startswith("right.") and key != "right.right"] == rights


def test_a_word_that_is_a_right_only_among_rights_is_none_elsewhere() -> None:
    assert "right.access" not in keys("We give access to our services.", "en", MentionKind.CONCEPT)


def test_words_inside_compounds_are_found() -> None:
    assert "channel.mailing" in keys("i våra reklamutskick", "sv", MentionKind.CONCEPT)


def test_placeholders_are_not_read() -> None:
    (mention,) = analyse("i {period} eller 2 år", SV)[1:]
    assert (mention.key, mention.start) == ("P2Y", 17)


def test_decomposed_accents_and_hard_blanks_change_nothing() -> None:
    plain = "Vi sparar uppgifterna i två månader av säkerhetsskäl."
    written = unicodedata.normalize("NFD", plain.replace("två månader", "två\u00a0måna\u00adder"))
    assert [m.identity for m in analyse(plain, SV)] == [m.identity for m in analyse(written, SV)]
    assert all(m.surface == written[m.start : m.end] for m in analyse(written, SV))


def test_values_are_read_without_a_lexicon() -> None:
    assert keys("3 mėnesiai, 2018-05-25", "lt") == ["P3M", "2018-05-25"]
    assert keys("https://example.org", "xx") == ["example.org"]


@settings(deadline=None)
@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "inte",
                "art.",
                "6.1",
                "f",
                "GDPR",
                "{x",
                "}",
                "3",
                "tre",
                "(3)",
                "år",
                "+46",
                "kl.",
                "9",
                "§",
                "é",
                "’",
                "\xad",
                "1.2.2020",
                "€5",
            ]
        )
    ).map(" ".join),
    st.sampled_from(described_languages()),
)
def test_any_text_is_read_and_every_mention_stands_where_it_says(text: str, language: Language) -> None:
    mentions = analyse(text, language)
    assert all(0 <= m.start < m.end <= len(text) and m.surface == text[m.start : m.end] for m in mentions)
    assert list(mentions) == sorted(mentions, key=lambda m: m.start)
    assert mentions == analyse(text, language)
