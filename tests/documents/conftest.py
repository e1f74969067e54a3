"""What the tests of documents share."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.model.document import Document
from policysite.model.language import Language
from policysite.reading.documents import read_document
from tests.documents.outlines import Read


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a text as the file of this name."""

    def reader(text: str | bytes, name: str = "policy.en.txt", language: Language | None = None) -> Document:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_document(path, name, language)

    return reader
