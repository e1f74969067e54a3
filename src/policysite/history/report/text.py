"""For a terminal: what changed, address by address, with the words in each language."""

from __future__ import annotations

from collections.abc import Iterator

from policysite.history.report import Comparison
from policysite.history.telling import Phrases, tell
from policysite.language.text.word_diff import marked


def write(comparison: Comparison, phrases: Phrases) -> str:
    """Lines for a terminal."""
    return "\n".join(_lines(comparison, phrases)) + "\n"


def _lines(comparison: Comparison, phrases: Phrases) -> Iterator[str]:
    if not comparison.changes:
        yield phrases.say("nothing")
        return
    for entry in tell(comparison.changes, phrases):
        yield f"{entry.address}: {entry.summary}" if entry.address else entry.summary
        yield from (f"  {line.language}: {marked(line.old, line.new)}" for line in entry.lines)
        if entry.warning:
            yield f"  ! {entry.warning}"
    yield ""
    yield comparison.counted(phrases)
