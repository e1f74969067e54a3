"""Two models compared fact by fact.

The order of facts, their form on the page, waivers and the layout of the files are no differences: the policy says the
same without them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import cast

from policysite.history.change import (
    Change,
    DecisionChanged,
    FactAdded,
    FactMoved,
    FactRemoved,
    LanguageAdded,
    LanguageRemoved,
    TypedValue,
    ValueChanged,
    WordingChanged,
)
from policysite.model.content import words_of_text
from policysite.model.fact import Conjunction, Fact, Texts
from policysite.model.language import Language
from policysite.model.policy import Policy


def compare(old: Policy, new: Policy) -> tuple[Change, ...]:
    """What changed: languages first, then facts in the order of the new model, then what was removed."""
    return tuple(_changes(old, new))


def _changes(old: Policy, new: Policy) -> Iterator[Change]:
    yield from (LanguageAdded(language) for language in new.languages if language not in old.languages)
    yield from (LanguageRemoved(language) for language in old.languages if language not in new.languages)
    shared = tuple(language for language in new.languages if language in old.languages)
    moves = _moves(old, new, shared)
    moved = set(moves.values())
    for address, fact in new.facts.items():
        before = old.facts.get(address)
        if before is not None:
            yield from _differences(before, fact, shared)
        elif address in moves:
            yield FactMoved(address, moves[address])
        elif not _below(address, moves):
            yield FactAdded(fact)
    for address, fact in old.facts.items():
        if address not in new.facts and address not in moved and not _below(address, moved):
            yield FactRemoved(fact)


def _below(address: str, addresses: Mapping[str, str] | set[str]) -> bool:
    parent = address.rpartition(".")[0]
    return bool(parent) and (parent in addresses or _below(parent, addresses))


# ------------------------------------------------------------------- moves


def _moves(old: Policy, new: Policy, languages: tuple[Language, ...]) -> dict[str, str]:
    """Old addresses by new ones: where one fact went and one came that says the same, in every language."""
    gone = _by_content(old, new, languages)
    come = _by_content(new, old, languages)
    evident = {
        addresses[0]: gone[content][0]
        for content, addresses in come.items()
        if len(addresses) == 1 and len(gone.get(content, ())) == 1
    }
    olds = set(evident.values())
    return {
        address: origin
        for address, origin in evident.items()
        if not _below(address, evident) and not _below(origin, olds)
    }


def _by_content(here: Policy, there: Policy, languages: tuple[Language, ...]) -> dict[str, list[str]]:
    """Addresses that only one model has, by what stands there and below it."""
    found: dict[str, list[str]] = {}
    for address, fact in here.facts.items():
        if address not in there.facts and (content := _content(fact, languages)):
            found.setdefault(content, []).append(address)
    return found


def _content(fact: Fact, languages: tuple[Language, ...]) -> str:
    """A digest of a fact and all below it, its own address left out; empty where it says nothing."""
    own = len(fact.address)
    parts = [
        *(
            f"{address[own:]} {language} {words_of_text(texts[language])}"
            for address, texts in fact.localized()
            for language in languages
            if language in texts
        ),
        *(f"{name} = {_written(value)}" for name, value in typed_fields(fact).items()),
        *(f"{child.name}: {content}" for child in fact.children.values() if (content := _content(child, languages))),
    ]
    return hashlib.sha256(json.dumps(sorted(parts)).encode()).hexdigest() if parts else ""


# ------------------------------------------------------------- differences


def _differences(old: Fact, new: Fact, languages: tuple[Language, ...]) -> Iterator[Change]:
    if (old.unset is None) != (new.unset is None):
        yield DecisionChanged(new.address, decided=new.unset is None)
    before, after = typed_fields(old), typed_fields(new)
    for name in dict.fromkeys((*after, *before)):
        if _written(before.get(name)) != _written(after.get(name)):
            yield ValueChanged(new.address, name, before.get(name), after.get(name))
    texts, replacements = dict(old.localized()), dict(new.localized())
    for address in dict.fromkeys((*replacements, *texts)):
        change = _wording(address, texts.get(address, {}), replacements.get(address, {}), languages)
        if change is not None:
            yield change


def _wording(address: str, old: Texts, new: Texts, languages: tuple[Language, ...]) -> WordingChanged | None:
    before = {language: words_of_text(old[language]) for language in languages if language in old}
    after = {language: words_of_text(new[language]) for language in languages if language in new}
    changed = [language for language in languages if before.get(language) != after.get(language)]
    if not changed:
        return None
    return WordingChanged(
        address=address,
        old={language: before[language] for language in changed if language in before},
        new={language: after[language] for language in changed if language in after},
        unchanged=tuple(language for language in languages if language not in changed),
    )


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


def _written(value: TypedValue | None) -> str:
    """The value in one form: its type included, a list in any order.

    Notes of what is open and texts of what is absent are compared as wording.
    """
    if isinstance(value, tuple):
        return " ".join(sorted(map(_written, value)))
    kind = type(value).__name__
    return kind if kind in {"Unset", "StatedNone", "NoneType"} else f"{kind} {value}"
