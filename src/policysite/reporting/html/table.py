"""The two documents side by side, one row for what belongs together, its findings below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from policysite.checking.alignment import Alignment, BlockGap, BlockPair
from policysite.language.names import english_name
from policysite.model.document import Block, BlockKind, Document
from policysite.model.finding import Finding
from policysite.reporting.html.places import Piece, Places

_Row = BlockPair | BlockGap


def table(alignment: Alignment, findings: Sequence[Finding]) -> Iterator[str]:
    """The table as HTML, everything in it escaped."""
    places = Places((alignment.first, alignment.second), findings)
    told = _homes(alignment.rows, places)
    yield "<table><thead><tr>"
    for document in (alignment.first, alignment.second):
        yield f'<th scope="col">{escape(document.path)}, {escape(english_name(document.language))}</th>'
    yield "</tr></thead><tbody>"
    elsewhere = set(range(1, len(findings) + 1)) - {number for numbers in told.values() for number in numbers}
    yield from _findings(findings, sorted(elsewhere))
    for index, row in enumerate(alignment.rows):
        first, second = _sides(row)
        quiet = "" if told[index] else ' class="quiet"'
        yield f"<tr{quiet}>{_cell(alignment.first, first, places)}{_cell(alignment.second, second, places)}</tr>"
        yield from _findings(findings, told[index])
    yield "</tbody></table>"


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


def _cell(document: Document, blocks: Sequence[Block], places: Places) -> str:
    name = escape(english_name(document.language))
    if not blocks:
        return f'<td class="nothing" data-language="{name}">nothing here</td>'
    content = "".join(_block(block, places) for block in blocks)
    return f'<td lang="{escape(document.language)}" data-language="{name}">{content}</td>'


def _block(block: Block, places: Places) -> str:
    kind = f" {block.kind.value}" if block.kind in (BlockKind.HEADING, BlockKind.ITEM) else ""
    number = f'<span class="number">{escape(block.marker)}</span> ' if block.marker else ""
    return f'<p class="block{kind}">{number}{"".join(map(_piece, places.pieces(block)))}</p>'


def _piece(piece: Piece) -> str:
    if not piece.spans:
        return escape(piece.text)
    gravest = max(piece.spans, key=lambda span: span.severity)
    about = ", ".join(str(span.number) for span in piece.spans)
    return f'<mark class="{gravest.severity.label}" title="Finding {about}">{escape(piece.text)}</mark>'


def _findings(findings: Sequence[Finding], numbers: Sequence[int]) -> Iterator[str]:
    for number in numbers:
        finding = findings[number - 1]
        severity = finding.severity.label
        yield f'<tr class="told {severity}"><td colspan="2"><div class="finding {severity}" id="finding-{number}"'
        yield f' tabindex="-1"><p class="about"><span class="label">{severity}</span> {escape(finding.rule)},'
        yield f" {escape(finding.location.path)} line {finding.location.line}</p>"
        yield f'<p>{escape(finding.message)}</p><p class="help">{escape(finding.help)}</p></div></td></tr>'
