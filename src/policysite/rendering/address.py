"""Where someone can be reached: the values of a fact as a postal address with telephone and web address."""

from __future__ import annotations

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.reference import Target, fields_of
from policysite.rendering.anchor import Anchors
from policysite.rendering.text import render_target, render_words
from policysite.rendering.wording import wording_of

_LINES: tuple[tuple[str, ...], ...] = (
    ("official-name",),
    ("name",),
    ("box",),
    ("street",),
    ("postcode", "city"),
    ("country",),
    ("phone",),
    ("email",),
    ("url",),
)
"""Fields by line, in the order in which an envelope and a visiting card have them."""

_REACHED_AT = frozenset({"box", "street", "postcode", "city", "phone", "email"})
"""Fields that are told to be used, so that a text which leaves them out stands above them."""


def is_address(fact: Fact) -> bool:
    """Whether the fact holds a way to reach someone that its own text, if it has one, does not tell."""
    if not fact.texts:
        return any(field in fact.values for line in _LINES for field in line)
    reached_at = fact.values.keys() & _REACHED_AT
    if not reached_at:
        return False
    told = {placeholder.path for text in fact.texts.values() for placeholder in text.placeholders}
    return not reached_at <= told


def render_address(policy: Policy, language: Language, fact: Fact, anchors: Anchors) -> str:
    """The fact as an HTML block, its own text as the first line; empty where all of it is undecided."""
    words = render_words(policy, language, fact)
    lines = [f'<span data-fact="{fact.address}">{words}</span>'] if words else []
    for fields in _LINES:
        values = (_value(policy, language, fact, field) for field in fields if field in fields_of(fact))
        lines += filter(None, [" ".join(filter(None, values))])
    if not lines:
        return ""
    said = "" if words else f' data-fact="{fact.address}"'
    return f"<address{anchors.home(fact.address)}{said}>{'<br>'.join(lines)}</address>"


def _value(policy: Policy, language: Language, fact: Fact, field: str) -> str:
    value = render_target(policy, language, Target(fact, field))
    return wording_of(language).word("box").replace("{0}", value) if field == "box" and value else value
