"""Where someone can be reached: the values of a fact as a postal address with telephone and web address."""

from __future__ import annotations

from policysite.model.contact import ADDRESS_LINES
from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.reference import Target, fields_of
from policysite.rendering.anchor import Anchors
from policysite.rendering.text import render_target, render_words
from policysite.rendering.wording import wording_of


def render_address(policy: Policy, language: Language, fact: Fact, anchors: Anchors) -> str:
    """The fact as an HTML block, its own text as the first line; empty where all of it is undecided."""
    words = render_words(policy, language, fact)
    lines = [f'<span data-fact="{fact.address}">{words}</span>'] if words else []
    for fields in ADDRESS_LINES:
        values = (_value(policy, language, fact, field) for field in fields if field in fields_of(fact))
        lines += filter(None, [" ".join(filter(None, values))])
    if not lines:
        return ""
    said = "" if words else f' data-fact="{fact.address}"'
    return f"<address{anchors.home(fact.address)}{said}>{'<br>'.join(lines)}</address>"


def _value(policy: Policy, language: Language, fact: Fact, field: str) -> str:
    value = render_target(policy, language, Target(fact, field))
    return wording_of(language).word("box").replace("{0}", value) if field == "box" and value else value
