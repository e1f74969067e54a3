"""An address that one document sets apart is not missed beside the one that the other document has there."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.reading.documents import read_document

FINNISH = """# Lintutornit

Yhdistys hoitaa lintutorneja ympäri vuoden.

Tornien varaukset
Sähköposti: tornit@kurki.example

{address}

# Palaute

Kerro meille, jos tikkaat ovat rikki.
"""
SWEDISH = """# Fågeltorn

Föreningen sköter fågeltornen året runt.

Bokning av tornen
E-post: tornit@kurki.example
www.fageltornsbokning.example

# Synpunkter

Berätta för oss om stegen är trasig.
"""


@pytest.mark.parametrize(
    ("address", "missed"),
    [
        ("www.lintutornivaraukset.example", set()),
        ("www.muu.example", {"missing-paragraph", "different-url"}),
    ],
)
def test_an_address_in_a_paragraph_of_its_own_is_no_loss_on_either_side(
    tmp_path: Path, address: str, missed: set[str]
) -> None:
    texts = {"fi": FINNISH.format(address=address), "sv": SWEDISH}
    documents = []
    for language, text in texts.items():
        path = tmp_path / f"towers.{language}.md"
        path.write_text(text, encoding="utf-8")
        documents.append(read_document(path, path.name))
    found = {finding.rule for finding in compare(*documents).findings}
    assert found & {"missing-paragraph", "different-url", "missing-sentence"} == missed
