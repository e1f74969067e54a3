"""The files of ``policy_data/`` to one model."""

from __future__ import annotations

from collections.abc import Sequence

from policysite.model.fact import Fact, Form
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.policy import Policy
from policysite.model.schema import BESIDE_THE_FACTS
from policysite.reading.faults import (
    DUPLICATE_KEY,
    INVALID_VALUE,
)
from policysite.reading.model.declaration import POLICY_KEYS, Declaration, Roots, sections
from policysite.reading.model.facts import IDENTIFIER, FactReader
from policysite.reading.model.fields import states_none
from policysite.reading.model.stated_fields import with_stated_fields
from policysite.reading.yaml import nodes as yaml


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
    declaration = Declaration(roots, faults, refused, unread)
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


def _merged(roots: Roots, declaration: Declaration, faults: list[Finding], refused: set[str]) -> dict[str, Fact]:
    readers = {file.path: FactReader(file, declaration.languages, faults, refused, POLICY_KEYS) for file, _ in roots}
    layouts = _layouts(roots, declaration.languages)
    facts: dict[str, Fact] = {}
    for file, key, node in sections(roots):
        name, reader = key.value, readers[file.path]
        if name in BESIDE_THE_FACTS:
            continue
        if not IDENTIFIER.fullmatch(name) or not (isinstance(node, yaml.Mapping) or states_none(node)):
            reader.invalid(name, node, "a section holds facts", "indent the facts below the name of the section")
            continue
        fact = reader.fact(name, key, node, layout=layouts.get(name, Form.PARAGRAPH))
        facts[name] = _joined(facts[name], fact, faults) if name in facts else fact
    return facts


def _layouts(roots: Roots, languages: tuple[Language, ...]) -> dict[str, Form]:
    """How the facts of each section stand, whichever of its files says so. What is wrong is told when that is read."""
    layouts: dict[str, Form] = {}
    for file, key, node in sections(roots):
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
