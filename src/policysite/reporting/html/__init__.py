"""A comparison as one page that can be mailed: both documents side by side, the words in question marked.

It holds all it needs and asks for nothing: a content security policy forbids every request, and only the style and the
script of this package run, by their digests. All words of the documents are escaped.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib import resources

from policysite.checking.comparison import Comparison
from policysite.language.names import english_name
from policysite.model.document import Document
from policysite.model.finding import Finding, Severity
from policysite.reporting.html.table import table

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def html_report(comparison: Comparison, findings: Sequence[Finding]) -> str:
    """The page; ``findings`` are those to be shown, in their order."""
    first, second = comparison.alignment.first, comparison.alignment.second
    style, script = _resource("style.css"), _resource("script.js")
    policy = f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'"
    title = f"{first.path} and {second.path}"
    parts = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}: differences</title><style>{style}</style></head><body>",
        f"<header><h1>{escape(title)}</h1>",
        *_summary(comparison, findings),
        "</header><main>",
        *_filters(findings),
        *_list(findings),
        '<h2 id="documents">Side by side</h2>',
        *table(comparison.alignment, findings),
        f"</main><script>{script}</script></body></html>\n",
    )
    return "".join(parts)


def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def _summary(comparison: Comparison, findings: Sequence[Finding]) -> Iterator[str]:
    first, second = comparison.alignment.first, comparison.alignment.second
    yield f'<p class="lead">{_described(first)} beside {_described(second)}. {comparison.compared} texts compared. '
    yield f"{_counted(findings)}.</p>"
    for notice in comparison.notices:
        yield f'<p class="notice">{escape(notice)}</p>'


def _described(document: Document) -> str:
    return f"{escape(english_name(document.language))} ({document.words} words)"


def _counted(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    if not findings:
        return "No differences found"
    return ", ".join(_plural(counts[severity], severity.label) for severity in _ORDER if counts[severity])


def _plural(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _filters(findings: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(finding.severity for finding in findings)
    yield '<div class="filters" role="group" aria-labelledby="show"><span id="show">Show</span>'
    for severity in _ORDER:
        label = _plural(counts[severity], severity.label)
        yield f'<label><input type="checkbox" id="show-{severity.label}" checked>{label}</label>'
    yield '<label><input type="checkbox" id="show-all" checked>text without findings</label>'
    yield '<span class="keys" hidden><kbd>n</kbd> next, <kbd>p</kbd> previous finding</span></div>'


def _list(findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield '<h2 id="findings">Findings, the gravest first</h2><ol class="findings">'
        for number, finding in enumerate(findings, start=1):
            yield f'<li class="finding {finding.severity.label}"><p class="about">'
            yield f'<span class="label">{finding.severity.label}</span> {escape(finding.rule)}</p>'
            yield f'<p><a href="#finding-{number}">{escape(finding.message)}</a></p></li>'
        yield "</ol>"
