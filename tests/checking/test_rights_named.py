"""What is missing is told with the rights that it states, which its words alone do not name."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.reading.documents import read_document

HEAD = "# Integritetspolicy\n\nKlubben Ripan ansvarar för webbplatsen. Kontakta sekreteraren på info@ripan.example.\n\n"
HEAD_ENGLISH = "# Privacy policy\n\nThe club Ripan runs the website. Contact the secretary at info@ripan.example.\n\n"
LIST = "{}\n\n- {},\n- begära att behandlingen begränsas,\n- {}.\n"
LIST_ENGLISH = "{}\n\n- {},\n- {}.\n"


@pytest.mark.parametrize(
    ("swedish", "english", "told"),
    [
        (
            LIST.format("Du har rätt att:", "få tillgång till dina personuppgifter", "få felaktiga uppgifter rättade"),
            LIST_ENGLISH.format(
                "You have the right to:", "obtain access to your personal data", "have incorrect data rectified"
            ),
            "the list item “begära att behandlingen begränsas”, the right to restriction of processing (Art. 18 GDPR),"
            " is in the Swedish document and missing from the English one",
        ),
        (
            "Vi sparar inga loggar. Du kan när som helst återkalla ditt samtycke.\n",
            "We keep no logs.\n",
            "ditt samtycke.”, the right to withdraw consent (Art. 7(3) GDPR), is in",
        ),
        (
            "Vi sparar inga loggar.\n\nDu har rätt till rättelse och att få dina uppgifter raderade.\n\nVi ses!\n",
            "We keep no logs.\n\nSee you!\n",
            "uppgifter …”, the right to rectification (Art. 16 GDPR) and the right to erasure (Art. 17 GDPR), is in",
        ),
        (
            "Så länge sparar vi:\n\n- namn i tre år,\n- filmer raderas varje vecka,\n- brev i ett år.\n",
            LIST_ENGLISH.format("We keep:", "names for three years", "letters for one year"),
            "the list item “filmer raderas varje vecka” is in",
        ),
        (
            "Vi sparar inga loggar. Gamla filmer raderar vi varje vecka.\n",
            "We keep no logs.\n",
            "the sentence “Gamla filmer raderar vi varje vecka.” is in",
        ),
    ],
    ids=["an item of a list of rights", "a sentence", "a paragraph", "no list of rights", "no right"],
)
def test_a_missing_text_is_told_with_the_rights_in_it(tmp_path: Path, swedish: str, english: str, told: str) -> None:
    texts = {"policy.sv.md": HEAD + swedish, "policy.en.md": HEAD_ENGLISH + english}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    findings = compare(*(read_document(tmp_path / name, name) for name in texts)).findings
    assert any(told in finding.message for finding in findings), [finding.message for finding in findings]
