"""A page of the policy for search engines, in the words of schema.org (JSON-LD). It says only what the model says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.value import Scalar

Json = Mapping[str, "Json"] | list["Json"] | str

_EDITION = {"version": "version", "effective": "datePublished"}
_ADDRESS = {
    "box": "postOfficeBoxNumber",
    "street": "streetAddress",
    "postcode": "postalCode",
    "city": "addressLocality",
    "country": "addressCountry",
}
_CONTACT = {"phone": "telephone", "email": "email"}
"""Our fields in their words."""


def web_page(policy: Policy, language: Language, *, name: str, url: str, versions: Mapping[Language, str]) -> Json:
    """One page in one language, as ``WebPage``.

    Args:
        policy: for the version, the date and the controller.
        language: of the page.
        name: its heading.
        url: its address.
        versions: the addresses of the page in every language, its own included.
    """
    page: dict[str, Json] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": name,
        "url": url,
        "inLanguage": language,
    }
    others = [
        {"@type": "WebPage", "@id": versions[other], "inLanguage": other} for other in versions if other != language
    ]
    if language == policy.source:
        page |= {"workTranslation": list(others)} if others else {}
    elif policy.source in versions:
        page["translationOfWork"] = {"@id": versions[policy.source], "inLanguage": policy.source}
    about, publisher = policy.facts.get("policy"), _publisher(policy)
    page |= _stated(about, _EDITION) if about else {}
    return page | ({"publisher": publisher} if publisher else {})


def _publisher(policy: Policy) -> dict[str, Json]:
    """Who is responsible, with the first way to reach them that the model has."""
    facts = [fact for section in policy.sections.values() for fact in section.decided()]
    name = _first(facts, "name")
    if name is None:
        return {}
    contact = next(
        (fact for fact in facts if fact.scalars("phone") or fact.scalars("email") or fact.scalars("city")), None
    )
    reached = dict(_contact(contact)) if contact else {}
    return {"@type": "Organization", "name": str(name), **reached}


def _contact(fact: Fact) -> Iterator[tuple[str, Json]]:
    if address := _stated(fact, _ADDRESS):
        yield "address", {"@type": "PostalAddress", **address}
    yield from _stated(fact, _CONTACT).items()


def _stated(fact: Fact, names: Mapping[str, str]) -> dict[str, Json]:
    return {theirs: str(value) for ours, theirs in names.items() for value in fact.scalars(ours)[:1]}


def _first(facts: list[Fact], field: str) -> Scalar | None:
    return next((value for fact in facts for value in fact.scalars(field)), None)
