"""How differences between the published texts were settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.policy import Settlement
from policysite.reading.faults import MISSING_KEY
from policysite.reading.model.texts import TextReader
from policysite.reading.yaml import nodes as yaml

_KEYS = ("severity", "published", "fact", "decision", "change")
_SEVERITIES = {severity.label: severity for severity in Severity}


def read_settlements(
    files: Sequence[yaml.YamlFile], languages: tuple[Language, ...], faults: list[Finding]
) -> tuple[Settlement, ...]:
    """Every entry below ``settlements:``; what is wrong is added to ``faults``."""
    return tuple(entry for file in files for entry in _settlements(file, languages, faults))


def _settlements(file: yaml.YamlFile, languages: tuple[Language, ...], faults: list[Finding]) -> Iterator[Settlement]:
    root = file.root.get("settlements") if isinstance(file.root, yaml.Mapping) else None
    reader = TextReader(file, languages, faults)
    if root is not None and not isinstance(root, yaml.Mapping):
        reader.invalid("settlements", root, "settlements are expected here", "write each as a key of its own below it")
    for key, node in root.entries if isinstance(root, yaml.Mapping) else ():
        if isinstance(node, yaml.Mapping):
            yield _settlement(reader, key, node)
        else:
            reader.invalid(
                f"settlements.{key.value}", node, "a settlement has several keys", f"write {', '.join(_KEYS)}"
            )


def _settlement(reader: TextReader, key: yaml.Scalar, node: yaml.Mapping) -> Settlement:
    address = f"settlements.{key.value}"
    words = {name.value: value for name, value in node.entries}
    _report_keys(reader, address, key, node)
    severity, fact, published = (words.get(name) for name in ("severity", "fact", "published"))
    label = severity.value if isinstance(severity, yaml.Scalar) else ""
    if severity is not None and label not in _SEVERITIES:
        reader.invalid(f"{address}.severity", severity, f"`{label}` is not a severity", "write error, warning or note")
    if fact is not None and not isinstance(fact, yaml.Scalar):
        reader.invalid(f"{address}.fact", fact, "one address is expected here", "write for example `rights.access`")
    return Settlement(
        id=key.value,
        location=reader.file.locate(key),
        severity=_SEVERITIES.get(label, Severity.ERROR),
        published=_published(reader, f"{address}.published", published) if published is not None else {},
        fact=fact.value if isinstance(fact, yaml.Scalar) else "",
        decision=reader.texts(f"{address}.decision", words["decision"]) if "decision" in words else {},
        change=reader.texts(f"{address}.change", words["change"]) if "change" in words else {},
    )


def _published(reader: TextReader, address: str, node: yaml.Node) -> dict[Language, str]:
    """The words as they were published, braces and markup included, in languages that the policy may have given up."""
    if not isinstance(node, yaml.Mapping):
        reader.invalid(
            address, node, "the published words of each language are expected here", "write for example `en: …`"
        )
        return {}
    quotes: dict[Language, str] = {}
    for tag, quote in node.entries:
        if isinstance(quote, yaml.Scalar):
            quotes[Language(tag.value)] = quote.value
        else:
            reader.invalid(f"{address}.{tag.value}", quote, "published words are expected here", "write them as text")
    return quotes


def _report_keys(reader: TextReader, address: str, key: yaml.Scalar, node: yaml.Mapping) -> None:
    for name, _ in node.entries:
        if name.value not in _KEYS:
            reader.unknown(address, name, _KEYS)
    for required in ("severity", "published", "decision"):
        if node.get(required) is None:
            reader.faults.append(
                MISSING_KEY.finding(
                    f"`{address}` has no `{required}`",
                    help=f"add `{required}:`",
                    at=reader.file.locate(key),
                    fact=address,
                    subject=required,
                )
            )
