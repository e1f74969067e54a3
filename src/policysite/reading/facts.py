"""Nodes to facts: every key is checked against the schema, every value parsed, every fault reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from policysite.language.names import english_name
from policysite.language.vocabularies import vocabulary
from policysite.model.fact import (
    Conjunction,
    Fact,
    Form,
    Item,
    Openness,
    StatedNone,
    Text,
    Texts,
    Unset,
    Value,
    Waiver,
)
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.schema import FIELD_NAMES, STRUCTURE, Field, FieldType
from policysite.model.suggestion import nearest
from policysite.model.value import Article, Country, Date, Domain, Duration, Email, Name, Phone, Scalar, Term, Url
from policysite.reading import yaml_syntax as yaml
from policysite.reading.faults import (
    INVALID_VALUE,
    MISREAD_TEXT,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_LANGUAGE,
    suggestion,
)
from policysite.reading.template import parse_text
from policysite.reading.waivers import read_waivers

_IN_TYPOGRAPHIC_QUOTES = re.compile(r"\s*[“”„«»‘’‚][^“”„«»]*[“”«»’]\s*")
IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PARSERS: dict[FieldType, Callable[[str], Scalar]] = {
    FieldType.DURATION: Duration.parse,
    FieldType.DATE: Date.parse,
    FieldType.PHONE: Phone.parse,
    FieldType.EMAIL: Email.parse,
    FieldType.URL: Url.parse,
    FieldType.DOMAIN: Domain.parse,
    FieldType.COUNTRY: Country.parse,
    FieldType.ARTICLE: Article.parse,
    FieldType.NAME: Name,
}
_FACT_BELOW = "if it is the name of a fact, write its keys, such as `text:`, on the lines below it, indented"
_LAYOUTS = {"text": Form.PARAGRAPH, "list": Form.ITEM, "table": Form.ROW}
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass
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


@dataclass
class FactReader:
    """Reads the facts of one file."""

    file: yaml.YamlFile
    languages: tuple[Language, ...]
    faults: list[Finding]
    extra_keys: frozenset[str] = frozenset()
    """Keys of the top-level fact that someone else reads."""
    refused: set[str] = field(default_factory=set)
    """Receives the address of everything that cannot be read."""

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
            if (read := self._field(f"{address}.{name}", declared, value)) is not None:
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
        elif _is_empty(value) and IDENTIFIER.fullmatch(name) and not nearest(name, (*FIELD_NAMES, *STRUCTURE)):
            remedy = f"write its keys, such as `text:`, below it; or `{name}: none`; or remove the line `{name}:`"
            self.invalid(f"{address}.{name}", value, "nothing stands below this name", remedy)
        else:
            self.unknown(address, key)

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
                parts.unset = Unset(self._note(f"{address}.unset", value), self.file.locate(value))
            case "waivers":
                parts.waivers = tuple(read_waivers(self, address, value))

    def _none(self, address: str, node: yaml.Node | None, parts: _Parts) -> None:
        """That there is no such thing; what its text says, if it has one, is what the fact says."""
        if node is None:
            return
        parts.none = StatedNone({}, self.file.locate(node))
        said = self._said_of_none(address, node)
        if parts.unset:
            what, remedy = "it is undecided, and known not to exist", "remove `unset:` with its note, or remove `none:`"
            self.invalid(address, node, what, remedy)
        elif said and "text" in parts.locations:
            self.invalid(address, node, "`none` and `text` both say what is published", "keep one of the two texts")
        elif said:
            parts.texts["text"] = said
            parts.locations |= {f"text.{tag}": text.passage.locate() for tag, text in said.items()}

    def _said_of_none(self, address: str, node: yaml.Node) -> dict[Language, Text]:
        """What is published below ``none:``, which may also stand alone."""
        return {} if _is_empty(node) else self.texts(address, node)

    # ------------------------------------------------------------------ values

    def _field(self, address: str, declared: Field, node: yaml.Node) -> Value | None:
        undecided = self._unset_or_none(address, node)
        if undecided is not None:
            return undecided
        if declared.type is FieldType.TEXTS:
            return self.texts(address, node) or None
        if isinstance(node, yaml.Sequence) and declared.many:
            values = (self._scalar(address, declared, item) for item in node.items)
            return tuple(value for value in values if value is not None) or None
        return self._scalar(address, declared, node)

    def _unset_or_none(self, address: str, node: yaml.Node) -> Unset | StatedNone | None:
        at = self.file.locate(node)
        if states_none(node):
            return StatedNone({}, at)
        if isinstance(node, yaml.Scalar) and not node.style and node.value == "unset":
            self.invalid(address, node, "`unset` needs a note", "write `unset:` with a text in each language below it")
            return Unset({}, at)
        if isinstance(node, yaml.Mapping) and len(node.entries) == 1:
            word, inner = node.entries[0][0].value, node.entries[0][1]
            if word == "unset":
                return Unset(self._note(f"{address}.unset", inner), at)
            if word == "none":
                return StatedNone(self._said_of_none(f"{address}.none", inner), at)
        return None

    def _scalar(self, address: str, declared: Field, node: yaml.Node) -> Scalar | None:
        if not isinstance(node, yaml.Scalar):
            one = "one value or a list of values" if declared.many else "one value"
            remedy = f"write {_expected(declared)}"
            if isinstance(node, yaml.Mapping):
                remedy += f"; if a fact is meant, give it another name, since `{declared.name}` is a field"
            self.invalid(address, node, f"`{declared.name}` takes {one}", remedy)
            return None
        if not node.value.strip():
            remedy = f"write {_expected(declared)}; or `none`, or `unset:` with a note in each language"
            self.invalid(address, node, f"`{declared.name}` has no value", remedy)
            return None
        if declared.type is FieldType.TERM:
            return Term(declared.vocabulary, node.value)
        try:
            return _PARSERS[declared.type](node.value)
        except ValueError as error:
            self.invalid(address, node, f"`{node.value}` is not {declared.type.value}", str(error))
            return None

    # ------------------------------------------------------------------- texts

    def texts(self, address: str, node: yaml.Node) -> dict[Language, Text]:
        """A text in each language."""
        if not isinstance(node, yaml.Mapping):
            example = f"write `{self.languages[0]}:` and the words, then the other languages below it"
            self.invalid(address, node, "a text in each language is expected here", example)
            return {}
        texts: dict[Language, Text] = {}
        for key, value in node.entries:
            language = Language(key.value)
            if language not in self.languages:
                known = ", ".join(f"`{tag}`" for tag in self.languages)
                near = nearest(key.value.lower(), self.languages)
                meant = f"`{near}`" if near and near not in {each.value for each, _ in node.entries} else ""
                self.faults.append(
                    UNKNOWN_LANGUAGE.finding(
                        f"`{key.value}` is not a language of the policy",
                        help=f"{'write' if meant else 'the policy has'} {meant or known}; if another language is meant,"
                        " add it to `policy.languages`, or remove the text",
                        at=self.file.locate(key),
                        fact=address,
                        subject=key.value,
                    )
                )
            elif not isinstance(value, yaml.Scalar):
                self.invalid(
                    f"{address}.{key.value}", value, "a text is expected here", "write the words as plain text"
                )
            elif value.value.strip():
                self._misread(address, value, language)
                told = len(self.faults)
                texts[language] = parse_text(self.file.passage(value, language), address, self.faults)
                if len(self.faults) > told:
                    self.refused.add(f"{address}.{language}")
        return texts

    def _misread(self, address: str, node: yaml.Scalar, language: Language) -> None:
        """Report what is lost of a text in a comment, and quotation marks that are part of it."""
        lost = self.file.lost_words(node)
        if lost:
            self.faults.append(
                MISREAD_TEXT.finding(
                    f"the {language} text of `{address}` ends before `{lost.text}`, which is a comment to YAML",
                    help="put the text in straight double quotes; if it is a comment, write it on a line of its own",
                    at=lost,
                    fact=address,
                    languages=[language],
                    subject=lost.text,
                )
            )
        if not node.style and _IN_TYPOGRAPHIC_QUOTES.fullmatch(node.value):
            self.faults.append(
                MISREAD_TEXT.finding(
                    f"the {language} text of `{address}` has typographic quotation marks around it, as part of it",
                    help='write straight ones (") around the text; or around these, if they are meant',
                    at=self.file.locate(node),
                    fact=address,
                    languages=[language],
                    subject=node.value,
                )
            )

    def _note(self, address: str, node: yaml.Node) -> Texts:
        note = self.texts(address, node)
        missing = [tag for tag in self.languages if tag not in note]
        if missing and isinstance(node, yaml.Mapping):
            self.faults.append(
                MISSING_KEY.finding(
                    f"`{address}` says that something is undecided, but not in "
                    + " and ".join(english_name(tag) for tag in missing),
                    help=f"add {' and '.join(f'`{tag}:`' for tag in missing)} with what is open",
                    at=self.file.locate(node),
                    fact=address,
                    languages=missing,
                )
            )
        return note

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
                self.unknown(address, key)

    # --------------------------------------------------------------- structure

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

    # ------------------------------------------------------------------ faults

    def invalid(self, address: str, node: yaml.Node, what: str, help: str) -> None:
        """Report a value of the wrong kind, unless it was told already why it cannot be read."""
        self.refused.add(address)
        if not isinstance(node, yaml.Refused):
            at = self.file.locate(node)
            self.faults.append(
                INVALID_VALUE.finding(f"`{address}`: {what}", help=help, at=at, fact=address, subject=at.text)
            )

    def unknown(self, address: str, key: yaml.Scalar, known: tuple[str, ...] = ()) -> None:
        """Report a key that is none of the known ones; those of a fact by default."""
        names = known or (*FIELD_NAMES, *STRUCTURE)
        meant = nearest(key.value, names)
        self.refused.update(f"{address}.{name}" for name in (key.value, meant) if name)
        if not known and not IDENTIFIER.fullmatch(key.value):
            remedy = "names have small letters and digits, joined by single hyphens"
        else:
            keys = f"the keys that exist are {', '.join(known)}" if known else _FACT_BELOW
            remedy = f"{suggestion(key.value, names)}{keys}"
        self.faults.append(
            UNKNOWN_KEY.finding(
                f"`{key.value}` is not a key of `{address}`",
                help=remedy,
                at=self.file.locate(key),
                fact=address,
                subject=key.value,
            )
        )

    def _holds_a_fact(self, node: yaml.Node) -> bool:
        """Whether keys stand below it, and not only those of a text."""
        if not isinstance(node, yaml.Mapping):
            return False
        return not node.entries or any(key.value not in self.languages for key, _ in node.entries)


def _expected(declared: Field) -> str:
    """How the value of a field is written, with the words that it may be."""
    expected: str = declared.type.value
    if declared.type is not FieldType.TERM:
        return expected
    return f"{expected}: {', '.join(f'`{word}`' for word in vocabulary(declared.vocabulary).terms)}"


def states_none(node: yaml.Node) -> bool:
    """Whether all that is written is ``none``."""
    return isinstance(node, yaml.Scalar) and not node.style and node.value == "none"


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.Scalar) and not node.style and not node.value
