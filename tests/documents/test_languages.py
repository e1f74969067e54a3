"""A document's language is the one given, else declared, else named, else recognised."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from policysite.model.language import Language
from policysite.reading.documents.declared import language_of_folder, language_of_name, language_tag
from tests.documents.outlines import Read


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("policy.sv.md", "sv"),
        ("policy.sv.new.md", "sv"),
        ("sv.md", "sv"),
        ("privacy-pt-BR.html", None),
        ("privacy.pt-BR.html", "pt-BR"),
        ("policy_de.txt", "de"),
        ("policy.v2.txt", None),
        ("policy.md", None),
    ],
)
def test_names_tell_languages(name: str, language: str | None) -> None:
    assert language_of_name(PurePosixPath(name)) == language


@pytest.mark.parametrize(
    ("name", "language"),
    [("sv/policy.md", "sv"), ("docs/fi/legal/privacy.md", "fi"), ("pt-BR/policy.md", "pt-BR"), ("a/b/policy.md", None)],
)
def test_folders_tell_languages(name: str, language: str | None) -> None:
    assert language_of_folder(PurePosixPath(name)) == language


def test_a_file_in_the_folder_of_another_language_is_in_that_of_its_words(read: Read) -> None:
    words = "We process your personal data when you visit us and keep them for a year."
    assert read(words, "sv/policy.md").language == "en"
    assert read(words, "en-GB/policy.md").language == "en-GB"
    assert read("Ord.", "sv/policy.md").language == "sv"


def test_tags_are_written_in_canonical_case() -> None:
    assert [language_tag(tag) for tag in ("SV", "pt_br", "zh-hant", "xx", "svenska", "")] == [
        "sv",
        "pt-BR",
        "zh-Hant",
        None,
        None,
        None,
    ]


def test_what_is_given_wins_over_the_name(read: Read) -> None:
    assert read("Ord och ord.", "policy.en.txt", Language("sv")).language == "sv"


def test_words_tell_the_language_when_nothing_else_does(read: Read) -> None:
    document = read("Vi behandlar dina personuppgifter när du besöker oss och sparar dem i ett år.", "policy.txt")
    assert document.language == "sv"
