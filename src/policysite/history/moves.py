"""Facts that have another address and say the same as before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from policysite.history.stored import typed_fields, written
from policysite.model.content import words_of_text
from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy


def moves_between(old: Policy, new: Policy, languages: tuple[Language, ...]) -> dict[str, str]:
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
        if not is_below(address, evident) and not is_below(origin, olds)
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
        *(f"{name} = {written(value)}" for name, value in typed_fields(fact).items()),
        *(f"{child.name}: {content}" for child in fact.children.values() if (content := _content(child, languages))),
    ]
    return hashlib.sha256(json.dumps(sorted(parts)).encode()).hexdigest() if parts else ""


def is_below(address: str, addresses: Mapping[str, str] | set[str]) -> bool:
    """Whether an address lies anywhere below one of these."""
    parent = address.rpartition(".")[0]
    return bool(parent) and (parent in addresses or is_below(parent, addresses))
