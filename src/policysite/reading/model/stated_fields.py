"""Fields that are ``none`` with a text that no braces place: each is told as a fact below the one that has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policysite.model.contact import ADDRESS_LINES, is_address
from policysite.model.fact import Fact, Placeholder, StatedNone, Text
from policysite.model.policy import ABOUT_THE_POLICY, Policy
from policysite.model.reference import placeholder_target

"""The section that describes the policy itself; its fields are placed by the theme."""
_IN_ADDRESSES = frozenset(field for line in ADDRESS_LINES for field in line)


def with_stated_fields(policy: Policy) -> Policy:
    """The policy, in which what is published of such a field is the last fact below the one that has it.

    The field stays, and says only that there is none. Where a text places it, or an address tells it, nothing changes.
    """
    placed = _placed(policy)
    sections = {
        name: section if name == ABOUT_THE_POLICY else _told(section, placed)
        for name, section in policy.sections.items()
    }
    return replace(policy, sections=sections)


def _placed(policy: Policy) -> set[tuple[str, str]]:
    targets = (placeholder_target(policy, each.fact, each.placeholder.path) for each in policy.placements)
    return {(target.fact.address, target.field) for target in targets if target}


def _told(fact: Fact, placed: set[tuple[str, str]]) -> Fact:
    children = {name: _told(child, placed) for name, child in fact.children.items()}
    stated = dict(_stated(fact, placed))
    if not stated and all(child is fact.children[name] for name, child in children.items()):
        return fact
    values = {
        name: StatedNone({}, child.location) if (child := stated.get(name)) else value
        for name, value in fact.values.items()
    }
    return replace(fact, values=values, children={**children, **stated})


def _stated(fact: Fact, placed: set[tuple[str, str]]) -> Iterator[tuple[str, Fact]]:
    told = _IN_ADDRESSES if is_address(fact) else ()
    for name, value in fact.values.items():
        if isinstance(value, StatedNone) and value.text and name not in told and (fact.address, name) not in placed:
            yield name, _as_fact(fact, name, value)


def _as_fact(owner: Fact, name: str, value: StatedNone) -> Fact:
    texts = {language: _seen_from_below(text, owner) for language, text in value.text.items()}
    places = {f"text.{language}": text.passage.locate() for language, text in texts.items()}
    return Fact(
        address=f"{owner.address}.{name}",
        location=owner.field_locations.get(name, value.location),
        field_locations={"none": value.location, **places},
        texts=texts,
        none=StatedNone({}, value.location),
    )


def _seen_from_below(text: Text, owner: Fact) -> Text:
    """The text with its own placeholders as those of the fact that has the field."""
    segments = (
        replace(part, path=f"{owner.address}.{part.path}")
        if isinstance(part, Placeholder) and "." not in part.path
        else part
        for part in text.segments
    )
    return replace(text, segments=tuple(segments))
