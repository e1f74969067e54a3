"""What a run looked at, in words for the summary."""

from __future__ import annotations

from policysite.checking.run import Compared
from policysite.reporting.report import Count


def project_scope(compared: Compared) -> tuple[Count, ...]:
    """``72 facts, 144 texts and 6 pages``."""
    return (
        Count(compared.facts, "fact", "facts"),
        Count(compared.texts, "text", "texts"),
        Count(compared.pages, "page", "pages"),
    )
