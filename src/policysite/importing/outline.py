"""Aligned documents as a tree of facts: sections by their headings, texts side by side, lists below their lead-in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from policysite.checking.alignment import Alignment
from policysite.checking.analyst import Analyst
from policysite.importing.naming import Naming, language_of_names
from policysite.importing.statements import Statement, statements
from policysite.importing.values import Value, values
from policysite.model.aligned import AnalysedText
from policysite.model.document import BlockKind
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.passage import Passage

_BEFORE_HEADINGS = 99
"""The level of what stands before the first heading: any heading ends it."""


@dataclass
class Draft:
    """A fact of the first model."""

    name: str
    title: Mapping[Language, str] = field(default_factory=dict)
    texts: Mapping[Language, str] = field(default_factory=dict)
    """Braces are escaped and values are placeholders."""
    values: tuple[Value, ...] = ()
    form: str = ""
    children: list[Draft] = field(default_factory=list)
    passages: tuple[Passage, ...] = ()
    """What it was made of, so that findings can be told where they belong."""


@dataclass(frozen=True)
class Outline:
    """The whole of it."""

    title: Mapping[Language, str]
    sections: tuple[Draft, ...]


def outline(alignment: Alignment, findings: Sequence[Finding] = ()) -> Outline:
    """Sections and facts from two aligned documents.

    Args:
        alignment: what stands opposite each other.
        findings: what a comparison found; a sentence that no more than a note misses is no fact of its own.
    """
    naming = Naming(language_of_names(alignment.first.language, alignment.second.language))
    builder = _Builder(naming, _level_of_title(alignment))
    for statement in statements(alignment, findings):
        builder.add(statement)
    return Outline(builder.title, tuple(builder.root.children))


def _level_of_title(alignment: Alignment) -> int:
    """Of a heading above all others, which is the title of both documents; 0 where none is."""
    levels = [
        [block.level for block in document.blocks if block.kind is BlockKind.HEADING]
        for document in (alignment.first, alignment.second)
    ]
    has_title = all(found and found.count(found[0]) == 1 and found[0] == min(found) for found in levels)
    return min(found[0] for found in levels) if has_title else 0


@dataclass
class _Builder:
    naming: Naming
    level_of_title: int
    analyse: Analyst = field(default_factory=Analyst)
    title: Mapping[Language, str] = field(default_factory=dict)
    root: Draft = field(default_factory=lambda: Draft(""))
    sections: list[tuple[int, Draft]] = field(default_factory=list)
    """Those that are open, by the level of their heading."""
    lead: Draft | None = None
    """The fact that items are listed below."""
    items: list[tuple[int, Draft]] = field(default_factory=list)
    """Those that are open, by their depth."""

    def add(self, statement: Statement) -> None:
        if statement.kind is BlockKind.HEADING:
            self._add_heading(statement)
        elif statement.kind in (BlockKind.ITEM, BlockKind.ROW):
            self._add_item(statement)
        else:
            self.items = []
            fact = self._add_fact(self._section(), statement, "" if statement.starts else "sentence")
            self.lead = fact if statement.announces else None

    def _add_heading(self, statement: Statement) -> None:
        titles = {text.language: _escaped(text.passage.text) for text in statement.texts}
        self.lead, self.items = None, []
        if statement.level == self.level_of_title and not self.root.children and len(titles) == 2:
            self.title = titles
            return
        while self.sections and self.sections[-1][0] >= statement.level:
            self.sections.pop()
        parent = self.sections[-1][1] if self.sections else self.root
        name = self._name(parent, statement.texts, (), "section")
        section = Draft(name, title=titles, passages=statement.passages)
        parent.children.append(section)
        self.sections.append((statement.level, section))

    def _add_item(self, statement: Statement) -> None:
        """Below the item that it belongs to, or what announces the list. Sentences of an item stand below its first.

        A row of a table is an item too: its cells stand below the first one.
        """
        if not statement.starts and self.items:
            item = self.items[-1][1]
            goes_on = any(child.form != "item" for child in item.children)
            self._add_fact(item, statement, "sentence" if goes_on else "")
            return
        level = max(1, statement.level)
        while self.items and self.items[-1][0] >= level:
            self.items.pop()
        parent = self.items[-1][1] if self.items else self.lead or self._section()
        self.items.append((level, self._add_fact(parent, statement, "item")))

    def _add_fact(self, parent: Draft, statement: Statement, form: str) -> Draft:
        found, passages = tuple(values(*statement.texts)), statement.passages
        name = self._name(parent, statement.texts, found, form or "paragraph")
        fact = Draft(name, texts=_texts(passages, found), values=found, form=form, passages=passages)
        parent.children.append(fact)
        return fact

    def _section(self) -> Draft:
        if not self.sections:
            section = Draft("introduction")
            self.root.children.append(section)
            self.sections.append((_BEFORE_HEADINGS, section))
        return self.sections[-1][1]

    def _name(self, parent: Draft, texts: Sequence[AnalysedText], found: Sequence[Value], kind: str) -> str:
        return self.naming.name(texts, found, kind, {child.name for child in parent.children})


def _texts(passages: Sequence[Passage], found: Sequence[Value]) -> dict[Language, str]:
    return {passage.language: _text(passage, _places(found, side)) for side, passage in enumerate(passages)}


def _places(found: Sequence[Value], side: int) -> list[tuple[int, int, str]]:
    return sorted(
        (mention.start, mention.end, value.field)
        for value in found
        for mention in (value.places[side] if value.places else ())
    )


def _text(passage: Passage, places: Sequence[tuple[int, int, str]]) -> str:
    """The words, escaped, with placeholders for values that do not overlap."""
    return "".join(_segments(passage.text, places))


def _segments(text: str, places: Sequence[tuple[int, int, str]]) -> Iterator[str]:
    position = 0
    for start, end, name in places:
        if start >= position:
            yield f"{_escaped(text[position:start])}{{{name}}}"
            position = end
    yield _escaped(text[position:])


def _escaped(text: str) -> str:
    """Words that a text of the model can hold: no placeholder and no markup but what is written here."""
    braces = re.sub(r"[\\{}]", r"\\\g<0>", text)
    return re.sub(r"<(?=/?[A-Za-z!?])", "< ", braces).replace("](", "] (")
