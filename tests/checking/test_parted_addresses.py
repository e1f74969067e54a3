"""An address that one document sets apart is not missed beside the one that the other document has there."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.reading.documents import read_document

FINNISH = """# Saavutettavuuden valvonta

Virasto valvoo saavutettavuusvaatimusten toteutumista.

Saavutettavuuden valvontayksikkö
Sähköposti: saavutettavuus@virasto.example

{address}

# Yhteystiedot

Kirjoita meille, jos löydät puutteita.
"""
SWEDISH = """# Tillgänglighetstillsyn

Verket övervakar att tillgänglighetskraven följs.

Enheten för tillsyn över tillgänglighet
E-post: saavutettavuus@virasto.example
www.tillganglighetskrav.example

# Kontakt

Skriv till oss om du hittar brister.
"""


@pytest.mark.parametrize(
    ("address", "missed"),
    [
        ("www.saavutettavuusvaatimukset.example", set()),
        ("www.muu.example", {"missing-paragraph", "different-url"}),
    ],
)
def test_an_address_in_a_paragraph_of_its_own_is_no_loss_on_either_side(
    tmp_path: Path, address: str, missed: set[str]
) -> None:
    texts = {"fi": FINNISH.format(address=address), "sv": SWEDISH}
    documents = []
    for language, text in texts.items():
        path = tmp_path / f"statement.{language}.md"
        path.write_text(text, encoding="utf-8")
        documents.append(read_document(path, path.name))
    found = {finding.rule for finding in compare(*documents).findings}
    assert found & {"missing-paragraph", "different-url", "missing-sentence"} == missed
