"""Files that people edit, as text: UTF-8, lines that end at LF, CR or CRLF, and nothing that hides from the eye."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policysite.model.location import Location
from policysite.reading.faults import UNREADABLE_FILE, UNSAFE_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policysite.model.finding import Finding

SIZE_LIMIT = 4_000_000
"""Bytes. A model of this size in one file is no longer one that people edit."""
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
BIDIRECTIONAL = re.compile(f"[{_DIRECTIONS}]")
"""Unicode's directional formatting characters (UAX #9), which can make words look other than they are."""
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""What YAML 1.2 calls not printable, the byte order mark where it marks nothing, and Unicode's noncharacters."""


def read_source(file: Path, path: str, faults: list[Finding]) -> str | None:
    """The text of a file, or None and a fault where it is missing, too large, empty or not UTF-8."""
    try:
        with file.open("rb") as opened:
            read = opened.read(SIZE_LIMIT + 1)  # a link may lead to what has no end
        if len(read) > SIZE_LIMIT:
            size = f"more than {SIZE_LIMIT / 1e6:.0f} MB"
            faults.append(unreadable(path, f"is too large ({size})", "split it into several files"))
            return None
        source = read.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.append(unreadable(path, "is not UTF-8 text", "save the file as UTF-8", line))
        return None
    except OSError as error:
        reason = (error.strerror or "error").lower()
        faults.append(unreadable(path, f"cannot be read ({reason})", "check that it exists and may be read"))
        return None
    if not source.strip():
        faults.append(unreadable(path, "is empty", "add the facts, or delete the file"))
        return None
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    faults.extend(_invisible(source, path))
    return source


def unreadable(path: str, what: str, help: str, line: int = 1) -> Finding:
    """The finding for a file of which nothing can be used."""
    return UNREADABLE_FILE.finding(f"{path} {what}", help=help, at=Location(path, line, 1, line, 1))


def _invisible(source: str, path: str) -> Iterator[Finding]:
    if not any(map(source.__contains__, _DIRECTIONS)):
        return  # told in a hundredth of the time
    for match in BIDIRECTIONAL.finditer(source):
        yield UNSAFE_TEXT.finding(
            f"an invisible character (U+{ord(match[0]):04X}) changes the direction of writing here",
            help="delete it and type the words around it anew",
            at=place_of(source, match.start(), path),
            subject=f"U+{ord(match[0]):04X}",
        )


def place_of(source: str, offset: int, path: str) -> Location:
    """Where one character of a source stands."""
    line = source.count("\n", 0, offset) + 1
    column = offset - source.rfind("\n", 0, offset)
    return Location(path, line, column, line, column + 1)
