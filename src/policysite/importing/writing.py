"""The first model as YAML that people go on editing: texts side by side, findings as comments where they belong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from policysite.importing.outline import Draft, Outline
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location

_MODELINE = "# yaml-language-server: $schema=policy.schema.json"
_ABOUT = (
    "# A first model, made from two published documents. Look through every text before you use it. A comment above a",
    "# text says how the languages differ there: settle it and delete the comment. `policysite check` tells the rest.",
)
_FORBIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that change the direction of writing, which the model does not take."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that YAML does not take as they are."""


def policy_file(model: Outline, languages: Sequence[Language]) -> str:
    """What ``policy.yaml`` says: languages, title, order of the sections."""
    lines = [_MODELINE, *_ABOUT, "policy:"]
    lines.append(f"  languages: [{', '.join(languages)}]")
    if model.title:
        lines += ["  title:", *_texts(model.title, 4)]
    lines += ["  sections:", *(f"    - {section.name}" for section in model.sections)]
    return "\n".join(lines) + "\n"


def section_file(section: Draft, findings: Sequence[Finding]) -> str:
    """One section with everything below it."""
    return "\n".join((_MODELINE, *_fact(section, 0, findings))) + "\n"


def concerned(section: Draft, findings: Sequence[Finding]) -> list[Finding]:
    """The findings about a fact or anything below it."""
    return [finding for finding in findings if any(_concerns(finding, draft) for draft in _walk(section))]


def _walk(draft: Draft) -> Iterator[Draft]:
    yield draft
    for child in draft.children:
        yield from _walk(child)


def _fact(draft: Draft, indent: int, findings: Sequence[Finding]) -> Iterator[str]:
    blank = " " * indent
    for finding in findings:
        if _concerns(finding, draft):
            yield f"{blank}# {finding.severity.label} {finding.rule}: {_line(finding.message)}"
            yield f"{blank}#   {_line(finding.help)}"
    yield f"{blank}{draft.name}:"
    inner = indent + 2
    if draft.title:
        yield f"{' ' * inner}title:"
        yield from _texts(draft.title, inner + 2)
    if draft.form:
        yield f"{' ' * inner}form: {draft.form}"
    for value in draft.values:
        written = _quoted(value.written) if value.places else value.written
        yield f"{' ' * inner}{value.field}: {written}"
    if draft.texts:
        yield f"{' ' * inner}text:"
        yield from _texts(draft.texts, inner + 2)
    for child in draft.children:
        yield from _fact(child, inner, findings)


def _texts(texts: Mapping[Language, str], indent: int) -> list[str]:
    return [f"{' ' * indent}{language}: {_quoted(text)}" for language, text in texts.items()]


def _quoted(text: str) -> str:
    """A text in double quotes, which YAML and JSON write alike."""
    written = json.dumps(_FORBIDDEN.sub("", text), ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _line(text: str) -> str:
    return _UNPRINTABLE.sub("", _FORBIDDEN.sub("", " ".join(text.split())))


def _concerns(finding: Finding, draft: Draft) -> bool:
    """Whether the words that a finding is about are, in part, those of the fact; of a missing text, those there are."""
    about = [related.location for related in finding.related] or [finding.location]
    return any(_overlap(place, passage.locate()) for place in about for passage in draft.passages)


def _overlap(one: Location, two: Location) -> bool:
    return (
        one.path == two.path
        and (one.line, one.column) < (two.end_line, two.end_column)
        and (two.line, two.column) < (one.end_line, one.end_column)
    )
