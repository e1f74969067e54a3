"""The first model as YAML that people go on editing: texts side by side, findings as comments where they belong."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from policysite.importing.comments import Comments
from policysite.importing.outline import Draft, Outline
from policysite.language.description.names import english_name
from policysite.model.document import Link
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.reading.text_files import BIDIRECTIONAL, UNPRINTABLE

_MODELINE = "# yaml-language-server: $schema=policy.schema.json"
_ABOUT = (
    "# A first model, made from two published documents. Look through every text before you use it. A comment above a",
    "# text says how the languages differ there: settle it and delete the comment. `policysite check` tells the rest.",
)
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")


def policy_file(model: Outline, languages: Sequence[Language], comments: Comments) -> str:
    """What ``policy.yaml`` says: languages, title, order of the sections."""
    lines = [_MODELINE, *_ABOUT, "policy:", f"  languages: [{', '.join(languages)}]"]
    lines += _comments(comments.about_the_whole, 2)
    if model.title:
        lines += ["  title:", *_texts(model.title, 4)]
    lines += ["  sections:", *(f"    - {section.name}" for section in model.sections)]
    return "\n".join(lines) + "\n"


def section_file(section: Draft, comments: Comments) -> str:
    """One section with everything below it."""
    return "\n".join((_MODELINE, *_fact(section, 0, comments))) + "\n"


def _fact(draft: Draft, indent: int, comments: Comments) -> Iterator[str]:
    yield from _comments(comments.above(draft), indent)
    yield from _links(comments.links(draft), indent)
    yield from _rewritten(draft, indent)
    yield f"{' ' * indent}{draft.name}:"
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
        yield from _fact(child, inner, comments)


def _comments(findings: Iterable[Finding], indent: int) -> Iterator[str]:
    blank = " " * indent
    for finding in findings:
        yield f"{blank}# {finding.severity.label} {finding.rule}: {_line(finding.message)}"
        yield f"{blank}#   {_line(finding.help)}"


def _links(links: Iterable[Link], indent: int) -> Iterator[str]:
    """One line for each address that words led to."""
    words: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for link in links:
        told = words[link.target]
        language = english_name(link.words.language)
        told[link.words.text] = f"{told[link.words.text]}, {language}" if link.words.text in told else language
    for target, told in words.items():
        behind = ", ".join(f"“{text}” ({languages})" for text, languages in told.items())
        yield f"{' ' * indent}# link: {_line(target)} behind {_line(behind)}"


def _rewritten(draft: Draft, indent: int) -> Iterator[str]:
    """One line for each value that readers will see in another form than the published one."""
    for value in draft.values:
        for language, before, after in value.rewritten(draft.passages):
            place = f"{{{value.field}}} writes “{_line(after)}” where the {english_name(language)} text"
            yield f"{' ' * indent}# {value.field}: {place} was published with “{_line(before)}”"


def _texts(texts: Mapping[Language, str], indent: int) -> list[str]:
    return [f"{' ' * indent}{language}: {_quoted(text)}" for language, text in texts.items()]


def _quoted(text: str) -> str:
    """A text in double quotes, which YAML and JSON write alike."""
    return json.dumps(_seen(text), ensure_ascii=False)


def _line(text: str) -> str:
    return " ".join(_seen(text).split())


def _seen(text: str) -> str:
    """The text without characters that no reader sees and no model takes."""
    return UNPRINTABLE.sub("", BIDIRECTIONAL.sub("", _LINE_BREAKS.sub(" ", text)))
