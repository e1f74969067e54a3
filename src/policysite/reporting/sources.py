"""The files that findings lie in, read once more for the words around them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from policysite.model.finding import Finding
from policysite.reading.text_files import read_source


def sources_of(findings: Iterable[Finding], root: Path) -> dict[str, str]:
    """The text of each file by the path that findings know it by; files that cannot be read are left out."""
    paths = {place.path for finding in findings for place in (finding.location, *(r.location for r in finding.related))}
    texts = {path: read_source(root / path, path, []) for path in sorted(paths)}
    return {path: text for path, text in texts.items() if text is not None}
