"""Pages in the words of schema.org."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from policysite.exporting.schema_org import policy_pages
from policysite.model.fact import Fact
from policysite.model.page import PageSet
from policysite.model.project import Project
from policysite.model.value import Date, Name
from tests.rendering.models import EN, SV, fact, project, texts, unset

POLICY = fact(
    "policy",
    title=texts(sv="Policy & mer", en="Policy & more"),
    values={"version": Name("2"), "effective": Date(date(2018, 5, 25))},
)
CONTROLLER = fact("controller", values={"name": Name("Example AB"), "city": Name("Kalmar")})


def published(*sections: Fact) -> Project:
    return replace(project(*sections, pages=(PageSet("index.md", ()),)), site_url="https://example.org/")


def test_each_language_has_its_page_and_a_translation_names_its_source() -> None:
    swedish, english = policy_pages(published(POLICY, CONTROLLER))["@graph"]  # type: ignore[call-overload, index]
    edition = {"version": "2", "temporalCoverage": "2018-05-25/.."}
    organisation = {"@type": "Organization", "name": "Example AB"}
    address = {"@type": "PostalAddress", "addressLocality": "Kalmar"}
    common = {"@type": "WebPage", **edition, "publisher": {**organisation, "address": address}}
    source, translation = "https://example.org/", "https://example.org/en/"
    assert swedish == {
        **common,
        "@id": source,
        "url": source,
        "name": "Policy & mer",
        "inLanguage": "sv",
        "workTranslation": [{"@type": "WebPage", "@id": translation, "inLanguage": "en"}],
    }
    assert english == {
        **common,
        "@id": translation,
        "url": translation,
        "name": "Policy & more",
        "inLanguage": "en",
        "translationOfWork": {"@type": "WebPage", "@id": source, "inLanguage": "sv"},
    }


def test_what_nobody_has_said_is_left_out() -> None:
    undecided = fact("policy", title=texts(sv="Policy", en="Policy"), values={"version": unset(), "effective": unset()})
    (page,) = policy_pages(project(undecided), [EN])["@graph"]  # type: ignore[call-overload, index]
    assert page == {"@type": "WebPage", "name": "Policy", "inLanguage": "en"}


def test_one_language_alone_can_be_asked_for() -> None:
    pages = policy_pages(published(POLICY), [SV])["@graph"]  # type: ignore[call-overload, index]
    assert [page["inLanguage"] for page in pages] == ["sv"]
