"""What an import of two documents makes of them."""

from __future__ import annotations

from pathlib import Path

from policysite.checking.comparison import compare
from policysite.importing import import_model
from policysite.model.document import Document
from policysite.model.project import Project
from policysite.reading.project import read_project


def imported(first: Document, second: Document, folder: Path) -> Project:
    """The model that is written, read back."""
    import_model(compare(first, second), folder)
    return read_project(folder)
