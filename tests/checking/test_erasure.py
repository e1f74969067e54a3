"""To erase is a deed as well as a right: where another deed stands in its place, readers are told something else."""

from __future__ import annotations

import pytest

from policysite.checking.analyst import Analyst
from policysite.checking.texts import check_texts
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage


def _warnings(swedish: str, english: str) -> list[str]:
    analyst = Analyst()
    passages = (
        Passage(words, Language(tag), tag, (Mark(0, 1, 1),)) for tag, words in (("sv", swedish), ("en", english))
    )
    first, second = map(analyst, passages)
    found = check_texts(AlignedTexts(first, second, is_exact=True))
    return [finding.rule for finding in found if finding.severity >= Severity.WARNING]


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        ("Vi lagrar upplysningar i våra register.", "We erase information in our registers."),
        ("Vi samlar in upplysningar genom formulär.", "We erase information through forms."),
        ("Vi lagrar viss information innan den kan tas bort.", "We store some information before it can be disclosed."),
        ("Vi kommer inte att ta bort informationen.", "We will not disclose the information."),
    ],
)
def test_another_deed_in_place_of_erasing_is_a_warning(swedish: str, english: str) -> None:
    assert _warnings(swedish, english) == ["lost-right"]


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        ("Vi sparar uppgifterna i ett år.", "The data are deleted after one year."),
        ("Kakan sparas tills du stänger webbläsaren.", "The cookie is deleted when you close the browser."),
        ("Du kan välja bort kakor.", "You can reject cookies."),
        ("Du kan tacka nej till utskick.", "You can refuse mailings."),
        ("Du kan begära ut uppgifterna.", "You can ask us to send you the data."),
        ("Du kan ta bort kakor i webbläsaren.", "You can clear cookies in the browser."),
    ],
)
def test_what_is_stored_until_a_time_or_refused_in_other_words_is_no_warning(swedish: str, english: str) -> None:
    assert _warnings(swedish, english) == []
