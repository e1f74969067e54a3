"""Formats of CLDR, per language."""

from datetime import date

import pytest

from policysite.model.fact import Conjunction
from policysite.model.language import Language
from policysite.model.value import Article, Country, Date, Duration, Email, Phone, Url
from policysite.rendering import locale
from policysite.rendering.value import words_of

EUROPEAN = [
    "bg",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "ga",
    "hr",
    "hu",
    "it",
    "lt",
    "lv",
    "nl",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "sv",
]


@pytest.mark.parametrize(
    ("language", "written", "words"),
    [
        ("sv", "P3M", "3 månader"),
        ("en", "P3M", "3 months"),
        ("en", "P1M", "1 month"),
        ("sv", "P90D", "90 dagar"),
        ("sv", "P1D", "1 dag"),
        ("en", "P1Y6M", "1 year and 6 months"),
        ("sv", "P1Y6M", "1 år och 6 månader"),
        ("sv", "PT72H", "72 timmar"),
        ("en", "PT1H30M", "1 hour and 30 minutes"),
        ("de", "P1DT12H", "1 Tag und 12 Stunden"),
        ("it", "P3M", "3 mesi"),
        ("pt", "P2Y", "2 anos"),
        ("nl", "P10D", "10 dagen"),
        ("pl", "P2M", "2 miesiące"),
        ("pl", "P5M", "5 miesięcy"),
    ],
)
def test_a_duration_is_written_in_the_units_it_was_stored_in(language: str, written: str, words: str) -> None:
    assert words_of(Language(language), Duration.parse(written)).replace("\xa0", " ") == words


@pytest.mark.parametrize("language", EUROPEAN)
@pytest.mark.parametrize(
    "written", ["P1Y", "P2Y", "P1M", "P3M", "P1W", "P2W", "P1D", "P30D", "PT72H", "PT1H1M", "PT30M"]
)
def test_no_language_writes_the_name_of_a_unit_as_babel_keys_it(language: str, written: str) -> None:
    assert "duration" not in words_of(Language(language), Duration.parse(written))


def test_a_number_keeps_to_its_unit_and_a_day_to_its_month() -> None:
    assert words_of(Language("en"), Duration(months=3)) == "3\xa0months"
    assert words_of(Language("en"), Date(date(2018, 5, 25))) == "25\xa0May\xa02018"
    assert words_of(Language("sv"), Date(date(2018, 5, 25))) == "25\xa0maj\xa02018"


def test_the_first_day_of_a_french_month_is_an_ordinal_and_no_other_day_is() -> None:
    for tag in ("fr", "fr-CA"):
        written = [words_of(Language(tag), Date(date(2026, 12, day))) for day in (1, 11, 21)]
        assert written == ["1er\xa0décembre\xa02026", "11\xa0décembre\xa02026", "21\xa0décembre\xa02026"]
    assert words_of(Language("sv"), Date(date(2026, 12, 1))) == "1\xa0december\xa02026"


def test_a_list_has_the_conjunction_of_its_language() -> None:
    assert locale.joined("sv", ["a", "b", "c"]) == "a, b och c"
    assert locale.joined("en_GB", ["a", "b", "c"]) == "a, b and c"
    assert locale.joined("en_GB", ["a", "b"], Conjunction.OR) == "a or b"
    assert locale.joined("de", ["a", "b", "c", "d"], Conjunction.OR) == "a, b, c oder d"
    assert locale.joined("sv", ["a"]) == "a"
    assert locale.joined("sv", []) == ""


def test_braces_in_an_item_are_no_part_of_the_pattern() -> None:
    assert locale.joined("sv", ["{0}", "{1}", "{x}"]) == "{0}, {1} och {x}"


def test_a_country_is_named_in_the_readers_language() -> None:
    assert words_of(Language("sv"), Country("SE")) == "Sverige"
    assert words_of(Language("fr"), Country("SE")) == "Suède"


def test_a_telephone_number_is_international() -> None:
    assert words_of(Language("sv"), Phone("+46480362000")).replace("\xa0", " ") == "+46 480 36 20 00"


def test_an_article_is_cited_as_lawyers_of_the_language_do() -> None:
    assert words_of(Language("sv"), Article.parse("GDPR 6(1)(f)")) == "artikel 6.1 f i GDPR"
    assert words_of(Language("en"), Article.parse("GDPR 6(1)(f)")) == "Article 6(1)(f) GDPR"
    assert words_of(Language("mt"), Article.parse("GDPR 6(1)(f)")) == "GDPR 6(1)(f)"


def test_a_web_address_is_shown_without_its_scheme() -> None:
    assert words_of(Language("sv"), Url("https://www.example.org/")) == "www.example.org"
    assert words_of(Language("sv"), Email("privacy@example.org")) == "privacy@example.org"


def test_a_language_is_called_what_its_speakers_call_it() -> None:
    assert [locale.language_name(tag) for tag in ("sv", "en", "pt-BR")] == ["Svenska", "English", "Português (Brasil)"]
