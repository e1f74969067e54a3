"""JSON for machines: ``policysite/diff/v1``."""

from __future__ import annotations

import json

from policysite import __version__
from policysite.history.change import (
    Change,
    DecisionChanged,
    FactAdded,
    FactMoved,
    FactRemoved,
    LanguageAdded,
    LanguageRemoved,
    TypedValue,
    ValueChanged,
    WordingChanged,
)
from policysite.history.report import Comparison
from policysite.history.telling import Phrases, tell
from policysite.model.content import words_of_text
from policysite.model.fact import Fact

SCHEMA = "policysite/diff/v1"


def write(comparison: Comparison, phrases: Phrases) -> str:
    """For machines; ``summary`` of each change is what people are told in the editor's language."""
    document = {
        "schema": SCHEMA,
        "tool": {"name": "policysite", "version": __version__},
        "old": comparison.old,
        "new": comparison.new,
        "language": phrases.language,
        "summary": comparison.counts,
        "changes": [
            {**_described(change), "summary": entry.summary}
            for change, entry in zip(comparison.changes, tell(comparison.changes, phrases), strict=True)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _described(change: Change) -> dict[str, object]:  # noqa: PLR0911, one case per kind of change
    match change:
        case LanguageAdded(language):
            return {"kind": "language-added", "language": language}
        case LanguageRemoved(language):
            return {"kind": "language-removed", "language": language}
        case FactAdded(fact):
            return {"kind": "added", "fact": fact.address, "texts": _texts(fact)}
        case FactRemoved(fact):
            return {"kind": "removed", "fact": fact.address, "texts": _texts(fact)}
        case FactMoved(address, old):
            return {"kind": "moved", "fact": address, "old": old}
        case DecisionChanged(address, decided):
            return {"kind": "decided" if decided else "undecided", "fact": address}
        case ValueChanged(address, field, before, after):
            return {
                "kind": "value",
                "fact": address,
                "field": field,
                "old": _stored(before),
                "new": _stored(after),
            }
        case WordingChanged():
            return {
                "kind": "wording",
                "fact": change.address,
                "old": dict(change.old),
                "new": dict(change.new),
                "unchanged": list(change.unchanged),
                "one_sided": change.one_sided,
            }


def _texts(fact: Fact) -> dict[str, dict[str, str]]:
    return {
        address: {language: words_of_text(text) for language, text in texts.items()}
        for address, texts in fact.localized()
    }


def _stored(value: TypedValue | None) -> str | list[str] | None:
    """As the model writes it; ``unset`` and ``none`` by their key."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return [str(part) for part in value]
    words = {"Unset": "unset", "StatedNone": "none"}
    return words.get(type(value).__name__) or str(value)
