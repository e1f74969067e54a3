"""Markdown for a comment on a pull request. Words of the policy are quoted as words: they can be hostile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.language.description.names import english_name
from policysite.model.finding import Finding
from policysite.model.location import Location
from policysite.reporting.excerpt import excerpt, role
from policysite.reporting.grouping import grouped
from policysite.reporting.report import Count, Report
from policysite.reporting.visible import visible

MARKER = "<!-- policysite report -->"
"""The first line, by which a comment is found again and replaced."""
LONGEST = 60_000
"""Characters; GitHub takes 65,536 a comment."""

_TITLES = {"compare": "Comparison"}
"""What the heading says of a command, where that is not what checks a policy."""
_MARKER = re.compile(r"^\s*(?:[-*+•]|#{1,6}|\d{1,3}[.)])\s+$")
"""What stands before the words of an item or heading in the file, and would make an item of the quotation."""
_MEANINGFUL = re.compile(r"([\\`*_\[\]<>#|~&@:.$])")
"""To Markdown as GitHub reads it: emphasis, links, HTML, tables, references, addresses that become links, formulas."""
_CODE = re.compile(r"(?<![`$])`([^`|]+)`(?![`$])")
"""What messages set in backticks: an address, a key, a command. Inside of a code span nothing is markup but a backtick;
a bar would end the cell of a table, and dollars around it would make a formula."""
_ADDRESSING = re.compile(r"([@#])")
_JOINER = "\u2060"
"""Word joiner: unseen, and no mention or cross-reference goes on after it."""


def write(report: Report) -> str:
    """A heading that counts, the findings fact by fact, and what was compared."""
    foot = "".join(f"\n{line}\n" for line in _foot(report))
    text = f"{MARKER}\n### {_TITLES.get(report.command, 'Policy check')}: {report.tally}\n"
    left_out = 0
    for fact, findings in grouped(report.findings):
        block = _group(fact, findings, report)
        if left_out or len(text) + len(block) + len(foot) > LONGEST:
            left_out += len(findings)
        else:
            text += block
    if left_out:
        text += f"\n{Count(left_out, 'more finding', 'more findings')} in the full report.\n"
    return text + foot


def _group(fact: str | None, findings: list[Finding], report: Report) -> str:
    lines = [f"#### {escaped(fact)}"] if fact else []
    for finding in findings:
        lines.extend(_finding(finding, report))
    return "".join(f"\n{line}\n" for line in lines)


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    yield f"**{finding.severity.label}** {escaped(finding.message)}"
    places = [(finding.location, role(finding.location)), *((each.location, each.message) for each in finding.related)]
    quotations = (_quotation(place, report) + (f" ({escaped(said)})" if said else "") for place, said in places)
    yield "\n".join(f"- {quotation}" for quotation in quotations)
    yield f"To settle it: {escaped(finding.help)}. (rule {escaped(finding.rule)})"


def _quotation(location: Location, report: Report) -> str:
    words = excerpt(location, report.sources)
    before, marked, after = (_literal(part) for part in (_MARKER.sub("", words.before), words.marked, words.after))
    if words.is_partial:
        marked = f"<b>{marked}</b>"
    language = f"{escaped(english_name(location.language))}, " if location.language else ""
    quoted = f": {before}{marked}{after}" if words.text.strip() else ""
    return f"{language}{escaped(location.path)} line {location.line}{quoted}"


def _foot(report: Report) -> Iterator[str]:
    yield from (escaped(notice) for notice in report.notices)
    if report.extent:
        yield f"Compared {report.extent}."
    if report.suppressed:
        yield f"{Count(report.suppressed, 'finding', 'findings')} suppressed."


def escaped(text: str) -> str:
    """The words as words, on one line: no markup comes of them but code, no link, HTML, mention or cross-reference."""
    words_and_code = _CODE.split(visible(text))
    return "".join(f"`{part}`" if number % 2 else _literal(part) for number, part in enumerate(words_and_code))


def _literal(line: str) -> str:
    return _ADDRESSING.sub(rf"\1{_JOINER}", _MEANINGFUL.sub(r"\\\1", line))
