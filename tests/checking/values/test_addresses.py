"""Which addresses are one page in two languages, other pages, or a mistake."""

from __future__ import annotations

import pytest

from policysite.checking.values.addresses import Relation, relation
from policysite.model.language import Language

DE, EN = Language("de"), Language("en")


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        ("https://www.ripan.example/de/privacy", "https://www.ripan.example/en/privacy", Relation.SAME),
        ("https://ripan.example/privacy?locale=de_DE", "https://ripan.example/privacy?locale=en_US", Relation.SAME),
        ("https://de.ripan.example/privacy", "https://en.ripan.example/privacy", Relation.SAME),
        ("https://ripan.example/privacy-de.html", "https://ripan.example/privacy-en.html", Relation.SAME),
        ("https://ripan.example/de-de/privacy", "https://ripan.example/en-us/privacy", Relation.SAME),
        ("https://ripan.example/de/privacy", "https://ripan.example/privacy", Relation.SAME),
        ("https://ripan.example/privacy", "https://ripan.example/de/privacy", Relation.FOREIGN),
        ("https://ripan.example/licences/by-sa/4", "https://ripan.example/licences/by/4", Relation.MISTAKEN),
        ("https://ripan.de/privacy", "https://ripan.com/privacy", Relation.TRANSLATED),
        ("https://ripan.org/privacy", "https://ripan.com/privacy", Relation.MISTAKEN),
        ("https://ripan.example/privacy", "https://ripan-info.example/privacy", Relation.MISTAKEN),
    ],
)
def test_two_addresses_go_together_in_one_way(german: str, english: str, expected: Relation) -> None:
    assert relation(german, english, (DE, EN)) is expected
