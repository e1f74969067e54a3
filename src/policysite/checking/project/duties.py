"""What a policy holds, asked the way GDPR Articles 13 and 14 ask it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policysite.model.fact import Fact, StatedNone, Unset, Value
from policysite.model.finding import Finding
from policysite.model.location import Location, start_of
from policysite.model.policy import Policy
from policysite.model.rule import Rule
from policysite.model.value import Article, Country, Term

_UNION = ("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU", "IE IT LT LU LV MT NL PL PT RO SE SI SK")
EEA = frozenset(code for codes in (*_UNION, "IS LI NO") for code in codes.split())
"""Member states of the European Economic Area, in which the GDPR applies (EEA Joint Committee decision 154/2018)."""

PROVISIONS = {
    "role": "GDPR 13(1)(a)",
    "representative": "GDPR 13(1)(a)",
    "data-protection-officer": "GDPR 13(1)(b)",
    "purpose": "GDPR 13(1)(c)",
    "legal-basis": "GDPR 13(1)(c)",
    "interest": "GDPR 13(1)(d)",
    "recipient": "GDPR 13(1)(e)",
    "mechanism": "GDPR 13(1)(f)",
    "period": "GDPR 13(2)(a)",
    "criterion": "GDPR 13(2)(a)",
    "right": "GDPR 13(2)(b)",
    "provision": "GDPR 13(2)(e)",
    "automated-decisions": "GDPR 13(2)(f)",
    "data": "GDPR 14(1)(d)",
    "source": "GDPR 14(2)(f)",
}
"""What data subjects have to be told of, by the field that holds it."""

_ABOUT_PERSONAL_DATA = ("data", "purpose", "legal-basis", "right", "recipient")


def provision(field: str) -> str:
    """``GDPR Art. 13(1)(b)``, which asks for what a field holds."""
    return PROVISIONS[field].replace(" ", " Art. ")


@dataclass(frozen=True)
class Duties:
    """A policy as a controller's information to data subjects."""

    policy: Policy

    @property
    def apply(self) -> bool:
        """Whether the policy is about personal data at all."""
        return self.states(*_ABOUT_PERSONAL_DATA)

    def facts_with(self, *fields: str) -> Iterator[Fact]:
        """Facts that say something in one of these fields, if only that it is undecided or none."""
        found = {fact.address for name in fields for fact in self.policy.by_field.get(name, ())}
        return (fact for address, fact in self.policy.facts.items() if address in found) if found else iter(())

    def states(self, *fields: str) -> bool:
        """Whether anything is said in one of these fields."""
        return not self.policy.by_field.keys().isdisjoint(fields)

    def lacks(self, field: str, name: str = "") -> bool:
        """Whether data subjects are not told what a field holds, and nothing about its provision is left open.

        Args:
            field: one that a provision asks for.
            name: that of a fact, as ``policysite new`` writes it, of which ``none`` alone says that there is nothing;
                for a provision that asks only for what there is.
        """
        if not self.apply or self.states(field):
            return False
        article = PROVISIONS[field]
        return not (self.is_open_or_denied(article, name) if name else self.is_open(article))

    def terms(self, field: str) -> dict[str, Fact]:
        """The words of a closed list that the policy uses, each with the first fact that does and may exist."""
        found: dict[str, Fact] = {}
        for fact in self.facts_with(field):
            for value in fact.scalars(field) if fact.none is None else ():
                if isinstance(value, Term):
                    found.setdefault(value.word, fact)
        return found

    def is_undecided(self, field: str) -> bool:
        """Whether the field is an open question somewhere, about which nothing more is to be said."""
        return any(isinstance(fact.values[field], Unset) for fact in self.facts_with(field))

    def leaves_open_or_denies(self, field: str) -> bool:
        """Whether the field is an open question somewhere, or known not to exist."""
        return any(isinstance(fact.values[field], Unset | StatedNone) for fact in self.facts_with(field))

    def inherited(self, fact: Fact, field: str) -> Value | None:
        """What the fact says in a field, else the nearest fact above it."""
        address = fact.address
        while address:
            owner = self.policy.facts.get(address)
            if owner is not None and field in owner.values:
                return owner.values[field]
            address = address.rpartition(".")[0]
        return None

    def is_open(self, article: str) -> bool:
        """Whether a fact about this provision, or about a part of it, is wholly undecided."""
        return _are_about(article, (fact for fact in self.policy.facts.values() if fact.unset))

    def is_open_or_denied(self, article: str, name: str) -> bool:
        """Whether such a fact is undecided or known not to exist, for a provision that asks only for what there is.

        Args:
            article: the provision.
            name: that of a fact, as ``policysite new`` writes it, of which ``none`` alone says that there is nothing.
        """
        denied = [fact for fact in self.policy.facts.values() if fact.none]
        return self.is_open(article) or _are_about(article, denied) or any(fact.name == name for fact in denied)

    @property
    def place(self) -> Location:
        """Where to report what the policy does not say anywhere."""
        for section in self.policy.sections.values():
            return section.location
        return start_of("policy_data")


def duty_finding(rule: Rule, message: str, help: str, fact: Fact | Location) -> Finding:
    """A finding about what the model as a whole does not say, at a fact or at the start of the model."""
    if isinstance(fact, Location):
        return rule.finding(message, help=help, at=fact)
    return rule.finding(message, help=help, at=fact.location, fact=fact.address)


def countries(fact: Fact) -> tuple[str, ...]:
    """ISO 3166 codes of the fact's countries."""
    return tuple(value.code for value in fact.scalars("country") if isinstance(value, Country))


def _are_about(article: str, facts: Iterable[Fact]) -> bool:
    """Whether one of the facts is about a provision, or about a part of it."""
    wanted = Article.parse(article)
    found = (value for fact in facts for value in fact.scalars("article"))
    return any(isinstance(value, Article) and _covers(wanted, value) for value in found)


def _covers(wanted: Article, found: Article) -> bool:
    same = (wanted.act, wanted.article) == (found.act, found.article)
    return same and wanted.parts[: len(found.parts)] == found.parts
