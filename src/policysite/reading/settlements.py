"""How differences between the published texts were settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.policy import Settlement
from policysite.reading import yaml_syntax as yaml
from policysite.reading.facts import FactReader
from policysite.reading.faults import MISSING_KEY

_KEYS = ("severity", "published", "fact", "decision", "change")
_SEVERITIES = {severity.label: severity for severity in Severity}


def read_settlements(
    files: Sequence[yaml.YamlFile], languages: tuple[Language, ...], faults: list[Finding]
) -> tuple[Settlement, ...]:
    """Every entry below ``settlements:``; what is wrong is added to ``faults``."""
    return tuple(entry for file in files for entry in _settlements(file, languages, faults))


def _settlements(file: yaml.YamlFile, languages: tuple[Language, ...], faults: list[Finding]) -> Iterator[Settlement]:
    root = file.root.get("settlements") if isinstance(file.root, yaml.Mapping) else None
    reader = FactReader(file, languages, faults)
    for key, node in root.entries if isinstance(root, yaml.Mapping) else ():
        if isinstance(node, yaml.Mapping):
            yield _settlement(reader, key, node)
        else:
            reader.invalid(
                f"settlements.{key.value}", node, "a settlement has several keys", f"write {', '.join(_KEYS)}"
            )


def _settlement(reader: FactReader, key: yaml.Scalar, node: yaml.Mapping) -> Settlement:
    address = f"settlements.{key.value}"
    words = {name.value: value for name, value in node.entries}
    _report_keys(reader, address, key, node)
    severity, fact, published = (words.get(name) for name in ("severity", "fact", "published"))
    label = severity.value if isinstance(severity, yaml.Scalar) else ""
    if severity is not None and label not in _SEVERITIES:
        reader.invalid(f"{address}.severity", severity, f"`{label}` is not a severity", "write error, warning or note")
    quotes = published.entries if isinstance(published, yaml.Mapping) else ()
    return Settlement(
        id=key.value,
        location=reader.file.locate(key),
        severity=_SEVERITIES.get(label, Severity.ERROR),
        published={Language(tag.value): quote.value for tag, quote in quotes if isinstance(quote, yaml.Scalar)},
        fact=fact.value if isinstance(fact, yaml.Scalar) else "",
        decision=reader.texts(f"{address}.decision", words["decision"]) if "decision" in words else {},
        change=reader.texts(f"{address}.change", words["change"]) if "change" in words else {},
    )


def _report_keys(reader: FactReader, address: str, key: yaml.Scalar, node: yaml.Mapping) -> None:
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
