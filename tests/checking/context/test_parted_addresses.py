"""An address that one document sets apart is not missed beside the one that the other document has there."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Finding
from policysite.reading.documents import read_document

FINNISH = """# Lintutornit

Yhdistys hoitaa lintutorneja ympäri vuoden.

Tornien varaukset
Kirjoita osoitteeseen tornit@kurki.example

{address}

# Palaute

Kerro meille, jos tikkaat ovat rikki.
"""
SWEDISH = """# Fågeltorn

Föreningen sköter fågeltornen året runt.

Bokning av tornen
Skriv till tornit@kurki.example
www.fageltornsbokning.example

# Synpunkter

Berätta för oss om stegen är trasig.
"""


@pytest.mark.parametrize(
    ("address", "missed"),
    [
        pytest.param("https://fageltornsbokning.example", [], id="the same address"),
        pytest.param("www.fageltornsbokning.example/fi", [], id="another page of the site"),
        pytest.param("www.lintutornivaraukset.example", ["different-url"], id="perhaps its name in the other language"),
        pytest.param("www.muu.example", ["different-url", "missing-paragraph"], id="another site"),
    ],
)
def test_an_address_in_a_paragraph_of_its_own_is_missed_at_most_once(
    tmp_path: Path, address: str, missed: list[str]
) -> None:
    found = [
        finding
        for finding in compared(tmp_path, fi=FINNISH.format(address=address), sv=SWEDISH)
        if finding.rule in {"missing-paragraph", "different-url", "missing-sentence"}
    ]
    assert sorted(finding.rule for finding in found) == missed


def test_two_long_names_that_may_be_two_sites_are_told_with_both_places(tmp_path: Path) -> None:
    address = "www.lintutornivaraukset.example"
    (found,) = (
        finding
        for finding in compared(tmp_path, fi=FINNISH.format(address=address), sv=SWEDISH)
        if finding.rule == "different-url"
    )
    assert [place.location.text for place in found.related] == ["www.fageltornsbokning.example", address]


@pytest.mark.parametrize(
    ("address", "missed"),
    [
        pytest.param("www.lintutornivaraukset.example", [], id="its name in the other language"),
        pytest.param("www.muu.example", ["different-url"], id="another site"),
    ],
)
def test_below_a_labelled_address_it_is_a_line_that_stands_opposite_its_own(
    tmp_path: Path, address: str, missed: list[str]
) -> None:
    finnish = FINNISH.format(address=address).replace("Kirjoita osoitteeseen", "Sähköposti:")
    swedish = SWEDISH.replace("Skriv till", "E-post:")
    found = compared(tmp_path, fi=finnish, sv=swedish)
    assert [finding.rule for finding in found] == missed
    assert all(len(finding.related) == 1 for finding in found)


def compared(tmp_path: Path, **texts: str) -> tuple[Finding, ...]:
    documents = []
    for language, text in texts.items():
        path = tmp_path / f"towers.{language}.md"
        path.write_text(text, encoding="utf-8")
        documents.append(read_document(path, path.name))
    return compare(*documents).findings
