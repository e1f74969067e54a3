"""Which edition of the policy a reader has before them: its version and the day from which it applies."""

from __future__ import annotations

from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.reference import page_target
from policysite.rendering.text import render_target
from policysite.rendering.wording import wording_of

_LINES = {"policy.version": "version", "policy.effective": "effective"}
"""Each value with the words that it stands in."""


def render_edition(policy: Policy, language: Language) -> str:
    """One line of inline Markdown, "Version 2 · Applies from 25 May 2018"; empty where neither is decided."""
    return " · ".join(edition_of(policy, language))


def edition_of(policy: Policy, language: Language) -> list[str]:
    """Its parts, each as inline Markdown."""
    wording = wording_of(language)
    parts = []
    for address, use in _LINES.items():
        target = page_target(policy, address)
        value = render_target(policy, language, target) if target else ""
        if value:
            parts.append(wording.word(use).replace("{0}", value))
    return parts
