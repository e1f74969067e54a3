"""The documents that people write, taken apart: headings, links, code spans, examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.projects import ROOT

GUIDES = sorted(ROOT.glob("*.md"))
DECISIONS = sorted((ROOT / "handbook" / "decisions").glob("*.md"))
DOCUMENTS = [*GUIDES, *DECISIONS]

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(?P<level>#+) (?P<title>.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_SPAN = re.compile(r"`(?P<words>[^`\n]+)`")


def examples(document: Path, language: str) -> list[str]:
    """The fenced examples of one language, in their order."""
    return [match["body"] for match in _FENCE.finditer(document.read_text("utf-8")) if match["language"] == language]


def prose(document: Path) -> str:
    """The document without its fenced examples."""
    return _FENCE.sub("", document.read_text("utf-8"))


def headings(document: Path) -> list[tuple[int, str]]:
    """Level and words of each."""
    return [(len(match["level"]), match["title"]) for match in _HEADING.finditer(prose(document))]


def section(document: Path, title: str) -> str:
    """What stands below a heading of the second level."""
    return document.read_text("utf-8").partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def links(document: Path) -> Iterator[str]:
    """The files that it links to, relative to its folder."""
    for match in _LINK.finditer(prose(document)):
        if not match["target"].startswith("https://"):
            yield match["target"].partition("#")[0]


def spans(document: Path) -> Iterator[str]:
    """Everything written as code in its sentences."""
    return (match["words"] for match in _SPAN.finditer(prose(document)))


def quotation(text: str) -> str:
    """The quoted lines of a text, on one line."""
    return " ".join(" ".join(line.removeprefix(">").strip() for line in text.splitlines() if line[:1] == ">").split())
