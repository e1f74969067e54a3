"""For people at a terminal: what is wrong, the words in each language under each other, and what would satisfy."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Severity
from policysite.model.location import Location
from policysite.reporting.excerpt import excerpt, role
from policysite.reporting.grouping import grouped
from policysite.reporting.marking import marked_lines
from policysite.reporting.report import Count, Report
from policysite.reporting.visible import visible

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
WIDTH = 100
"""Columns where there is no terminal to ask."""

_INDENT = "    "
_STRONG = "1"
_FAINT = "2"
_MARK = "1;4"


@dataclass(frozen=True, slots=True)
class Style:
    """How the terminal takes it."""

    colour: bool = False
    """Whether words are marked by colour; by carets in a line below otherwise."""
    width: int = WIDTH
    """Columns."""
    brief: bool = False
    """Only what fails the run, and no summary."""

    def paint(self, words: str, code: str) -> str:
        """The words in a colour, or as they are."""
        return f"\x1b[{code}m{words}\x1b[0m" if self.colour and words else words


def write(report: Report, style: Style | None = None) -> str:
    """The findings fact by fact, the gravest first, then one sentence that sums up."""
    style = style or Style()
    findings = report.failing if style.brief else report.findings
    blocks = ["\n".join(_group(fact, group, report, style)) for fact, group in grouped(findings)]
    if not style.brief:
        blocks.append("\n".join(_summary(report, style)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _group(fact: str | None, findings: list[Finding], report: Report, style: Style) -> Iterator[str]:
    if fact:
        yield style.paint(visible(fact), _STRONG)
    for number, finding in enumerate(findings):
        if number:
            yield ""
        yield from _finding(finding, report, style)


def _finding(finding: Finding, report: Report, style: Style) -> Iterator[str]:
    label = f"{finding.severity.label}:"
    first, *rest = _wrapped(f"{label} {visible(finding.message)} [{finding.rule}]", style.width, "  ")
    yield first.replace(label, style.paint(label, _COLOURS[finding.severity]), 1)
    yield from rest
    yield from _place(finding.location, role(finding.location), report, style)
    for related in finding.related:
        yield from _place(related.location, related.message, report, style)
    yield from _wrapped(f"To settle it: {visible(finding.help)}", style.width, _INDENT)


def _place(location: Location, message: str, report: Report, style: Style) -> Iterator[str]:
    """Where it stands, and below it the words, those in question marked."""
    where = visible(f"{location.path}:{location.line}:{location.column}")
    language = f"{english_name(location.language)}, " if location.language else ""
    said = f" ({visible(message)})" if message else ""
    yield _INDENT + style.paint(f"{language}{where}{said}", _FAINT)
    indent = _INDENT * 2
    for line in marked_lines(excerpt(location, report.sources), style.width - len(indent)):
        if style.colour:
            yield indent + "".join(style.paint(words, _MARK) if marked else words for words, marked in line.pieces)
        else:
            yield indent + line.text
            if line.carets:
                yield indent + line.carets


def _summary(report: Report, style: Style) -> Iterator[str]:
    for notice in report.notices:
        yield from _wrapped(f"Note: {visible(notice)}", style.width, "")
    extent = f"Compared {report.extent}: " if report.extent else ""
    suppressed = f", {Count(report.suppressed, 'finding', 'findings')} suppressed" if report.suppressed else ""
    yield f"{extent}{report.tally}{suppressed}."


def _wrapped(words: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        words,
        max(40, width),
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
