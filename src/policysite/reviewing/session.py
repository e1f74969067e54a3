"""One translation after another is shown to a person, who accepts or skips it with one key.

Every acceptance is on disk before the next translation is shown, so that whoever stops has lost nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from policysite.model.review import ReviewStatus, Translation
from policysite.reviewing.acceptance import Reviewer, accept, needs_reason
from policysite.reviewing.status import source_changes

ACCEPT, SKIP, QUIT = "a", "s", "q"


@dataclass(frozen=True, slots=True)
class Dialogue:
    """How the person is reached."""

    show: Callable[[str], object]
    key: Callable[[str], str]
    """Asks for one key; the empty string where there is no more input."""
    line: Callable[[str], str]
    """Asks for a line; the empty string where there is no more input, or nothing was typed."""


def review_one_by_one(root: Path, listed: Sequence[Translation], reviewer: Reviewer, dialogue: Dialogue) -> int:
    """Show every translation that waits, and record what is accepted.

    Returns:
        How many were accepted.

    Raises:
        AcceptanceError: the reviewer has no name.
        OSError: an acceptance cannot be written; those before it have been.
    """
    waiting = [translation for translation in listed if translation.status is not ReviewStatus.CURRENT]
    count = 0
    for number, translation in enumerate(waiting, start=1):
        dialogue.show(_shown(translation, f"{number} of {len(waiting)}"))
        answer = _answer(dialogue)
        if answer == QUIT:
            break
        if answer == ACCEPT and (person := _with_reason(translation, reviewer, dialogue)):
            count += len(accept(root, [translation], person))
    return count


def _shown(translation: Translation, position: str) -> str:
    """Both sides, and what has changed in the source."""
    lines = ["", f"{translation.fact.address} ({position}): {translation.status}"]
    for language, content in (
        (translation.source_language, translation.source),
        (translation.language, translation.target),
    ):
        lines += [f"  {language}: {words}" for words in content.values()]
    if translation.status is ReviewStatus.STALE:
        lines += ["  changed since it was accepted:", *(f"    {change}" for change in source_changes(translation))]
    return "\n".join(lines)


def _answer(dialogue: Dialogue) -> str:
    while True:
        key = dialogue.key("[a]ccept, [s]kip, [q]uit? ").lower() or QUIT
        if key in {ACCEPT, SKIP, QUIT}:
            return key


def _with_reason(translation: Translation, reviewer: Reviewer, dialogue: Dialogue) -> Reviewer | None:
    """The reviewer with a reason where one is needed; None where none was given, so that it is skipped."""
    if not needs_reason(translation) or reviewer.note.strip():
        return reviewer
    reason = dialogue.line("The translation stays although its source changed. Why does it still hold? ")
    if not reason.strip():
        dialogue.show("  skipped: it cannot be accepted without a reason")
        return None
    return replace(reviewer, note=reason)
