"""How short a text may be beside its counterpart is judged by the rest of both documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Finding
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
