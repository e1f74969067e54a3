"""Words that tell whether a list is all there is."""

from __future__ import annotations

from policysite.language.description.knowledge import knowledge
from policysite.model.fact import Openness
from policysite.model.language import Language


def list_marker(openness: Openness, language: Language) -> str | None:
    """What stands before a list: ``bland annat``, ``for example``; empty for a closed list, None where unknown."""
    if openness is Openness.CLOSED:
        return ""
    return knowledge(language).markers.get(openness.value)
