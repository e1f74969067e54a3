"""Addresses that one sentence lacks and the readers of its document are told all the same."""

from __future__ import annotations

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Severity
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides


def _severities(swedish: list[str], english: list[str]) -> list[Severity]:
    found = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    return [finding.severity for finding in found if finding.rule == "different-url"]


@pytest.mark.parametrize(("times", "severity"), [(1, Severity.ERROR), (3, Severity.NOTE)])
def test_a_site_that_a_document_states_again_and_again_is_a_name_for_the_service(
    times: int, severity: Severity
) -> None:
    swedish, english = sides()
    for month in range(3, 3 + times):
        swedish.append(f"Bilder läggs ut på www.kiebitz.se den {month} mars.")
        english.append(f"Pictures are published on www.kiebitz.se on {month} March.")
    swedish.append("Medlemmar raderar sina bilder i tjänsten.")
    english.append("Members erase their pictures on www.kiebitz.se.")
    assert _severities(swedish, english) == [severity]


@pytest.mark.parametrize(
    ("target", "severity"),
    [("https://www.kiebitz.se/sv/fraga", Severity.NOTE), ("https://www.ripan.se/sv/svara", Severity.ERROR)],
)
def test_an_address_is_told_by_a_link_that_leads_there(target: str, severity: Severity) -> None:
    swedish, english = sides()
    swedish.append(f"Medlemmar frågar om bilder i [formuläret]({target}).")
    english.append("Members ask about pictures in the form on https://www.kiebitz.se/en/fraga.")
    assert _severities(swedish, english) == [severity]
