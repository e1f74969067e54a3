"""Two models compared fact by fact.

The order of facts, their form on the page, waivers and the layout of the files are no differences: the policy says the
same without them.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.history.change import (
    Change,
    DecisionChanged,
    FactAdded,
    FactMoved,
    FactRemoved,
    LanguageAdded,
    LanguageRemoved,
    ValueChanged,
    WordingChanged,
)
from policysite.history.moves import is_below, moves_between
from policysite.history.stored import typed_fields, written
from policysite.model.content import words_of_text
from policysite.model.fact import Fact, Texts
from policysite.model.language import Language
from policysite.model.policy import Policy


def compare(old: Policy, new: Policy) -> tuple[Change, ...]:
    """What changed: languages first, then facts in the order of the new model, then what was removed."""
    return tuple(_changes(old, new))


def _changes(old: Policy, new: Policy) -> Iterator[Change]:
    yield from (LanguageAdded(language) for language in new.languages if language not in old.languages)
    yield from (LanguageRemoved(language) for language in old.languages if language not in new.languages)
    shared = tuple(language for language in new.languages if language in old.languages)
    moves = moves_between(old, new, shared)
    moved = set(moves.values())
    for address, fact in new.facts.items():
        before = old.facts.get(address)
        if before is not None:
            yield from _differences(before, fact, shared)
        elif address in moves:
            yield FactMoved(address, moves[address])
        elif not is_below(address, moves):
            yield FactAdded(fact)
    for address, fact in old.facts.items():
        if address not in new.facts and address not in moved and not is_below(address, moved):
            yield FactRemoved(fact)


def _differences(old: Fact, new: Fact, languages: tuple[Language, ...]) -> Iterator[Change]:
    if (old.unset is None) != (new.unset is None):
        yield DecisionChanged(new.address, decided=new.unset is None)
    before, after = typed_fields(old), typed_fields(new)
    for name in dict.fromkeys((*after, *before)):
        if written(before.get(name)) != written(after.get(name)):
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
