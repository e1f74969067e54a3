"""Values of the model that a text writes itself where the text of another language places them with braces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.fact import Fact, Text
from policysite.model.language import Language
from policysite.model.mention import Mention, MentionKind
from policysite.model.policy import Policy
from policysite.model.reference import Target, placeholder_target
from policysite.model.value import Country, Date, Domain, Duration, Email, Phone, Scalar, Url

KINDS: Mapping[type[Scalar], MentionKind] = {
    Duration: MentionKind.DURATION,
    Date: MentionKind.DATE,
    Phone: MentionKind.PHONE,
    Email: MentionKind.EMAIL,
    Url: MentionKind.URL,
    Domain: MentionKind.URL,
    Country: MentionKind.COUNTRY,
}
"""What a text says where it spells out a value of a type."""

Fields = Mapping[tuple[str, str], Target]
"""What a text places, by the address of its fact and its name."""


def placed(policy: Policy, fact: Fact, text: Text) -> Fields:
    """The fields that a text of a fact places."""
    targets = [placeholder_target(policy, fact, placeholder.path) for placeholder in text.placeholders]
    return {(target.fact.address, target.field): target for target in targets if target}


def spelled_out(text: AnalysedText, values: Iterable[Scalar]) -> Mention | None:
    """The words of a text that state one of these values."""
    return next((mention for value in values for mention in _of_its_kind(text, value) if _states(mention, value)), None)


def in_place_of(text: AnalysedText, values: Iterable[Scalar]) -> Mention | None:
    """The words that a text which does not place these values has in their place: the same value, else another."""
    values = tuple(values)
    others = (mention for value in values for mention in _of_its_kind(text, value) if mention.certain)
    return spelled_out(text, values) or next(others, None)


def without_spelled_values(pair: AlignedTexts, placed: Mapping[Language, Fields]) -> AlignedTexts:
    """The pair without the words that stand in place of a value of the twin.

    The twin states the value by its braces, so that these words are no difference; other rules tell what they are.

    Args:
        pair: texts of one fact.
        placed: what the texts place, by language; a language whose text places nothing may be absent.
    """
    here, there = placed.get(pair.first.language, {}), placed.get(pair.second.language, {})
    if here.keys() == there.keys():
        return pair
    return replace(pair, first=_without(pair.first, there, here), second=_without(pair.second, here, there))


def _without(text: AnalysedText, wanted: Fields, own: Fields) -> AnalysedText:
    """The text without what it has in place of the fields that are wanted and that it does not place."""
    missing = (target for identity, target in wanted.items() if identity not in own)
    found = (in_place_of(text, target.fact.scalars(target.field)) for target in missing)
    spelled = {mention.identity for mention in found if mention}
    if not spelled:
        return text
    return AnalysedText(text.passage, tuple(each for each in text.mentions if each.identity not in spelled))


def _of_its_kind(text: AnalysedText, value: Scalar) -> tuple[Mention, ...]:
    kind = KINDS.get(type(value))
    return text.of(kind) if kind else ()


def _states(mention: Mention, value: Scalar) -> bool:
    return mention.key == str(value)
