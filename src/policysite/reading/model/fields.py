"""Nodes to the fields of a fact: one value or several, each parsed by its type, or that there is none yet."""

from __future__ import annotations

from collections.abc import Callable

from policysite.language.concepts.vocabularies import vocabulary
from policysite.model.fact import StatedNone, Text, Unset, Value
from policysite.model.language import Language
from policysite.model.schema import Field, FieldType
from policysite.model.value import Article, Country, Date, Domain, Duration, Email, Name, Phone, Scalar, Term, Url
from policysite.reading.model.texts import TextReader
from policysite.reading.yaml import nodes as yaml

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


class FieldReader(TextReader):
    """Reads the fields of the facts of one file."""

    def field(self, address: str, declared: Field, node: yaml.Node) -> Value | None:
        """The value of a declared field; None where it has none that can be read, which is told."""
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
                return Unset(self.note(f"{address}.unset", inner), at)
            if word == "none":
                return StatedNone(self.said_of_none(f"{address}.none", inner), at)
        return None

    def _scalar(self, address: str, declared: Field, node: yaml.Node) -> Scalar | None:
        if not isinstance(node, yaml.Scalar):
            one = "one value or a list of values" if declared.many else "one value"
            remedy = f"write {_expected(declared)}"
            if isinstance(node, yaml.Mapping) and any(key.value in self.languages for key, _ in node.entries):
                one += ", once for all languages"
                remedy += f" after `{declared.name}:`, without {' and '.join(f'`{tag}:`' for tag in self.languages)}"
            elif isinstance(node, yaml.Mapping):
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

    def said_of_none(self, address: str, node: yaml.Node) -> dict[Language, Text]:
        """What is published below ``none:``, which may also stand alone."""
        return {} if is_empty(node) else self.texts(address, node)


def _expected(declared: Field) -> str:
    """How the value of a field is written, with the words that it may be."""
    expected: str = declared.type.value
    if declared.type is not FieldType.TERM:
        return expected
    return f"{expected}: {', '.join(f'`{word}`' for word in vocabulary(declared.vocabulary).terms)}"


def states_none(node: yaml.Node) -> bool:
    """Whether all that is written is ``none``."""
    return isinstance(node, yaml.Scalar) and not node.style and node.value == "none"


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing is written."""
    return isinstance(node, yaml.Scalar) and not node.style and not node.value
