"""Which facts tell where someone can be reached, and by which of their fields."""

from __future__ import annotations

from policysite.model.fact import Fact

ADDRESS_LINES: tuple[tuple[str, ...], ...] = (
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
        return any(field in fact.values for line in ADDRESS_LINES for field in line)
    reached_at = fact.values.keys() & _REACHED_AT
    if not reached_at:
        return False
    told = {placeholder.path for text in fact.texts.values() for placeholder in text.placeholders}
    return not reached_at <= told
