"""Nodes to facts: every key is checked against the schema, every value parsed, every fault reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from policysite.model.fact import (
    Conjunction,
    Fact,
    Form,
    Item,
    Openness,
    StatedNone,
    Texts,
    Unset,
    Value,
    Waiver,
)
from policysite.model.location import Location
from policysite.model.schema import FIELD_NAMES, STRUCTURE
from policysite.model.suggestion import nearest
from policysite.reading.faults import suggestion
from policysite.reading.model.fields import FieldReader, is_empty, states_none
from policysite.reading.model.waivers import read_waivers
from policysite.reading.yaml import nodes as yaml

IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_FACT_BELOW = "if it is the name of a fact, write its keys, such as `text:`, on the lines below it, indented"
_LAYOUTS = {"text": Form.PARAGRAPH, "list": Form.ITEM, "table": Form.ROW}
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(eq=False)
class _Parts:
    """A fact while its keys are read."""

    values: dict[str, Value] = field(default_factory=dict)
    locations: dict[str, Location] = field(default_factory=dict)
    texts: dict[str, Texts] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    openness: Openness | None = None
    conjunction: Conjunction = Conjunction.AND
    form: Form | None = None
    child_form: Form = Form.PARAGRAPH
    unset: Unset | None = None
    none: StatedNone | None = None
    waivers: tuple[Waiver, ...] = ()
    children: dict[str, tuple[yaml.Scalar, yaml.Node]] = field(default_factory=dict)


@dataclass(eq=False)
class FactReader(FieldReader):
    """Reads the facts of one file."""

    extra_keys: frozenset[str] = frozenset()
    """Keys of the top-level fact that someone else reads."""

    def fact(
        self,
        address: str,
        key: yaml.Scalar,
        node: yaml.Node,
        form: Form = Form.PARAGRAPH,
        layout: Form = Form.PARAGRAPH,
    ) -> Fact:
        """Read a fact and all facts below it.

        Args:
            address: its path in the model.
            key: the key that names it.
            node: what stands below the key; or a scalar, of which ``states_none`` is true.
            form: how it stands on the page if it does not say.
            layout: how the facts below it stand if neither they nor it say.
        """
        parts = _Parts(child_form=layout)
        if isinstance(node, yaml.Mapping):
            for name, value in node.entries:
                self._key(address, name, value, parts)
            self._none(address, node.get("none"), parts)
            self._text_of_undecided(address, node, parts)
        else:
            parts.none = StatedNone({}, self.file.locate(node))
            parts.locations["none"] = parts.none.location
        children = {
            name: self.fact(f"{address}.{name}", child_key, child, parts.child_form)
            for name, (child_key, child) in parts.children.items()
        }
        return Fact(
            address=address,
            location=self.file.locate(key),
            values=parts.values,
            field_locations=parts.locations,
            texts=parts.texts.get("text", {}),
            title=parts.texts.get("title", {}),
            items=parts.items,
            openness=parts.openness,
            conjunction=parts.conjunction,
            form=parts.form or form,
            unset=parts.unset,
            none=parts.none,
            waivers=parts.waivers,
            children=children,
        )

    def _key(self, address: str, key: yaml.Scalar, value: yaml.Node, parts: _Parts) -> None:
        name = key.value
        if (declared := FIELD_NAMES.get(name)) is not None:
            parts.locations[name] = self.file.locate(value)
            if (read := self.field(f"{address}.{name}", declared, value)) is not None:
                parts.values[name] = read
        elif name in STRUCTURE:
            parts.locations[name] = self.file.locate(value)
            self._structure(address, name, value, parts)
        elif "." not in address and name in self.extra_keys:
            parts.locations[name] = self.file.locate(value)
        elif IDENTIFIER.fullmatch(name) and (states_none(value) or self._holds_a_fact(value)):
            parts.children[name] = (key, value)
        elif isinstance(value, yaml.Refused):
            self.refused.add(f"{address}.{name}")
        elif is_empty(value) and IDENTIFIER.fullmatch(name) and not nearest(name, (*FIELD_NAMES, *STRUCTURE)):
            remedy = f"write its keys, such as `text:`, below it; or `{name}: none`; or remove the line `{name}:`"
            self.invalid(f"{address}.{name}", value, "nothing stands below this name", remedy)
        else:
            self._unknown(address, key)

    def _structure(self, address: str, name: str, value: yaml.Node, parts: _Parts) -> None:
        match name:
            case "text" | "title":
                parts.texts[name] = self.texts(address if name == "text" else f"{address}.title", value)
                parts.locations |= {f"{name}.{tag}": text.passage.locate() for tag, text in parts.texts[name].items()}
            case "items":
                parts.items = tuple(self._items(address, value))
            case "list":
                parts.openness = self._choice(f"{address}.list", value, Openness)
            case "conjunction":
                parts.conjunction = self._choice(f"{address}.conjunction", value, Conjunction) or Conjunction.AND
            case "form":
                parts.form = self._choice(f"{address}.form", value, Form)
            case "layout":
                parts.child_form = self.layout(address, value)
            case "unset":
                parts.unset = Unset(self.note(f"{address}.unset", value), self.file.locate(value))
            case "waivers":
                parts.waivers = tuple(read_waivers(self, address, value))

    def _none(self, address: str, node: yaml.Node | None, parts: _Parts) -> None:
        """That there is no such thing; what its text says, if it has one, is what the fact says."""
        if node is None:
            return
        parts.none = StatedNone({}, self.file.locate(node))
        said = self.said_of_none(address, node)
        if parts.unset:
            what, remedy = "it is undecided, and known not to exist", "remove `unset:` with its note, or remove `none:`"
            self.invalid(address, node, what, remedy)
        elif said and "text" in parts.locations:
            self.invalid(address, node, "`none` and `text` both say what is published", "keep one of the two texts")
        elif said:
            parts.texts["text"] = said
            parts.locations |= {f"text.{tag}": text.passage.locate() for tag, text in said.items()}

    def _text_of_undecided(self, address: str, node: yaml.Mapping, parts: _Parts) -> None:
        """A text beside a forgotten ``unset``, which nobody would be told is not published."""
        if parts.unset and parts.none is None and parts.texts.get("text"):
            key = next(key for key, _ in node.entries if key.value == "unset")
            what = "it has a text and is still `unset`, so the text is not published"
            self.invalid(address, key, what, "remove `unset:` with its note; or remove the text until it is decided")

    def _items(self, address: str, node: yaml.Node) -> Iterator[Item]:
        if not isinstance(node, yaml.Mapping):
            remedy = "write an id for each item, and below it its text in each language"
            self.invalid(f"{address}.items", node, "`items` takes a name and a text for each item", remedy)
            return
        for key, value in node.entries:
            if IDENTIFIER.fullmatch(key.value):
                item = f"{address}.{key.value}"
                yield Item(item, self.texts(item, value), self.file.locate(key))
            else:
                self._unknown(address, key)

    def _choice(self, address: str, node: yaml.Node, choices: type[Choice]) -> Choice | None:
        word = node.value if isinstance(node, yaml.Scalar) else ""
        if word in list(choices):
            return choices(word)
        names = ", ".join(f"`{choice}`" for choice in choices)
        self.invalid(address, node, f"`{word}` is not one of {names}", f"{suggestion(word, choices)}write one of them")
        return None

    def layout(self, address: str, node: yaml.Node) -> Form:
        """How the facts below a fact stand on the page."""
        word = node.value if isinstance(node, yaml.Scalar) else ""
        if word not in _LAYOUTS:
            self.invalid(f"{address}.layout", node, f"`{word}` is not `text`, `list` or `table`", "write one of them")
        return _LAYOUTS.get(word, Form.PARAGRAPH)

    def _unknown(self, address: str, key: yaml.Scalar) -> None:
        names = (*FIELD_NAMES, *STRUCTURE)
        if IDENTIFIER.fullmatch(key.value):
            remedy = f"{suggestion(key.value, names)}{_FACT_BELOW}"
        else:
            remedy = "names have small letters and digits, joined by single hyphens"
        self.unknown(address, key, names, remedy)

    def _holds_a_fact(self, node: yaml.Node) -> bool:
        """Whether keys stand below it, and not only those of a text."""
        if not isinstance(node, yaml.Mapping):
            return False
        return not node.entries or any(key.value not in self.languages for key, _ in node.entries)
