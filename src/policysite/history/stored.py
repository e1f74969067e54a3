"""What a fact stores once, for all languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from policysite.history.change import TypedValue
from policysite.model.fact import Conjunction, Fact

NONE = "none"
"""The field that says that the whole fact is known not to exist."""


def typed_fields(fact: Fact) -> dict[str, TypedValue]:
    """What is stored once: the fields that are no texts, and how its list is told."""
    values = {name: cast(TypedValue, value) for name, value in fact.values.items() if not isinstance(value, Mapping)}
    if fact.none is not None:
        values[NONE] = fact.none
    if fact.openness is not None:
        values["list"] = fact.openness
    if fact.conjunction is not Conjunction.AND:
        values["conjunction"] = fact.conjunction
    return values


def written(value: TypedValue | None) -> str:
    """The value in one form: its type included, a list in any order.

    Notes of what is open and texts of what is absent are compared as wording.
    """
    if isinstance(value, tuple):
        return " ".join(sorted(map(written, value)))
    kind = type(value).__name__
    return kind if kind in {"Unset", "StatedNone", "NoneType"} else f"{kind} {value}"
