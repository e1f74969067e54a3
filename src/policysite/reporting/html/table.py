"""The two documents side by side, one row for what belongs together, its findings below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import PurePath

from policysite.checking.alignment import Alignment, BlockGap, BlockPair
from policysite.language.description.names import english_name
from policysite.model.document import Block, BlockKind, Document
from policysite.model.finding import Finding
from policysite.reporting.html.places import Piece, Places

_Row = BlockPair | BlockGap
_STRIP = 1000
"""Units of the strip's width."""
_TICK = 4


class Table:
    """The aligned documents as HTML, everything in it escaped."""

    def __init__(self, alignment: Alignment, findings: Sequence[Finding]) -> None:
        self.alignment, self.findings = alignment, findings
        self.places = Places((alignment.first, alignment.second), findings)
        self.told = _homes(alignment.rows, self.places)
        self.names = _names(alignment.first.path, alignment.second.path)
        """What each file is called on the page, by its path."""

    def in_order(self) -> tuple[Finding, ...]:
        """The findings as they are told down the page, the gravest first in each row."""
        at_home = [number for index in range(len(self.alignment.rows)) for number in self.told[index]]
        homeless = [number for number in range(1, len(self.findings) + 1) if number not in set(at_home)]
        return tuple(self.findings[number - 1] for number in (*homeless, *at_home))

    def strip(self) -> Iterator[str]:
        """Where in the documents the findings lie, from their beginning to their end."""
        if not self.findings:
            return
        step = (_STRIP - _TICK) / len(self.alignment.rows)
        yield f'<svg class="strip" viewBox="0 0 {_STRIP} 10" preserveAspectRatio="none" role="img"'
        yield ' aria-label="Where the findings lie, from the beginning of the texts to their end">'
        for index, numbers in self.told.items():
            if numbers:
                gravest = max(self.findings[number - 1].severity for number in numbers)
                yield f'<rect class="{gravest.label}" x="{index * step:.0f}" width="{_TICK}" height="10"/>'
        yield "</svg>"

    def rows(self) -> Iterator[str]:
        """The table."""
        first, second = self.alignment.first, self.alignment.second
        yield "<table><thead><tr>"
        for document in (first, second):
            name, file = escape(english_name(document.language)), escape(self.names[document.path])
            yield f'<th scope="col">{name}<span>{file}</span></th>'
        yield "</tr></thead><tbody>"
        at_home = {number for numbers in self.told.values() for number in numbers}
        yield from self._cards([number for number in range(1, len(self.findings) + 1) if number not in at_home])
        for index, row in enumerate(self.alignment.rows):
            here, there = _sides(row)
            quiet = "" if self.told[index] else ' class="quiet"'
            yield f"<tr{quiet}>{self._cell(first, here)}{self._cell(second, there)}</tr>"
            yield from self._cards(self.told[index])
        yield "</tbody></table>"

    def _cell(self, document: Document, blocks: Sequence[Block]) -> str:
        name = escape(english_name(document.language))
        if not blocks:
            return f'<td class="nothing" data-language="{name}">nothing here</td>'
        content = "".join(_block(block, self.places) for block in blocks)
        return f'<td lang="{escape(document.language)}" dir="auto" data-language="{name}">{content}</td>'

    def _cards(self, numbers: Sequence[int]) -> Iterator[str]:
        for number in numbers:
            finding = self.findings[number - 1]
            label = finding.severity.label
            place = f"{finding.rule}, {self.names[finding.location.path]} line {finding.location.line}"
            yield f'<tr class="told {label}"><td colspan="2"><article class="{label}" id="finding-{number}"'
            yield f' tabindex="-1" aria-labelledby="message-{number}">'
            yield f'<span class="badge" aria-hidden="true">{number}</span>'
            yield f'<p class="message" id="message-{number}">{escape(finding.message)}</p>'
            yield f'<p class="help">{escape(finding.help)}</p>'
            yield f'<p class="where"><span class="label">{label}</span>, {escape(place)}</p></article></td></tr>'


def _names(first: str, second: str) -> dict[str, str]:
    """The names of two files without their directories, which are nobody's business but the sender's.

    Of files that are called the same the last directory is told as well: "sv/policy.md".
    """
    paths = PurePath(first), PurePath(second)
    parts = 1 if paths[0].name != paths[1].name else 2
    return {path: "/".join(pure.parts[-parts:]) for path, pure in zip((first, second), paths, strict=True)}


def _sides(row: _Row) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    if isinstance(row, BlockPair):
        return row.first, row.second
    return (row.blocks, ()) if row.in_first else ((), row.blocks)


def _homes(rows: Sequence[_Row], places: Places) -> Mapping[int, list[int]]:
    """The findings told below each row: at the gap where something is missing, else where they are located."""
    homes: dict[int, tuple[bool, int]] = {}
    for index, row in enumerate(rows):
        first, second = _sides(row)
        for number in places.numbers((*first, *second)):
            candidate = (isinstance(row, BlockPair), index)
            homes[number] = min(homes.get(number, candidate), candidate)
    told: dict[int, list[int]] = defaultdict(list)
    for number, (_, index) in sorted(homes.items()):
        told[index].append(number)
    return told


def _block(block: Block, places: Places) -> str:
    kind = f" {block.kind.value}" if block.kind in (BlockKind.HEADING, BlockKind.ITEM) else ""
    number = f'<span class="number">{escape(block.marker)}</span> ' if block.marker else ""
    return f'<p class="block{kind}">{number}{"".join(map(_piece, places.pieces(block)))}</p>'


def _piece(piece: Piece) -> str:
    """Words, and where they are in question or something is missing a link to what is told of it."""
    if not piece.spans:
        return escape(piece.text)
    gravest = max(piece.spans, key=lambda span: span.severity)
    about = sorted({span.number for span in piece.spans})
    numbers, listed = " ".join(map(str, about)), ", ".join(map(str, about))
    link = f'href="#finding-{gravest.number}" data-findings="{numbers}"'
    if piece.text:
        return (
            f'<a class="words {gravest.severity.label}" {link} title="Finding {listed}">'
            f"<mark>{escape(piece.text)}</mark></a>"
        )
    return (
        f'<a class="words spot {gravest.severity.label}" {link} title="The place for what finding {listed} misses"'
        f' aria-label="The place for what finding {listed} misses"></a>'
    )
