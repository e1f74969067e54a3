"""What is known of each language, and whether it is current."""

import os
import subprocess
import sys

import pytest
from babel import Locale

from policysite.language.description.knowledge import knowledge
from policysite.language.description.language_files import described_languages
from policysite.language.description.markers import list_marker
from policysite.language.description.names import english_name
from policysite.model.fact import Openness
from policysite.model.language import Language
from tests.projects import ROOT


def test_the_data_from_cldr_are_what_the_generator_writes() -> None:
    pytest.importorskip("icu", reason="the generator needs PyICU")
    check = [sys.executable, str(ROOT / "tools" / "generate_cldr.py"), "--check"]
    done = subprocess.run(
        check, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("language", described_languages())
def test_a_described_language_can_count_date_and_mark_lists(language: Language) -> None:
    known = knowledge(language)
    assert known.cldr["months"]
    assert known.function_words
    assert known.abbreviations
    assert list_marker(Openness.OPEN, language)
    assert list_marker(Openness.EXAMPLES, language)
    assert list_marker(Openness.CLOSED, language) == ""


def test_an_unknown_language_is_read_as_far_as_it_goes() -> None:
    assert list_marker(Openness.OPEN, Language("xx")) is None
    assert knowledge(Language("xx")).cldr == {}


@pytest.mark.parametrize("language", described_languages())
def test_a_described_language_is_called_as_cldr_calls_it(language: Language) -> None:
    assert english_name(language) == Locale.parse(language).get_display_name("en")
