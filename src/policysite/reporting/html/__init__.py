"""A comparison as one page that can be mailed: both documents side by side, the words in question marked.

It holds all it needs and asks for nothing: a content security policy forbids every request, and only the style and the
script of this package run, by their digests. All words of the documents are escaped.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from importlib import resources

from policysite.checking.comparison import Comparison
from policysite.language.description.names import english_name
from policysite.model.document import Document
from policysite.model.finding import Finding, Severity
from policysite.reporting.html.table import Table
from policysite.reporting.report import Count

_MEANINGS = {
    Severity.ERROR: "Readers of the two languages are told materially different things.",
    Severity.WARNING: "A nuance or a term that a lawyer should settle.",
    Severity.NOTE: "A hint, which may be a difference all the same: look at it.",
}
"""The gravest first."""


def html_report(comparison: Comparison, findings: Sequence[Finding]) -> str:
    """The page; ``findings`` are those to be shown. They are numbered as they stand, from its head to its foot."""
    first, second = comparison.alignment.first, comparison.alignment.second
    findings = Table(comparison.alignment, findings).in_order()
    table = Table(comparison.alignment, findings)
    title = f"{english_name(first.language)} and {english_name(second.language)}: where the two texts differ"
    parts = (
        *_head(f"{title} ({', '.join(table.names.values())})"),
        '<a class="skip" href="#documents">Skip to the documents</a>',
        f'<header class="panel"><h1>{escape(title)}</h1>',
        *_summary(comparison, findings, table.names),
        *table.strip(),
        *_filters(findings),
        *_steps(),
        *_list(findings),
        '</header><main><h2 id="documents">The two texts side by side</h2>',
        *table.rows(),
        f"</main><script>{_resource('script.js')}</script></body></html>\n",
    )
    return "".join(parts)


def _head(title: str) -> Iterator[str]:
    style, script = _resource("style.css"), _resource("script.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)};"
        " base-uri 'none'; form-action 'none'"
    )
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">'
    yield f"<title>{escape(title)}</title><style>{style}</style></head><body>"


def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def _summary(comparison: Comparison, findings: Sequence[Finding], names: Mapping[str, str]) -> Iterator[str]:
    first, second = comparison.alignment.first, comparison.alignment.second
    pairs = Count(comparison.compared, "pair of texts", "pairs of texts")
    found = "" if findings else " No differences were found."
    yield f'<p class="lead">{_described(first, names)} beside {_described(second, names)}; {pairs} compared.{found}</p>'
    for notice in comparison.notices:
        yield f'<p class="notice">Note: {escape(notice)}.</p>'


def _described(document: Document, names: Mapping[str, str]) -> str:
    return f"{escape(names[document.path])} ({Count(document.words, 'word', 'words')})"


def _filters(findings: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(finding.severity for finding in findings)
    yield '<fieldset class="filters"><legend>Show</legend>'
    for severity, meaning in _MEANINGS.items():
        label = severity.label
        yield f'<label class="{label}"><input type="checkbox" id="show-{label}" checked>'
        yield f"<strong>{Count(counts[severity], label, f'{label}s')}</strong>"
        yield f'<span class="where">{meaning}</span></label>'
    yield '<label><input type="checkbox" id="show-all" checked>Text without findings</label></fieldset>'


def _steps() -> Iterator[str]:
    """Shown by the script, without which they do nothing."""
    yield '<div class="steps" role="group" aria-label="From finding to finding" hidden>'
    yield '<button type="button" id="previous">Previous</button><span class="status" role="status"></span>'
    yield '<button type="button" id="next">Next</button><label class="keys"><input type="checkbox" id="keys" checked>'
    yield "Keys: <kbd>n</kbd> next, <kbd>p</kbd> previous</label></div>"


def _list(findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield '<nav aria-label="Findings, in the order of the texts"><ol class="findings">'
        for number, finding in enumerate(findings, start=1):
            language = finding.location.language
            where = f"{english_name(language)}, line" if language else "line"
            yield f'<li class="{finding.severity.label}"><a href="#finding-{number}">'
            yield f'<span class="badge">{number}</span><span class="message">{escape(finding.message)}</span>'
            yield f'<span class="where">{where} {finding.location.line}</span></a></li>'
        yield "</ol></nav>"
