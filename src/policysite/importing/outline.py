"""Aligned documents as a tree of facts: sections by their headings, texts side by side, lists below their lead-in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from policysite.checking.alignment import Alignment, BlockPair
from policysite.checking.analyst import Analyst
from policysite.importing.values import Value, values
from policysite.model.aligned import AnalysedText
from policysite.model.document import Block, BlockKind
from policysite.model.language import Language
from policysite.model.passage import Passage
from policysite.model.schema import FIELD_NAMES, STRUCTURE

_RESERVED = frozenset({*FIELD_NAMES, *STRUCTURE, "policy", "glossary", "settlements"})
_NAME_WORDS = 4
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


def outline(alignment: Alignment) -> Outline:
    """Sections and facts from two aligned documents."""
    builder = _Builder()
    for row in alignment.rows:
        if isinstance(row, BlockPair):
            builder.pair(row)
        else:
            for block in row.blocks:
                builder.block(block)
    return Outline(builder.title, tuple(builder.root.children))


@dataclass
class _Builder:
    analyse: Analyst = field(default_factory=Analyst)
    title: Mapping[Language, str] = field(default_factory=dict)
    root: Draft = field(default_factory=lambda: Draft(""))
    open: list[tuple[int, Draft]] = field(default_factory=list)
    """Sections by the level of their heading."""
    lead: Draft | None = None
    """The fact that items are listed below."""

    def pair(self, pair: BlockPair) -> None:
        first, second = pair.first[0], pair.second[0]
        if first.kind is second.kind is BlockKind.HEADING:
            self._heading(min(first.level, second.level), (first.passage, second.passage))
            return
        for number, texts in enumerate(pair.texts):
            self._fact((texts.first, texts.second), first, starts=number == 0)
        for gap in pair.gaps:
            self._fact((gap.text,), first, starts=False)

    def block(self, block: Block) -> None:
        if block.kind is BlockKind.HEADING:
            self._heading(block.level, (block.passage,))
            return
        for number, sentence in enumerate(block.sentences):
            self._fact((self.analyse(sentence),), block, starts=number == 0)

    def _heading(self, level: int, passages: Sequence[Passage]) -> None:
        titles = {passage.language: _escaped(passage.text) for passage in passages}
        self.lead = None
        if not self.root.children and not self.title and len(titles) == 2:
            self.title = titles
            return
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        parent = self.open[-1][1] if self.open else self.root
        section = Draft(self._name(parent, passages), title=titles, passages=tuple(passages))
        parent.children.append(section)
        self.open.append((level, section))

    def _fact(self, analysed: Sequence[AnalysedText], block: Block, *, starts: bool) -> None:
        passages, found = tuple(text.passage for text in analysed), tuple(values(*analysed))
        is_item = block.kind is BlockKind.ITEM and starts
        parent = self.lead if block.kind is BlockKind.ITEM and self.lead else self._section()
        fact = Draft(
            self._name(parent, passages),
            texts=_texts(passages, found),
            values=found,
            form="item" if is_item else "" if starts else "sentence",
            passages=passages,
        )
        parent.children.append(fact)
        if block.kind is not BlockKind.ITEM:
            self.lead = fact if passages[0].text.endswith(":") else None

    def _section(self) -> Draft:
        if not self.open:
            section = Draft("introduction", title=self.title)
            self.root.children.append(section)
            self.open.append((_BEFORE_HEADINGS, section))
        return self.open[-1][1]

    def _name(self, parent: Draft, passages: Sequence[Passage]) -> str:
        """From the first words, in English where there are English ones."""
        english = [passage for passage in passages if passage.language.startswith("en")]
        name = _slug((english or list(passages))[0].text)
        taken = {child.name for child in parent.children}
        candidates = (name if number == 1 else f"{name}-{number}" for number in range(1, len(taken) + 2))
        return next(candidate for candidate in candidates if candidate not in taken)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)[:_NAME_WORDS]
    name = re.sub(r"^[0-9-]+", "", "-".join(words))
    return f"{name}-passage".strip("-") if name in _RESERVED or len(name) < 3 else name


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
