"""The files of ``policy_data/`` to one model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.location import Location, start_of
from policysite.model.policy import Policy
from policysite.model.rule import Rule
from policysite.reading import yaml_syntax as yaml
from policysite.reading.facts import IDENTIFIER, FactReader
from policysite.reading.faults import (
    DUPLICATE_KEY,
    INVALID_VALUE,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNREADABLE_FILE,
    suggestion,
)

POLICY_KEYS = frozenset({"languages", "sections", "severities"})
"""Keys of ``policy`` that describe the model itself."""
BESIDE_THE_FACTS = frozenset({"glossary", "settlements"})
"""Top-level keys that hold no facts."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_OFF = "off"


def read_policy(files: Sequence[yaml.YamlFile], faults: list[Finding]) -> Policy:
    """Merge the facts of all files.

    Args:
        files: every parsed file of ``policy_data/``.
        faults: receives what is wrong.
    """
    roots = [(file, file.root) for file in files if _is_mapping(file, faults)]
    declaration = _Declaration(roots, faults)
    facts = _merged(roots, declaration, faults)
    order = declaration.order(facts)
    return Policy(declaration.languages, {name: facts[name] for name in order}, declaration.severities)


def _is_mapping(file: yaml.YamlFile, faults: list[Finding]) -> bool:
    if isinstance(file.root, yaml.Mapping):
        return True
    faults.append(
        INVALID_VALUE.finding(
            f"{file.path} holds no facts: a file starts with the name of a section and a colon",
            help="write for example `rights:` and indent the facts below it",
            at=file.locate(file.root),
        )
    )
    return False


def _merged(
    roots: Sequence[tuple[yaml.YamlFile, yaml.Node]], declaration: _Declaration, faults: list[Finding]
) -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    for file, root in roots:
        reader = FactReader(file, declaration.languages, faults, POLICY_KEYS)
        for key, node in root.entries if isinstance(root, yaml.Mapping) else ():
            name = key.value
            if name in BESIDE_THE_FACTS:
                continue
            if not IDENTIFIER.fullmatch(name) or not isinstance(node, yaml.Mapping):
                reader.invalid(name, node, "a section holds facts", "indent the facts below the name of the section")
            elif name in facts:
                facts[name] = _joined(facts[name], reader.fact(name, key, node), faults)
            else:
                facts[name] = reader.fact(name, key, node)
    return facts


def _joined(first: Fact, second: Fact, faults: list[Finding]) -> Fact:
    """Two files may each hold part of a section; what both hold is a fault."""
    faults.extend(
        _twice(f"{first.address}.{name}", at, first.field_locations[name])
        for name, at in second.field_locations.items()
        if name in first.field_locations
    )
    children = dict(first.children)
    for name, child in second.children.items():
        if name in children:
            faults.append(_twice(child.address, child.location, children[name].location))
        children.setdefault(name, child)
    return Fact(
        address=first.address,
        location=first.location,
        values={**second.values, **first.values},
        field_locations={**second.field_locations, **first.field_locations},
        texts=first.texts or second.texts,
        title=first.title or second.title,
        items=first.items or second.items,
        openness=first.openness or second.openness,
        conjunction=first.conjunction,
        form=first.form,
        unset=first.unset or second.unset,
        waivers=(*first.waivers, *second.waivers),
        children=children,
    )


def _twice(address: str, at: Location, first: Location) -> Finding:
    return DUPLICATE_KEY.finding(
        f"`{address}` stands twice; the first is in {first.path}, line {first.line}",
        help="remove one of the two, or give one another name",
        at=at,
        fact=address,
        subject=address,
    )


