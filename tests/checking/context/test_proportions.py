"""How short a text may be beside its counterpart is judged by the rest of both documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.analyst import Analyst
from policysite.checking.comparison import compare
from policysite.checking.extent.shortening import Shortening, concepts_named, is_marked
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage
from policysite.reading.documents import read_document

_LONG = (
    "We keep the names, addresses and bank details of our members, and erase personal data when the purpose of the"
    " processing has ended, unless the law of accounting says that they must be retained."
)


def compared(tmp_path: Path, **texts: str) -> tuple[Finding, ...]:
    documents = []
    for language, text in texts.items():
        path = tmp_path / f"policy.{language}.txt"
        path.write_text(text, encoding="utf-8")
        documents.append(read_document(path, path.name))
    return compare(*documents).findings


@pytest.mark.parametrize("empty", ["12 345", "§ 5", "–"])
def test_a_document_without_letters_is_told_to_lack_what_the_other_says(tmp_path: Path, empty: str) -> None:
    found = compared(tmp_path, sv=f"{empty}\n", en=f"{_LONG}\n")
    assert found


def test_a_text_without_letters_is_out_of_the_ordinary() -> None:
    longer, shorter = (
        Analyst()(Passage(text, Language(tag), f"{tag}.txt", (Mark(0, 1, 1),)))
        for text, tag in ((_LONG, "en"), ("§ 5 & 6.", "sv"))
    )
    assert is_marked(Shortening(longer, shorter, None), 1.0, 0.2, frozenset())


_WHOLE = "We erase the list when the season has ended and the last of the birds has left the lake for the south."
_CUT_SHORT = "Listan raderas när säsongen är slut."


def _severities(found: tuple[Finding, ...]) -> set[Severity]:
    return {finding.severity for finding in found if finding.rule == "shortened-text"}


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        pytest.param("", "", id="alone"),
        pytest.param("Du kan ringa oss varje vardag.", "You can call us every weekday.", id="beside a faithful one"),
    ],
)
def test_a_text_does_not_make_its_own_shortness_usual(tmp_path: Path, swedish: str, english: str) -> None:
    found = compared(tmp_path, sv=f"{_CUT_SHORT}\n\n{swedish}\n", en=f"{_WHOLE}\n\n{english}\n")
    assert _severities(found) == {Severity.WARNING}


def test_a_document_that_puts_all_as_briefly_makes_it_usual(tmp_path: Path) -> None:
    found = compared(
        tmp_path,
        sv=f"{_CUT_SHORT}\n\nDu kan ringa oss.\n\nDu kan skriva till oss.\n",
        en=f"{_WHOLE}\n\nYou are always most welcome to give us a call."
        "\n\nYou are always most welcome to write us a letter.\n",
    )
    assert _severities(found) == {Severity.NOTE}


@pytest.mark.parametrize(("spread", "is_out_of_the_ordinary"), [(0.0, True), (0.2, True), (0.4, False)])
def test_a_text_is_much_shorter_where_the_lengths_of_few_others_are_as_uneven(
    spread: float, *, is_out_of_the_ordinary: bool
) -> None:
    longer, shorter = (
        Analyst()(Passage(text, Language(tag), f"{tag}.txt", (Mark(0, 1, 1),)))
        for text, tag in ((_WHOLE, "en"), (_CUT_SHORT, "sv"))
    )
    assert is_marked(Shortening(longer, shorter, None), 1.0, spread, concepts_named(shorter)) == is_out_of_the_ordinary


@pytest.mark.parametrize(
    ("more", "is_out_of_the_ordinary"),
    [
        pytest.param("names, addresses, photos, bank details and contracts of all those", True, id="data"),
        pytest.param("what you send, receive, share, request, print, order, upload, post", False, id="deeds"),
    ],
)
def test_what_is_done_does_not_make_up_for_a_length_that_other_texts_have_too(
    more: str, *, is_out_of_the_ordinary: bool
) -> None:
    longer, shorter = (
        Analyst()(Passage(text, Language(tag), f"{tag}.txt", (Mark(0, 1, 1),)))
        for text, tag in (
            (f"In the shed by the lake we have {more}, as in the years before.", "en"),
            ("I boden vid sjön ligger papperen.", "sv"),
        )
    )
    assert is_marked(Shortening(longer, shorter, None), 1.0, 0.5, concepts_named(shorter)) == is_out_of_the_ordinary
