"""The words that the renderer writes itself."""

import re
from importlib.resources import files

import pytest

from policysite.language.concepts.vocabularies import vocabulary
from policysite.model.fact import Openness
from policysite.model.language import Language
from policysite.rendering import locale, wording
from policysite.rendering.wording import MissingWordingError, wording_of

LANGUAGES = sorted(file.name.removesuffix(".toml") for file in (files("policysite.rendering") / "wording").iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_none_empty_and_a_locale_that_exists(language: str) -> None:
    words = wording_of(Language(language))
    assert words.words.keys() == wording_of(Language("en")).words.keys()
    assert all(words.words.values())
    assert locale.is_known(words.locale)
    for use in (
        "box",
        "version",
        "effective",
        "permalink",
        "minimum",
        "maximum",
        "page-of",
        "version-read",
        "version-next",
        "version-first",
    ):
        assert "{0}" in words.word(use)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["criterion", "reason"])
def test_every_language_has_a_name_for_what_decides_a_period_and_why(language: str, name: str) -> None:
    names = wording_of(Language(language)).terms[name]
    assert names.keys() == vocabulary(name).terms.keys()
    assert len({*names.values()}) == len(names)
    assert all(names.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_leave_a_list_open(language: str) -> None:
    words = wording_of(Language(language))
    written = [words.with_openness("x", openness) for openness in (Openness.OPEN, Openness.EXAMPLES)]
    assert len({"x", *written}) == 3
    assert all(re.fullmatch(r"[\w’' ]+ x", line) for line in written)


def test_a_word_that_is_missing_is_named() -> None:
    with pytest.raises(MissingWordingError, match="`skip` in xx"):
        wording.Wording(Language("xx"), "xx").word("skip")


def test_the_blank_before_a_french_colon_stays_there() -> None:
    french = wording_of(Language("fr"))
    assert french.lead_in("Vous pouvez\u00a0:", Openness.EXAMPLES).endswith("\u00a0:")
    assert french.lead_in("Vous pouvez\u00a0:", Openness.EXAMPLES).startswith("Vous pouvez, ")
