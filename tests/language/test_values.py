"""What a text states as a value is read alike in every language that is described."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from policysite.language.analysis import analyse
from policysite.language.description.language_files import described_languages
from policysite.model.language import Language
from policysite.model.mention import MentionKind

VALUES = {
    *(MentionKind.NUMBER, MentionKind.DURATION, MentionKind.DATE, MentionKind.TIME, MentionKind.PERCENTAGE),
    *(MentionKind.MONEY, MentionKind.URL, MentionKind.EMAIL, MentionKind.PHONE, MentionKind.LEGAL_REFERENCE),
    *(MentionKind.COUNTRY, MentionKind.ORGANISATION),
}
SENTENCES = tomllib.loads(Path(__file__).with_name("values.toml").read_text(encoding="utf-8"))
WRITTEN = [
    pytest.param(sentence["keys"], language, text, id=f"{name}-{language}")
    for name, sentence in SENTENCES.items()
    for language, text in sentence.items()
    if language != "keys"
]


@pytest.mark.parametrize(("keys", "language", "text"), WRITTEN)
def test_a_value_is_read_in_whatever_language_and_case_it_is_written(keys: list[str], language: str, text: str) -> None:
    assert [mention.key for mention in analyse(text, Language(language)) if mention.kind in VALUES] == keys


def test_every_described_language_states_values() -> None:
    stated = {language for sentence in SENTENCES.values() for language in sentence} - {"keys"}
    assert stated == set(described_languages())


@pytest.mark.parametrize(
    ("language", "text", "certain"),
    [
        ("de", "Wir speichern sie für einen Tag.", True),
        ("de", "Einen Tag später war alles anders.", False),
        ("de", "Wir antworten innerhalb von einem Tag.", True),
        ("de", "Wir speichern sie für einen Monat.", True),
        ("en", "We answer within a day.", True),
        ("en", "We keep the log for one day.", True),
        ("sv", "Vi sparar loggen i en dag.", True),
        ("sv", "En dag kan du vilja läsa mer.", False),
        ("sv", "Vi svarar inom en dag.", True),
    ],
)
def test_a_day_is_a_period_after_a_preposition_of_periods_and_any_day_without(
    language: str, text: str, *, certain: bool
) -> None:
    (period,) = [mention for mention in analyse(text, Language(language)) if mention.kind is MentionKind.DURATION]
    assert period.certain is certain
