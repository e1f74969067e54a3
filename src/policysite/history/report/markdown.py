"""Markdown for the summary of a pull request: changed words struck out and inserted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from policysite.history.report import Comparison
from policysite.history.telling import Entry, Line, Phrases, tell
from policysite.language.text.word_diff import shortened, word_diff
from policysite.rendering.escaping import escape


def write(comparison: Comparison, phrases: Phrases) -> str:
    """The summary of a pull request: a heading per section, changed words struck out and inserted.

    Everything that people wrote is escaped, since a pull request can come from anyone.
    """
    return "\n".join(_lines(comparison, phrases)).rstrip() + "\n"


def _lines(comparison: Comparison, phrases: Phrases) -> Iterator[str]:
    yield f"## {phrases.say('title')}"
    yield ""
    yield escape(phrases.say("compared", old=comparison.old, new=comparison.new)) + "."
    yield ""
    if not comparison.changes:
        yield phrases.say("nothing")
        return
    yield comparison.counted(phrases)
    yield ""
    for section, entries in groupby(tell(comparison.changes, phrases), key=_section):
        if section:
            yield f"### {escape(section)}"
            yield ""
        for entry in entries:
            yield from _entry(entry)
        yield ""


def _section(entry: Entry) -> str:
    return entry.address.partition(".")[0]


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- **{escape(entry.address)}**: {escape(entry.summary)}" if entry.address else f"- {escape(entry.summary)}"
    yield from (f"    - {escape(line.language)}: {_words(line)}" for line in entry.lines)
    if entry.warning:
        yield f"    - ⚠️ {escape(entry.warning)}"


def _words(line: Line) -> str:
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
