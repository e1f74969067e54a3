"""A comparison as text for a terminal, Markdown for a pull request, and JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

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
from policysite.history.telling import Entry, Line, Phrases, tell
from policysite.language.text.word_diff import marked, shortened, word_diff
from policysite.model.content import words_of_text
from policysite.model.fact import Fact
from policysite.rendering.escaping import escape

SCHEMA = "policysite/diff/v1"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models that were compared."""

    old: str
    """What the older one is called: a revision or a folder."""
    new: str
    changes: tuple[Change, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind, by the names that JSON uses."""
        return {
            "added": sum(isinstance(change, FactAdded) for change in self.changes),
            "removed": sum(isinstance(change, FactRemoved) for change in self.changes),
            "moved": sum(isinstance(change, FactMoved) for change in self.changes),
            "values": sum(isinstance(change, ValueChanged | DecisionChanged) for change in self.changes),
            "wordings": sum(isinstance(change, WordingChanged) for change in self.changes),
            "one_sided": sum(isinstance(change, WordingChanged) and change.one_sided for change in self.changes),
        }


# -------------------------------------------------------------------- text


def as_text(comparison: Comparison, phrases: Phrases) -> str:
    """Lines for a terminal."""
    return "\n".join(_text_lines(comparison, phrases)) + "\n"


def _text_lines(comparison: Comparison, phrases: Phrases) -> Iterator[str]:
    if not comparison.changes:
        yield phrases.say("nothing")
        return
    for entry in tell(comparison.changes, phrases):
        yield f"{entry.address}: {entry.summary}" if entry.address else entry.summary
        yield from (f"  {line.language}: {marked(line.old, line.new)}" for line in entry.lines)
        if entry.warning:
            yield f"  ! {entry.warning}"
    yield ""
    yield _counted(comparison, phrases)


def _counted(comparison: Comparison, phrases: Phrases) -> str:
    return phrases.say("counted", **{name: str(count) for name, count in comparison.counts.items()})


# ---------------------------------------------------------------- Markdown


def as_markdown(comparison: Comparison, phrases: Phrases) -> str:
    """The summary of a pull request: a heading per section, changed words struck out and inserted.

    Everything that people wrote is escaped, since a pull request can come from anyone.
    """
    return "\n".join(_markdown_lines(comparison, phrases)).rstrip() + "\n"


def _markdown_lines(comparison: Comparison, phrases: Phrases) -> Iterator[str]:
    yield f"## {phrases.say('title')}"
    yield ""
    yield escape(phrases.say("compared", old=comparison.old, new=comparison.new)) + "."
    yield ""
    if not comparison.changes:
        yield phrases.say("nothing")
        return
    yield _counted(comparison, phrases)
    yield ""
    for section, entries in groupby(tell(comparison.changes, phrases), key=_section):
        if section:
            yield f"### {escape(section)}"
            yield ""
        for entry in entries:
            yield from _markdown_entry(entry)
        yield ""


def _section(entry: Entry) -> str:
    return entry.address.partition(".")[0]


def _markdown_entry(entry: Entry) -> Iterator[str]:
    yield f"- **{escape(entry.address)}**: {escape(entry.summary)}" if entry.address else f"- {escape(entry.summary)}"
    yield from (f"    - {escape(line.language)}: {_markdown_words(line)}" for line in entry.lines)
    if entry.warning:
        yield f"    - ⚠️ {escape(entry.warning)}"


def _markdown_words(line: Line) -> str:
    stretches = word_diff(line.old, line.new)
    last = len(stretches) - 1
    parts: list[str] = []
    for number, stretch in enumerate(stretches):
        if not stretch.changed:
            parts.append(escape(shortened(stretch.new, first=number == 0, last=number == last)))
            continue
        parts += [f"<del>{escape(stretch.old)}</del>"] if stretch.old else []
        parts += [f"<ins>{escape(stretch.new)}</ins>"] if stretch.new else []
    return " ".join(parts)


# -------------------------------------------------------------------- JSON


def as_json(comparison: Comparison, phrases: Phrases) -> str:
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
