"""What is said when a file cannot be compared."""

from __future__ import annotations


class UnreadableDocumentError(Exception):
    """A file that holds no document; the message is written for whoever passed the file."""

    def __init__(self, shown_as: str, problem: str, remedy: str) -> None:
        super().__init__(f"{shown_as}: {problem}; {remedy}")
