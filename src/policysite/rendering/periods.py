"""How long and why, in the words of a language: what the typed values of a fact say beside its text."""

from __future__ import annotations

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.reference import Target
from policysite.rendering import locale
from policysite.rendering.text import render_target
from policysite.rendering.wording import wording_of


def has_period(fact: Fact) -> bool:
    """Whether the fact says how long, or what decides it."""
    return bool(fact.scalars("period") or fact.scalars("criterion"))


def render_period(policy: Policy, language: Language, fact: Fact) -> str:
    """How long, "at least 3 months", as inline Markdown; empty where the fact does not say."""
    wording, told = wording_of(language), []
    for period in _rendered(policy, language, fact, "period"):
        bound = next(map(str, fact.scalars("bound")), "")
        told.append(wording.word(bound).replace("{0}", period) if bound in wording.words else period)
    return locale.joined(wording.locale, [*told, *_rendered(policy, language, fact, "criterion")])


def render_reason(policy: Policy, language: Language, fact: Fact) -> str:
    """Why, as inline Markdown; empty where the fact does not say."""
    return "".join(_rendered(policy, language, fact, "reason"))


def _rendered(policy: Policy, language: Language, fact: Fact, field: str) -> list[str]:
    """The field as one part, or none."""
    return [render_target(policy, language, Target(fact, field))] if fact.scalars(field) else []