class _Declaration:
    """What ``policy:`` says of the model itself."""

    def __init__(self, roots: Sequence[tuple[yaml.YamlFile, yaml.Node]], faults: list[Finding]) -> None:
        self.faults = faults
        self.file: yaml.YamlFile | None = None
        self.node: yaml.Mapping | None = None
        for self.file, self.node in _policies(roots):
            break
        self.languages = self._languages()
        self.severities = self._severities()

    def order(self, facts: dict[str, Fact]) -> list[str]:
        """The sections as declared; those that are not declared, or do not exist, are faults."""
        names = [name for name in ("policy",) if name in facts]
        declared = list(self._words("sections"))
        for word in declared:
            if word.value in facts:
                names.append(word.value)
                continue
            self._fault(UNKNOWN_KEY, word, f"there is no section `{word.value}`", suggestion(word.value, facts))
        for name, fact in facts.items():
            if name not in names:
                names.append(name)
                if declared:
                    known = [word.value for word in declared]
                    self.faults.append(
                        UNKNOWN_KEY.finding(
                            f"`{name}` is not a section of the policy",
                            help=f"{suggestion(name, known)}correct the name, or add it to `policy.sections`",
                            at=fact.location,
                            fact=name,
                            subject=name,
                        )
                    )
        return list(dict.fromkeys(names))

    def _languages(self) -> tuple[Language, ...]:
        tags = []
        for word in self._words("languages"):
            if _LANGUAGE.fullmatch(word.value):
                tags.append(Language(word.value))
            else:
                self._fault(
                    INVALID_VALUE, word, f"`{word.value}` is not a language tag", "write for example sv or pt-BR; "
                )
        if not tags:
            at = self.file.locate(self.node) if self.file and self.node else start_of("policy_data/policy.yaml")
            self.faults.append(
                MISSING_KEY.finding(
                    "the policy does not say which languages it has",
                    help="write `policy:` and below it `languages: [sv, en]`, the editorial source first",
                    at=at,
                    fact="policy.languages",
                )
            )
        return tuple(dict.fromkeys(tags)) or (Language("en"),)

    def _severities(self) -> dict[str, Severity | None]:
        node = self.node.get("severities") if self.node else None
        if node is None:
            return {}
        levels: dict[str, Severity | None] = {severity.label: severity for severity in Severity} | {_OFF: None}
        chosen: dict[str, Severity | None] = {}
        for key, value in node.entries if isinstance(node, yaml.Mapping) else ():
            word = value.value if isinstance(value, yaml.Scalar) else ""
            if word in levels:
                chosen[key.value] = levels[word]
            else:
                at = value if isinstance(value, yaml.Scalar) else key
                self._fault(INVALID_VALUE, at, f"`{word}` is not a severity", "write error, warning, note or off; ")
        return chosen

    def _words(self, name: str) -> Iterator[yaml.Scalar]:
        node = self.node.get(name) if self.node else None
        if isinstance(node, yaml.Sequence):
            yield from (item for item in node.items if isinstance(item, yaml.Scalar))
        elif isinstance(node, yaml.Scalar):
            yield node

    def _fault(self, rule: Rule, word: yaml.Scalar, what: str, hint: str) -> None:
        if self.file:
            remedy = f"{hint}correct it, or remove it"
            self.faults.append(rule.finding(what, help=remedy, at=self.file.locate(word), subject=word.value))


def _policies(roots: Sequence[tuple[yaml.YamlFile, yaml.Node]]) -> Iterator[tuple[yaml.YamlFile, yaml.Mapping]]:
    for file, root in roots:
        node = root.get("policy") if isinstance(root, yaml.Mapping) else None
        if isinstance(node, yaml.Mapping):
            yield file, node


def files_of(folder: Path) -> list[Path]:
    """The YAML files that hold facts, in the order of their names."""
    return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})


def read_model_files(root: Path, folder: Path, faults: list[Finding]) -> list[yaml.YamlFile]:
    """Those of a folder of the project that can be read; what is wrong with the others is added to ``faults``."""
    files = []
    for path in files_of(folder):
        name = path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            what = f"{name} is a link to a file outside the project"
            faults.append(UNREADABLE_FILE.finding(what, help="put the file itself into the folder", at=start_of(name)))
            continue
        file = yaml.read_yaml(path, name, faults)
        if file is not None:
            files.append(file)
    return files
