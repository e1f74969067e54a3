"""Facts: what the policy says, each with an address that is its path in the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.passage import Passage
from policysite.model.value import Scalar


@dataclass(frozen=True, slots=True)
class Placeholder:
    """``{period}`` or ``{controller.name}`` in a text: a value that is written where it stands."""

    path: str
    """As written between the braces."""
    start: int
    """Offset of the opening brace in the passage's text."""
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """One language's words of a fact."""

    passage: Passage
    """The words as written in the file, placeholders and ``\\{`` included."""
    segments: tuple[str | Placeholder, ...]
    """The same, taken apart: literal words (``\\{`` resolved) and placeholders, in order."""

    @property
    def language(self) -> Language:
        return self.passage.language

    @property
    def placeholders(self) -> tuple[Placeholder, ...]:
        if len(self.segments) == 1 and isinstance(self.segments[0], str):
            return ()  # as in most texts, of all of which several rules ask
        return tuple([segment for segment in self.segments if isinstance(segment, Placeholder)])


Texts = Mapping[Language, Text]
"""One text per language, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Unset:
    """Undecided: said so, never published, an open question for legal."""

    note: Texts
    """What is open, in each language."""
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class StatedNone:
    """Known not to exist; published where it has a text."""

    text: Texts
    location: Location = field(compare=False)


Value = Scalar | tuple[Scalar, ...] | Texts | Unset | StatedNone
"""What a field of a fact holds."""


class Openness(StrEnum):
    """Whether a list is all there is."""

    CLOSED = "closed"
    OPEN = "open"
    """There are others ("among others")."""
    EXAMPLES = "examples"
    """These are only examples ("for example")."""


class Conjunction(StrEnum):
    """What joins the last two items of a list."""

    AND = "and"
    OR = "or"


class Form(StrEnum):
    """How a fact stands on the page."""

    PARAGRAPH = "paragraph"
    """Starts a paragraph."""
    SENTENCE = "sentence"
    """Goes on in the paragraph before it."""
    ITEM = "item"
    """An item of the list that its parent introduces."""
    ROW = "row"
    """A row of a table of periods: how long, what applies, why."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list inside a sentence; it has an address of its own."""

    address: str
    texts: Texts
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that a person has looked at and accepts, with the reason."""

    rule: str
    reason: str
    location: Location = field(compare=False)
    quote: str = ""
    """The words it is bound to; it lapses when no text of the fact has them any more. Empty: not bound."""
    language: Language | None = None
    """Only findings located in this language; None: any."""
    owner: str = ""
    expires: str = ""
    """ISO date, or empty."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the policy says, and the facts below it. A top-level fact is a section."""

    address: str
    """``rights.restriction``: path in the model, anchor on every page, id in every report."""
    location: Location = field(compare=False)
    """The key that names it."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """Typed fields by name; what each holds stands in ``model.schema``."""
    field_locations: Mapping[str, Location] = field(default_factory=dict, compare=False)
    """Where the value of each field stands, ``text.sv`` style for texts included."""
    texts: Texts = field(default_factory=dict)
    """What it says, per language; empty where the fact is only values or only children."""
    title: Texts = field(default_factory=dict)
    """A heading, for sections and subsections."""
    items: tuple[Item, ...] = ()
    """The list that ``{items}`` in the text stands for."""
    openness: Openness | None = None
    conjunction: Conjunction = Conjunction.AND
    form: Form = Form.PARAGRAPH
    unset: Unset | None = None
    """The whole fact is undecided."""
    none: StatedNone | None = None
    """The whole fact is known not to exist; what is published of that are its ``texts``."""
    waivers: tuple[Waiver, ...] = ()
    children: Mapping[str, Fact] = field(default_factory=dict)
    """By their id, in the order of the file."""

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.address.rpartition(".")[2]

    @property
    def section(self) -> str:
        """The first part of the address."""
        return self.address.partition(".")[0]

    def walk(self) -> Iterator[Fact]:
        """This fact and all below it, in the order of the file."""
        yield self
        for child in self.children.values():
            yield from child.walk()

    @property
    def exists(self) -> bool:
        """Whether it is decided, and not that there is no such thing."""
        return self.unset is None and self.none is None

    @property
    def is_silent(self) -> bool:
        """Whether nothing of it or below it is published: it is undecided, or none and no text says so."""
        return self.unset is not None or (self.none is not None and not self.texts)

    def decided(self) -> Iterator[Fact]:
        """This fact and all below it, without what is undecided or known not to exist, and everything below that."""
        if self.exists:
            yield self
            for child in self.children.values():
                yield from child.decided()

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """The typed values of a field, none where it is absent, unset, none or text."""
        value = self.values.get(name)
        if value is None or isinstance(value, Mapping | Unset | StatedNone):
            return ()
        return value if isinstance(value, tuple) else (value,)

    def texts_of(self, name: str) -> Texts:
        """What a field says in each language, empty where it is absent, unset, none or typed."""
        value = self.values.get(name)
        return value if isinstance(value, Mapping) else {}

    def localized(self) -> Iterator[tuple[str, Texts]]:
        """Everything people wrote once per language, with its address: texts, titles, items, localized fields.

        Notes of open questions included, since lawyers of every language read them.
        """
        yield from self.stated()
        yield from self.notes()

    def stated(self) -> Iterator[tuple[str, Texts]]:
        """The same without the notes of open questions: what readers may see."""
        if self.texts:
            yield self.address, self.texts
        if self.title:
            yield f"{self.address}.title", self.title
        for item in self.items:
            yield item.address, item.texts
        for name, value in self.values.items():
            if isinstance(value, Mapping):
                yield f"{self.address}.{name}", value
            elif isinstance(value, StatedNone) and value.text:
                yield f"{self.address}.{name}.none", value.text

    def notes(self) -> Iterator[tuple[str, Texts]]:
        """What is open, with its address: the fact as a whole, or a field of it."""
        if self.unset:
            yield f"{self.address}.unset", self.unset.note
        for name, value in self.values.items():
            if isinstance(value, Unset):
                yield f"{self.address}.{name}.unset", value.note
