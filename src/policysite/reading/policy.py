"""The files of ``policy_data/`` to one model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from policysite.model.fact import Fact, Form
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.location import Location, start_of
from policysite.model.policy import Policy
from policysite.model.rule import Rule
from policysite.model.schema import BESIDE_THE_FACTS
from policysite.reading import yaml_syntax as yaml
from policysite.reading.facts import IDENTIFIER, FactReader, states_none
from policysite.reading.faults import (
    DUPLICATE_KEY,
    INVALID_VALUE,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNREADABLE_FILE,
    suggestion,
)
from policysite.reading.stated_fields import with_stated_fields

POLICY_KEYS = frozenset({"languages", "sections", "severities"})
"""Keys of ``policy`` that describe the model itself."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_OFF = "off"
_TEXT_KEYS = frozenset({"text", "title", "unset", "none", "definition", "decision"})
"""Keys that hold one text per language."""


def read_policy(files: Sequence[yaml.YamlFile], faults: list[Finding], unread: Sequence[str] = ()) -> Policy:
    """Merge the facts of all files.

    Args:
        files: every parsed file of ``policy_data/``.
        faults: receives what is wrong.
        unread: the names of the files of which nothing could be read, which is told already.
    """
    roots = [(file, file.root) for file in files if _is_mapping(file, faults)]
    unread = [*unread, *(file.path for file in files if not isinstance(file.root, yaml.Mapping))]
    refused: set[str] = set()
    declaration = _Declaration(roots, faults, refused, unread)
    facts = _merged(roots, declaration, faults, refused)
    order = declaration.order(facts)
    policy = Policy(
        declaration.languages,
        {name: facts[name] for name in order},
        declaration.severities,
        frozenset(refused),
        tuple(unread),
    )
    return with_stated_fields(policy)


def _is_mapping(file: yaml.YamlFile, faults: list[Finding]) -> bool:
    if isinstance(file.root, yaml.Mapping):
        return True
    if not isinstance(file.root, yaml.Refused):
        faults.append(
            INVALID_VALUE.finding(
                f"{file.path} holds no facts: a file starts with the name of a section and a colon",
                help="write for example `rights:` and indent the facts below it",
                at=Location(file.path, file.root.line, file.root.column, file.root.line, file.root.column + 1),
            )
        )
    return False


_Roots = Sequence[tuple[yaml.YamlFile, yaml.Node]]


def _sections(roots: _Roots) -> Iterator[tuple[yaml.YamlFile, yaml.Scalar, yaml.Node]]:
    for file, root in roots:
        for key, node in root.entries if isinstance(root, yaml.Mapping) else ():
            yield file, key, node


def _merged(roots: _Roots, declaration: _Declaration, faults: list[Finding], refused: set[str]) -> dict[str, Fact]:
    readers = {
        file.path: FactReader(file, declaration.languages, faults, POLICY_KEYS, refused=refused) for file, _ in roots
    }
    layouts = _layouts(roots, declaration.languages)
    facts: dict[str, Fact] = {}
    for file, key, node in _sections(roots):
        name, reader = key.value, readers[file.path]
        if name in BESIDE_THE_FACTS:
            continue
        if not IDENTIFIER.fullmatch(name) or not (isinstance(node, yaml.Mapping) or states_none(node)):
            reader.invalid(name, node, "a section holds facts", "indent the facts below the name of the section")
            continue
        fact = reader.fact(name, key, node, layout=layouts.get(name, Form.PARAGRAPH))
        facts[name] = _joined(facts[name], fact, faults) if name in facts else fact
    return facts


def _layouts(roots: _Roots, languages: tuple[Language, ...]) -> dict[str, Form]:
    """How the facts of each section stand, whichever of its files says so. What is wrong is told when that is read."""
    layouts: dict[str, Form] = {}
    for file, key, node in _sections(roots):
        layout = node.get("layout") if isinstance(node, yaml.Mapping) else None
        if layout is not None:
            layouts.setdefault(key.value, FactReader(file, languages, []).layout(key.value, layout))
    return layouts


