"""Values that are written as their field asks and still mean nothing: no such term, country or telephone number.

The reader reports what is not written as it should be; what a value has to mean is known here, beside the vocabularies.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.language.concepts.vocabularies import vocabulary
from policysite.language.values.countries import is_country
from policysite.language.values.phone_numbers import is_assigned_number
from policysite.model.fact import Fact
from policysite.model.finding import Finding
from policysite.model.project import Project
from policysite.model.value import Country, Phone, Scalar, Term
from policysite.reading.faults import INVALID_VALUE, suggestion

RULE = INVALID_VALUE


def check(project: Project) -> Iterator[Finding]:
    """Every value that no vocabulary, list of countries or numbering plan knows."""
    for fact in project.policy.facts.values():
        for field in fact.values:
            for value in fact.scalars(field):
                if (told := _told(value)) is not None:
                    yield _finding(fact, field, value, *told)


def _told(value: Scalar) -> tuple[str, str] | None:
    """What is wrong with a value and what would satisfy, or None where it is right."""
    if isinstance(value, Term):
        terms = vocabulary(value.vocabulary).terms
        if value.word not in terms:
            known = ", ".join(f"`{term}`" for term in terms)
            return "is not one of the words that this key takes", f"{suggestion(value.word, terms)}write one of {known}"
    elif isinstance(value, Country) and not is_country(value.code):
        return "is the code of no country", "write the two-letter code of ISO 3166, for example SE for Sweden"
    elif isinstance(value, Phone) and not is_assigned_number(value.number):
        remedy = "after the country code the number goes on without its leading zero: 0480-36 20 00 is +46480362000"
        return "is no telephone number that the country uses", remedy
    return None


def _finding(fact: Fact, field: str, value: Scalar, what: str, remedy: str) -> Finding:
    return RULE.finding(
        f"`{fact.address}.{field}`: `{value}` {what}",
        help=remedy,
        at=fact.field_locations[field],
        fact=fact.address,
        subject=f"{field}={value}",
    )
