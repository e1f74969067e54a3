"""What the words between braces stand for: ``{period}`` in a text, ``{{ rights.restriction }}`` on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policysite.model.fact import Fact
from policysite.model.page import PageSet
from policysite.model.policy import Policy

ITEMS = "items"
TITLE = "title"

SIDE_BY_SIDE = "policy.side-by-side"
"""Places every fact."""

GENERATED: Mapping[str, str] = {
    "policy.summary": "The policy in short, each line leading to where it is told in full.",
    "policy.glossary": "What the words of data protection law mean.",
    "policy.versions": "What each released version changed, the newest first; ends with the heading of the first.",
    "policy.changes": "What was corrected, as the settlements tell it to visitors.",
    SIDE_BY_SIDE: "Every fact in every language, next to each other.",
}
"""What ``{{ }}`` on a page places beside facts and their fields. ``policy`` has fields but no facts below it, and none
of these is the name of a field, so that a model can never have a fact of the same address."""


@dataclass(frozen=True, slots=True)
class Target:
    """A fact, or one field of it."""

    fact: Fact
    field: str = ""
    """A typed field, ``title`` or ``items``; empty for the fact as a whole."""


def placeholder_target(policy: Policy, fact: Fact, path: str) -> Target | None:
    """What ``{path}`` in a text of this fact stands for: its own field, or a field of the fact with that address.

    None where there is no such thing: the path is wrong, or the field has no value.
    """
    address, _, field = path.rpartition(".")
    owner = policy.facts.get(address) if address else fact
    return Target(owner, field) if owner is not None and field in fields_of(owner) else None


def page_target(policy: Policy, path: str) -> Target | None:
    """What ``{{ path }}`` on a page places: the fact with that address, else a field of one; None for neither."""
    whole = policy.facts.get(path)
    if whole is not None:
        return Target(whole)
    address, _, field = path.rpartition(".")
    owner = policy.facts.get(address)
    return Target(owner, field) if owner is not None and field in fields_of(owner) else None


def fields_of(fact: Fact) -> tuple[str, ...]:
    """The fields of a fact that can be placed on their own."""
    structure = ((TITLE, fact.title), (ITEMS, fact.items))
    return (*fact.values, *(name for name, value in structure if value))


def places_facts(policy: Policy, pages: PageSet) -> bool:
    """Whether a page is part of the policy: it places a section or a fact, not only a value in a sentence."""
    targets = (page_target(policy, reference.address) for reference in pages.references)
    return any(target is not None and not target.field for target in targets)
