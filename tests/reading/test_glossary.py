"""A glossary says which words to use; what makes no sense in it is a finding at its place."""

from __future__ import annotations

import pytest

from policysite.model.language import Language
from tests.reading.conftest import Read, told

GLOSSARY = "policy_data/glossary.yaml"
CONSENT = "glossary:\n  basis.consent:\n    preferred: {sv: [samtycke], en: [consent]}\n"


@pytest.mark.parametrize(
    ("source", "rule", "line", "column"),
    [
        ("glossary: [consent]\n", "invalid-value", 1, 11),
        ("glossary:\n  basis.consent: consent\n", "invalid-value", 2, 18),
        ("glossary:\n  basis.consent:\n    prefered: {en: [consent]}\n", "unknown-key", 3, 5),
        ("glossary:\n  basis.consent:\n    preferred: consent\n", "invalid-value", 3, 16),
        ("glossary:\n  basis.consent:\n    preferred: {fi: [suostumus]}\n", "invalid-value", 3, 17),
        ("glossary:\n  basis.consent:\n    preferred: {en: []}\n", "invalid-value", 3, 21),
        ("glossary:\n  basis.consent:\n    preferred: {en: ['…']}\n", "invalid-value", 3, 21),
        ("glossary:\n  basis.consent:\n    preferred: {en: [{a: b}]}\n", "invalid-value", 3, 21),
        (CONSENT + "    forbidden: {en: [acceptance, '']}\n", "invalid-value", 4, 21),
        ("glossary:\n  basis.consent:\n    forbidden: {en: [acceptance]}\n", "invalid-value", 2, 3),
    ],
)
def test_a_fault_of_the_glossary_is_told_at_its_place(
    read: Read, source: str, rule: str, line: int, column: int
) -> None:
    assert (rule, GLOSSARY, line, column) in told(read(glossary=source))


def test_a_single_word_needs_no_list(read: Read) -> None:
    project = read(glossary="glossary:\n  basis.consent:\n    preferred: {en: consent}\n")
    assert told(project) == []
    assert project.glossary[0].preferred == {Language("en"): ("consent",)}
