"""Texts of the model as inline Markdown: words escaped, placeholders replaced by what they stand for.

Every function gives the empty string where nothing is to be published: no text in this language (a finding
elsewhere), an undecided value, or a text that places one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policysite.model.fact import Fact, Placeholder, StatedNone, Texts, Unset, Value
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.reference import ITEMS, TITLE, Target, placeholder_target
from policysite.rendering import locale
from policysite.rendering.escaping import escape
from policysite.rendering.value import render_value
from policysite.rendering.wording import wording_of


def render_text(policy: Policy, language: Language, fact: Fact, texts: Texts) -> str:
    """One of the texts that belong to a fact, in this language."""
    return _Inline(policy, language).text(fact, texts)


def render_words(policy: Policy, language: Language, fact: Fact) -> str:
    """The fact's own text; where facts below it are examples or not all there are, it says so before its colon."""
    words = _Inline(policy, language).text(fact, fact.texts)
    if not words or fact.openness is None or fact.items:
        return words
    return wording_of(language).lead_in(words, fact.openness)


def render_target(policy: Policy, language: Language, target: Target) -> str:
    """One field of a fact, tagged with its address."""
    return _Inline(policy, language).target(target)


@dataclass(frozen=True, slots=True)
class _Inline:
    policy: Policy
    language: Language
    around: tuple[Texts, ...] = ()
    """The texts whose placeholders are being replaced, so that a circle of them ends."""

    def text(self, fact: Fact, texts: Texts) -> str:
        text = texts.get(self.language)
        if text is None:
            return ""
        if len(text.segments) == 1 and isinstance(text.segments[0], str):
            return escape(text.segments[0])
        if any(texts is other for other in self.around):
            return ""
        inside = _Inline(self.policy, self.language, (*self.around, texts))
        parts = [escape(part) if isinstance(part, str) else inside.placeholder(fact, part) for part in text.segments]
        decided = all(part or isinstance(segment, str) for part, segment in zip(parts, text.segments, strict=True))
        return "".join(parts) if decided else ""

    def placeholder(self, fact: Fact, placeholder: Placeholder) -> str:
        target = placeholder_target(self.policy, fact, placeholder.path)
        return self.target(target) if target else ""

    def target(self, target: Target) -> str:
        fact, address = target.fact, f"{target.fact.address}.{target.field}"
        if target.field == ITEMS:
            return self.items(fact)
        if target.field == TITLE:
            return _tagged(address, self.text(fact, fact.title))
        return self.value(fact, address, fact.values[target.field])

    def items(self, fact: Fact) -> str:
        wording = wording_of(self.language)
        words = [_tagged(item.address, self.text(fact, item.texts)) for item in fact.items]
        listed = locale.joined(wording.locale, [word for word in words if word], fact.conjunction)
        return wording.with_openness(listed, fact.openness) if listed else ""

    def value(self, fact: Fact, address: str, value: Value) -> str:
        match value:
            case Unset():
                return ""
            case StatedNone(text=texts):
                return _tagged(f"{address}.none", self.text(fact, texts))
            case Mapping():
                return _tagged(address, self.text(fact, value))
            case tuple():
                rendered = [render_value(self.language, address, one) for one in value]
                return locale.joined(wording_of(self.language).locale, rendered)
            case _:
                return render_value(self.language, address, value)


def _tagged(address: str, words: str) -> str:
    return f'<span data-fact="{address}">{words}</span>' if words else ""
