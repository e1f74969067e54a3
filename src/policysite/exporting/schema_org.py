"""A page of the policy for search engines, in the words of schema.org (JSON-LD). It says only what the model says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.parties import contact_of, controller_of
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.rendering.home import Homes, published_at
from policysite.rendering.plain import plain
from policysite.rendering.text import render_text

Json = Mapping[str, "Json"] | list["Json"] | str

_CONTEXT = "https://schema.org"
_ADDRESS = {
    "box": "postOfficeBoxNumber",
    "street": "streetAddress",
    "postcode": "postalCode",
    "city": "addressLocality",
    "country": "addressCountry",
}
_CONTACT = {"phone": "telephone", "email": "email"}
"""Our fields in their words."""


def policy_pages(project: Project, languages: Sequence[Language] = ()) -> Json:
    """The page of the policy in each language, as one document.

    Args:
        project: the facts, the pages, and where the site is published.
        languages: those whose pages are told of; all of the policy by default.
    """
    policy, page = project.policy, Homes.of(project).main
    published = ((language, published_at(project, language, page)) for language in project.languages)
    versions = {language: url for language, url in published if url}
    pages = [
        _web_page(policy, language, _title(policy, language), versions) for language in languages or policy.languages
    ]
    return {"@context": _CONTEXT, "@graph": list(pages)}


def web_page(policy: Policy, language: Language, *, name: str, versions: Mapping[Language, str]) -> Json:
    """One page in one language, as ``WebPage``.

    Args:
        policy: for the version, the date and the controller.
        language: of the page.
        name: its heading.
        versions: the addresses of the page in every language, its own included.
    """
    return {"@context": _CONTEXT, **_web_page(policy, language, name, versions)}


def postal_address(fact: Fact, prefix: str = "") -> dict[str, Json]:
    """The postal address of a fact as ``PostalAddress``, empty where it has none; each word after the prefix."""
    stated = {f"{prefix}{word}": value for word, value in _stated(fact, _ADDRESS).items()}
    return {"@type": f"{prefix}PostalAddress", **stated} if stated else {}


def _web_page(policy: Policy, language: Language, name: str, versions: Mapping[Language, str]) -> dict[str, Json]:
    page: dict[str, Json] = {"@type": "WebPage"}
    if url := versions.get(language, ""):
        page |= {"@id": url, "url": url}
    page |= {"name": name, "inLanguage": language}
    others = [
        {"@type": "WebPage", "@id": versions[other], "inLanguage": other} for other in versions if other != language
    ]
    if language == policy.source:
        page |= {"workTranslation": list(others)} if others else {}
    elif policy.source in versions:
        page["translationOfWork"] = {"@type": "WebPage", "@id": versions[policy.source], "inLanguage": policy.source}
    return {**page, **_edition(policy), **_publisher(policy)}


def _title(policy: Policy, language: Language) -> str:
    about = policy.facts.get("policy")
    return plain(render_text(policy, language, about, about.title)) if about else ""


def _edition(policy: Policy) -> dict[str, Json]:
    """The version, and the period that the page speaks of, which has a beginning and no known end (ISO 8601-2)."""
    about = policy.facts.get("policy")
    if about is None:
        return {}
    stated = _stated(about, {"version": "version", "effective": "temporalCoverage"})
    return {word: f"{value}/.." if word == "temporalCoverage" else value for word, value in stated.items()}


def _publisher(policy: Policy) -> dict[str, Json]:
    """Who is responsible, with the first way to reach them that the model has."""
    controller, contact = controller_of(policy), contact_of(policy)
    if controller is None:
        return {}
    name = str(controller.scalars("name")[0])
    return {"publisher": {"@type": "Organization", "name": name, **(dict(_contact(contact)) if contact else {})}}


def _contact(fact: Fact) -> Iterator[tuple[str, Json]]:
    if address := postal_address(fact):
        yield "address", address
    yield from _stated(fact, _CONTACT).items()


def _stated(fact: Fact, names: Mapping[str, str]) -> dict[str, Json]:
    return {theirs: str(value) for ours, theirs in names.items() for value in fact.scalars(ours)[:1]}
