"""House terms: which words this policy uses for a concept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.policy import GlossaryTerm
from policysite.reading import yaml_syntax as yaml
from policysite.reading.facts import FactReader
from policysite.reading.faults import UNKNOWN_KEY, suggestion

_KEYS = ("definition", "preferred", "accepted", "forbidden")


def read_glossary(
    files: Sequence[yaml.YamlFile], languages: tuple[Language, ...], faults: list[Finding]
) -> tuple[GlossaryTerm, ...]:
    """Every term below ``glossary:``; what is wrong is added to ``faults``."""
    return tuple(term for file in files for term in _terms(file, languages, faults))


def _terms(file: yaml.YamlFile, languages: tuple[Language, ...], faults: list[Finding]) -> Iterator[GlossaryTerm]:
    root = file.root.get("glossary") if isinstance(file.root, yaml.Mapping) else None
    reader = FactReader(file, languages, faults)
    for key, node in root.entries if isinstance(root, yaml.Mapping) else ():
        address = f"glossary.{key.value}"
        if not isinstance(node, yaml.Mapping):
            reader.invalid(address, node, "a term has several keys", f"write {', '.join(_KEYS)}")
            continue
        for name, _ in node.entries:
            if name.value not in _KEYS:
                remedy = f"{suggestion(name.value, _KEYS)}a term has {', '.join(_KEYS)}"
                at = file.locate(name)
                faults.append(
                    UNKNOWN_KEY.finding(
                        f"`{name.value}` is not a key of `{address}`", help=remedy, at=at, subject=name.value
                    )
                )
        definition = node.get("definition")
        yield GlossaryTerm(
            concept=key.value,
            location=file.locate(key),
            preferred=_forms(reader, f"{address}.preferred", node.get("preferred")),
            accepted=_forms(reader, f"{address}.accepted", node.get("accepted")),
            forbidden=_forms(reader, f"{address}.forbidden", node.get("forbidden")),
            definition=reader.texts(f"{address}.definition", definition) if definition is not None else {},
        )


def _forms(reader: FactReader, address: str, node: yaml.Node | None) -> dict[Language, tuple[str, ...]]:
    forms: dict[Language, tuple[str, ...]] = {}
    if node is None:
        return forms
    if not isinstance(node, yaml.Mapping):
        reader.invalid(address, node, "words per language are expected here", "write for example `en: [consent]`")
        return forms
    for key, value in node.entries:
        words = value.items if isinstance(value, yaml.Sequence) else (value,)
        if Language(key.value) not in reader.languages or not all(isinstance(word, yaml.Scalar) for word in words):
            reader.invalid(f"{address}.{key.value}", value, "a list of words is expected here", "write `en: [consent]`")
        else:
            forms[Language(key.value)] = tuple(word.value for word in words if isinstance(word, yaml.Scalar))
    return forms