def _joined(first: Fact, second: Fact, faults: list[Finding]) -> Fact:
    """Two files may each hold part of a section; what both hold is a fault, and the first counts."""
    faults.extend(
        _twice(f"{first.address}.{name}", at, first.field_locations[name])
        for name, at in second.field_locations.items()
        if name in first.field_locations and "." not in name and name != "waivers"
    )
    children = dict(first.children)
    for name, child in second.children.items():
        if name in children:
            faults.append(_twice(child.address, child.location, children[name].location))
        children.setdefault(name, child)

    def holder(key: str) -> Fact:
        return first if key in first.field_locations else second

    return Fact(
        address=first.address,
        location=first.location,
        values={**second.values, **first.values},
        field_locations={**second.field_locations, **first.field_locations},
        texts=first.texts or second.texts,
        title=holder("title").title,
        items=holder("items").items,
        openness=holder("list").openness,
        conjunction=holder("conjunction").conjunction,
        form=holder("form").form,
        unset=holder("unset").unset,
        none=holder("none").none,
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

    def __init__(self, roots: _Roots, faults: list[Finding], refused: set[str], unread: Sequence[str]) -> None:
        self.roots, self.faults, self.refused, self.unread = roots, faults, refused, unread
        self.file: yaml.YamlFile | None = None
        self.node: yaml.Mapping | None = None
        for self.file, self.node in _policies(roots):
            break
        self.languages = self._languages()
        self.severities = self._severities()

    def order(self, facts: dict[str, Fact]) -> list[str]:
        """The sections as declared; those that are not declared, or do not exist, are faults."""
        names = [name for name in ("policy",) if name in facts]
        declared = list(self._words("sections", "a list of sections", "write for example `[scope, rights]`"))
        for word in declared:
            if word.value in facts:
                names.append(word.value)
                continue
            if not self.unread and word.value not in self.refused:
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
        told = len(self.faults)
        tags = []
        for word in self._words(
            "languages", "a list of language tags", "write for example `[sv, en]`, the source first"
        ):
            if _LANGUAGE.fullmatch(word.value):
                tags.append(Language(word.value))
            else:
                self._fault(
                    INVALID_VALUE, word, f"`{word.value}` is not a language tag", "write for example sv or pt-BR; "
                )
        if tags:
            return tuple(dict.fromkeys(tags))
        self.refused.add("policy.languages")
        if len(self.faults) == told and not self.unread and not self._is_refused():
            at = self.file.locate(self.node) if self.file and self.node else start_of("policy_data/policy.yaml")
            self.faults.append(
                MISSING_KEY.finding(
                    "the policy does not say which languages it has",
                    help="write `policy:` and below it `languages: [sv, en]`, the editorial source first",
                    at=at,
                    fact="policy.languages",
                )
            )
        return self._languages_of_texts() or (Language("en"),)

    def _is_refused(self) -> bool:
        """Whether something stands at ``policy`` or ``policy.languages`` that another finding is about."""
        if self.node is not None:
            return isinstance(self.node.get("languages"), yaml.Refused)
        return any(key.value == "policy" for _, key, _ in _sections(self.roots))

    def _languages_of_texts(self) -> tuple[Language, ...]:
        """Those that the texts are in, so that a fault of the declaration is not one of every text."""
        waiting = [node for _, _, node in reversed(list(_sections(self.roots))) if isinstance(node, yaml.Mapping)]
        found: dict[Language, None] = {}
        while waiting:
            for key, node in waiting.pop().entries:
                if isinstance(node, yaml.Mapping):
                    if key.value in _TEXT_KEYS:
                        tags = [tag.value for tag, _ in node.entries if _LANGUAGE.fullmatch(tag.value)]
                        found.update(dict.fromkeys(map(Language, tags)))
                    else:
                        waiting.append(node)
        return tuple(found)

    def _severities(self) -> dict[str, Severity | None]:
        node = self.node.get("severities") if self.node else None
        levels: dict[str, Severity | None] = {severity.label: severity for severity in Severity} | {_OFF: None}
        chosen: dict[str, Severity | None] = {}
        for key, value in self._entries("severities", node):
            word = value.value if isinstance(value, yaml.Scalar) else ""
            if word in levels:
                chosen[key.value] = levels[word]
            else:
                at = value if isinstance(value, yaml.Scalar) else key
                self._fault(INVALID_VALUE, at, f"`{word}` is not a severity", "write error, warning, note or off; ")
        return chosen

    def _entries(self, name: str, node: yaml.Node | None) -> Iterator[tuple[yaml.Scalar, yaml.Node]]:
        if isinstance(node, yaml.Mapping):
            yield from node.entries
        elif node is not None:
            self._invalid(name, node, "a severity for each rule", "write for example `lost-right: warning` below it")

    def _words(self, name: str, expected: str, remedy: str) -> Iterator[yaml.Scalar]:
        node = self.node.get(name) if self.node else None
        for item in node.items if isinstance(node, yaml.Sequence) else (node,):
            if isinstance(item, yaml.Scalar):
                yield item
            elif item is not None:
                self._invalid(name, item, expected, remedy)

    def _invalid(self, name: str, node: yaml.Node, expected: str, remedy: str) -> None:
        if self.file:
            reader = FactReader(self.file, (), self.faults, refused=self.refused)
            reader.invalid(f"policy.{name}", node, f"{expected} is expected here", remedy)

    def _fault(self, rule: Rule, word: yaml.Scalar, what: str, hint: str) -> None:
        if self.file:
            remedy = f"{hint}correct it, or remove it"
            self.faults.append(rule.finding(what, help=remedy, at=self.file.locate(word), subject=word.value))


def _policies(roots: _Roots) -> Iterator[tuple[yaml.YamlFile, yaml.Mapping]]:
    for file, root in roots:
        node = root.get("policy") if isinstance(root, yaml.Mapping) else None
        if isinstance(node, yaml.Mapping):
            yield file, node


def files_of(folder: Path) -> list[Path]:
    """The YAML files that hold facts, in the order of their names."""
    return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})


def read_model_files(root: Path, folder: Path, faults: list[Finding]) -> tuple[list[yaml.YamlFile], list[str]]:
    """The files of a folder of the project, and the names of those that cannot be read, which ``faults`` tells why."""
    files, unread = [], []
    for path in files_of(folder):
        name = path.relative_to(root).as_posix()
        file = None
        if path.resolve().is_relative_to(root.resolve()):
            file = yaml.read_yaml(path, name, faults)
        else:
            what = f"{name} is a link to a file outside the project"
            faults.append(UNREADABLE_FILE.finding(what, help="put the file itself into the folder", at=start_of(name)))
        if file is None:
            unread.append(name)
        else:
            files.append(file)
    return files, unread
