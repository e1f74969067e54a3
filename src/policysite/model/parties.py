"""Who is who in a policy: the controller, how to reach it, and the supervisory authority."""

from __future__ import annotations

from policysite.model.fact import Fact
from policysite.model.policy import Policy
from policysite.model.value import Term

_CONTROLLING = frozenset({"controller", "joint-controller"})
_REACHED_AT = ("phone", "email", "street", "box", "city")


def controller_of(policy: Policy) -> Fact | None:
    """The first decided fact with the name of whoever is responsible; None where no name is decided."""
    return next((fact for fact in policy.decided() if fact.scalars("name") and _is_the_controllers(fact)), None)


def contact_of(policy: Policy) -> Fact | None:
    """The first decided fact with a way to reach the controller."""
    reached = (fact for fact in policy.decided() if any(fact.scalars(field) for field in _REACHED_AT))
    return next(filter(_is_the_controllers, reached), None)


def authority_of(policy: Policy) -> Fact | None:
    """The supervisory authority: the first decided fact with a name that differs per language."""
    return next((fact for fact in policy.decided() if fact.texts_of("official-name")), None)


def _is_the_controllers(fact: Fact) -> bool:
    """Not about a recipient, a processor or an authority, which have names and addresses too."""
    roles = {value.word for value in fact.scalars("role") if isinstance(value, Term)}
    return not (fact.values.keys() & {"recipient", "official-name"}) and roles <= _CONTROLLING
