"""House terms: which words this policy uses for a concept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policysite.language.description.names import english_name
from policysite.language.text.words import words_of
from policysite.model.fact import Texts
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.policy import GlossaryTerm
from policysite.reading.model.texts import TextReader
from policysite.reading.yaml import nodes as yaml

_KEYS = ("definition", "preferred", "accepted", "forbidden")


def read_glossary(
    files: Sequence[yaml.YamlFile], languages: tuple[Language, ...], faults: list[Finding]
) -> tuple[GlossaryTerm, ...]:
    """Every term below ``glossary:``; what is wrong is added to ``faults``."""
    return tuple(term for file in files for term in _terms(file, languages, faults))


def _terms(file: yaml.YamlFile, languages: tuple[Language, ...], faults: list[Finding]) -> Iterator[GlossaryTerm]:
    root = file.root.get("glossary") if isinstance(file.root, yaml.Mapping) else None
    reader = TextReader(file, languages, faults)
    if root is not None and not isinstance(root, yaml.Mapping):
        reader.invalid("glossary", root, "terms are expected here", "write each term as a key of its own below it")
    for key, node in root.entries if isinstance(root, yaml.Mapping) else ():
        address = f"glossary.{key.value}"
        if not isinstance(node, yaml.Mapping):
            reader.invalid(address, node, "a term has several keys", f"write {', '.join(_KEYS)}")
            continue
        for name, _ in node.entries:
            if name.value not in _KEYS:
                reader.unknown(address, name, _KEYS)
        term = GlossaryTerm(
            concept=key.value,
            location=file.locate(key),
            preferred=_forms(reader, f"{address}.preferred", node.get("preferred")),
            accepted=_forms(reader, f"{address}.accepted", node.get("accepted")),
            forbidden=_forms(reader, f"{address}.forbidden", node.get("forbidden")),
            definition=_definition(reader, address, node.get("definition")),
        )
        _require_preferred(reader, address, key, term)
        yield term


def _definition(reader: TextReader, address: str, node: yaml.Node | None) -> Texts:
    return {} if node is None else reader.texts(f"{address}.definition", node)


def _require_preferred(reader: TextReader, address: str, key: yaml.Scalar, term: GlossaryTerm) -> None:
    """Whoever is told not to use a word has to be told which word to use."""
    for language in term.forbidden.keys() | term.accepted.keys():
        if not term.preferred.get(language):
            what = f"the term has no preferred word in {english_name(language)}, beside which others are listed"
            reader.invalid(address, key, what, f"write the word to use under `preferred:`, `{language}:`")


def _forms(reader: TextReader, address: str, node: yaml.Node | None) -> dict[Language, tuple[str, ...]]:
    forms: dict[Language, tuple[str, ...]] = {}
    if node is None:
        return forms
    if not isinstance(node, yaml.Mapping):
        reader.invalid(address, node, "words per language are expected here", "write for example `en: [consent]`")
        return forms
    for key, value in node.entries:
        language, where = Language(key.value), f"{address}.{key.value}"
        words = value.items if isinstance(value, yaml.Sequence) else (value,)
        if language not in reader.languages:
            reader.invalid(where, key, f"`{key.value}` is no language of this policy", _languages(reader))
        elif not words or not all(isinstance(word, yaml.Scalar) and words_of(word.value) for word in words):
            reader.invalid(where, value, "a list of words is expected here", f"write `{key.value}: [word]`")
        else:
            forms[language] = tuple(word.value for word in words if isinstance(word, yaml.Scalar))
    return forms


def _languages(reader: TextReader) -> str:
    return f"its languages are {', '.join(reader.languages)}"
