"""Texts of the model: plain words and placeholders, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policysite.language.description.names import english_name
from policysite.model.fact import Placeholder, Text
from policysite.reading.faults import INVALID_PLACEHOLDER, UNSAFE_TEXT

if TYPE_CHECKING:
    from policysite.model.finding import Finding
    from policysite.model.passage import Passage

_SUSPICIOUS = "{}\\<]"
"""Without any of which a text is plain words, as most are."""
_TOKEN = re.compile(r"\\(?P<literal>[{}\\])|(?P<double>\{\{.*?(?:\}\}|$))|\{(?P<path>[^{}]*)\}|(?P<stray>[{}])")
_PATH = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)*")
_MARKUP = re.compile(r"</?[A-Za-z!?][^>]*>?|\]\(\s*\S*")


def parse_text(passage: Passage, fact: str, faults: list[Finding]) -> Text:
    """Take a text apart into words and placeholders; what may not stand in it is added to ``faults``."""
    if not any(map(passage.text.__contains__, _SUSPICIOUS)):
        return Text(passage, (passage.text,))
    faults.extend(_markup(passage, fact))
    return Text(passage, tuple(_segments(passage, fact, faults)))


def _markup(passage: Passage, fact: str) -> Iterator[Finding]:
    for match in _MARKUP.finditer(passage.text):
        yield UNSAFE_TEXT.finding(
            f"the {english_name(passage.language)} text of `{fact}` holds markup: `{match[0]}`",
            help="write plain words; an address belongs in a `url:` field and in the text as {url}",
            at=passage.locate(match.start(), match.end()),
            fact=fact,
            languages=[passage.language],
            subject=match[0],
        )


def _segments(passage: Passage, fact: str, faults: list[Finding]) -> Iterator[str | Placeholder]:
    literal, position = "", 0
    for match in _TOKEN.finditer(passage.text):
        literal += passage.text[position : match.start()]
        position = match.end()
        path = match["path"]
        if match["literal"]:
            literal += match["literal"]
        elif path is not None and _PATH.fullmatch(path):
            if literal:
                yield literal
            literal = ""
            yield Placeholder(path, match.start(), match.end())
        else:
            literal += match[0]
            faults.append(_invalid(passage, match, fact))
    literal += passage.text[position:]
    if literal:
        yield literal


def _invalid(passage: Passage, match: re.Match[str], fact: str) -> Finding:
    inner = match[0].strip("{} ")
    if match["double"]:
        remedy = f"in a text of the model write one pair of braces: {{{inner}}}"
    elif match["stray"]:
        remedy = "close the pair, or write \\{ for a brace that is meant as such"
    else:
        remedy = "only the path of a value may stand between braces, such as {period} or {controller.name}"
    return INVALID_PLACEHOLDER.finding(
        f"`{match[0]}` in the {english_name(passage.language)} text of `{fact}` is no placeholder",
        help=remedy,
        at=passage.locate(match.start(), match.end()),
        fact=fact,
        languages=[passage.language],
        subject=match[0],
    )
