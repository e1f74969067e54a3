"""A right that one of two documents lost is told."""

from __future__ import annotations

import pytest

from policysite.checking.comparison import compare
from policysite.model.language import Language
from tests.alignment.policies import ENGLISH, SWEDISH, document, rules_between, sides


@pytest.mark.parametrize(
    ("language", "full", "short"),
    [
        ("de", "Sie haben das Recht auf Berichtigung und Löschung.", "Sie haben das Recht auf Löschung."),
        ("fr", "Vous avez un droit de rectification et d'effacement.", "Vous avez un droit d'effacement."),
        ("fi", "Teillä on oikeus oikaisuun ja tietojen poistamiseen.", "Teillä on oikeus tietojen poistamiseen."),
        ("da", "Du har ret til berigtigelse og sletning.", "Du har ret til sletning."),
        ("nb", "Du har rett til retting og sletting.", "Du har rett til sletting."),
        ("nl", "U hebt recht op rectificatie en gegevenswissing.", "U hebt recht op gegevenswissing."),
        ("es", "Tiene derecho de rectificación y supresión.", "Tiene derecho de supresión."),
        ("it", "Lei ha diritto di rettifica e di cancellazione.", "Lei ha diritto di cancellazione."),
        ("pl", "Masz prawo do sprostowania i usunięcia danych.", "Masz prawo do usunięcia danych."),
        ("pt", "Tem direito de retificação e apagamento.", "Tem direito de apagamento."),
    ],
)
def test_a_right_that_one_text_lost_is_told_in_languages_of_which_the_terms_of_the_law_are_known(
    language: str, full: str, short: str
) -> None:
    english = ["You have the right to rectification and erasure."]
    assert compare(document([full], Language(language)), document(english, ENGLISH)).findings == ()
    (finding,) = compare(document([short], Language(language)), document(english, ENGLISH)).findings
    assert (finding.rule, finding.subject) == ("lost-right", "right.rectification")


def test_what_a_lead_in_makes_a_right_is_lost_as_one() -> None:
    swedish = ["Du har rätt att", "- få dina uppgifter raderade", "- invända mot behandlingen"]
    english = ["You have the right to", "- have your data restricted", "- object to the processing"]
    found = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert {(finding.rule, finding.subject, finding.severity.label) for finding in found} == {
        ("lost-right", "right.erasure", "error"),
        ("lost-right", "right.restriction", "error"),
    }


def test_a_right_whose_name_is_misspelt_is_stated() -> None:
    swedish, english = sides()
    swedish[1] = "Du kan när som helst avsluta prenumerationen."
    english[1] = "You can unsubcribe at any time."
    assert rules_between(swedish, english) == []
