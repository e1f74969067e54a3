"""Waivers: findings about a fact that a person has accepted, with the reason, written at the fact."""

from __future__ import annotations

from collections.abc import Iterator

from policysite.model.fact import Waiver
from policysite.model.language import Language
from policysite.model.schema import FieldType
from policysite.model.value import Date
from policysite.reading.faults import MISSING_KEY
from policysite.reading.model.texts import TextReader
from policysite.reading.yaml import nodes as yaml

_KEYS = ("rule", "reason", "quote", "language", "owner", "expires")


def read_waivers(reader: TextReader, address: str, node: yaml.Node) -> Iterator[Waiver]:
    """The waivers of the fact at an address, one or a list; what is wrong is told by the reader."""
    for entry in node.items if isinstance(node, yaml.Sequence) else (node,):
        if not isinstance(entry, yaml.Mapping):
            what, remedy = "a waiver names a rule and a reason", "write `- rule: …` and `reason: …`"
            reader.invalid(f"{address}.waivers", entry, what, remedy)
            continue
        words = _words(reader, address, entry)
        if "rule" not in words:
            reader.faults.append(
                MISSING_KEY.finding(
                    f"a waiver of `{address}` names no rule",
                    help="add `rule:` with the name of the rule that the finding shows",
                    at=reader.file.locate(entry),
                    fact=address,
                )
            )
            continue
        yield Waiver(
            rule=words["rule"],
            reason=words.get("reason", ""),
            location=reader.file.locate(entry),
            quote=words.get("quote", ""),
            language=Language(words["language"]) if "language" in words else None,
            owner=words.get("owner", ""),
            expires=words.get("expires", ""),
        )


def _words(reader: TextReader, address: str, entry: yaml.Mapping) -> dict[str, str]:
    words: dict[str, str] = {}
    for key, value in entry.entries:
        if key.value not in _KEYS:
            reader.unknown(f"{address}.waivers", key, _KEYS)
        elif not isinstance(value, yaml.Scalar):
            reader.invalid(f"{address}.waivers", value, f"`{key.value}` takes words", "write plain words")
        elif key.value != "expires" or _is_day(reader, address, value):
            words[key.value] = value.value
    return words


def _is_day(reader: TextReader, address: str, node: yaml.Scalar) -> bool:
    try:
        Date.parse(node.value)
    except ValueError as error:
        reader.invalid(f"{address}.waivers", node, f"`{node.value}` is not {FieldType.DATE.value}", str(error))
        return False
    return True
