"""The facts in the words of DPV: only what the model says, only terms that there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pyld import jsonld

from policysite.exporting.dpv import privacy_notice
from policysite.exporting.dpv_terms import UnknownTermError, dpv, mappings, namespaces
from policysite.language.concepts.vocabularies import vocabulary
from policysite.model.fact import Fact
from policysite.model.schema import FIELD_NAMES
from policysite.model.value import Duration, Name, Term
from policysite.reading.project import read_project
from tests.projects import ROOT
from tests.rendering.models import EN, fact, project, texts, unset

INFOMAKER = replace(read_project(ROOT), site_url="https://example.org/")
HAS = f"{namespaces()['dpv']}has"


def refuse(url: str, _options: Any) -> Any:
    raise AssertionError(f"the document is not complete: it needs {url}")


def expanded(*sections: Fact, languages: tuple[str, ...] = ()) -> list[Any]:
    notice = privacy_notice(project(*sections), languages)  # type: ignore[arg-type]
    return list(jsonld.expand(notice, {"documentLoader": refuse, "base": "https://example.org/"}))


def nodes(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for part in data:
            yield from nodes(part)
    elif isinstance(data, dict):
        yield data
        yield from nodes(list(data.values()))


def types(node: dict[str, Any]) -> list[str]:
    """Of a thing; a value has one alone."""
    return [node["@type"]] if "@value" in node and "@type" in node else node.get("@type", [])


def said(data: Any, name: str) -> set[str]:
    """The terms or types that a property leads to, anywhere."""
    found = [target for node in nodes(data) for target in node.get(f"{HAS}{name}", ())]
    return {
        name.rpartition("#")[2] or name
        for node in found
        for name in (*node.get("@type", ()), node.get("@id", ""))
        if name
    }


def test_it_is_json_ld_that_needs_nothing_else_and_names_only_terms_of_dpv() -> None:
    data = jsonld.expand(privacy_notice(INFOMAKER), {"documentLoader": refuse})
    used = {name for node in nodes(data) for name in (*node, *types(node), node.get("@id", ""))}
    prefixes = {address: prefix for prefix, address in namespaces().items()}
    terms = {
        f"{prefixes[space]}:{name.removeprefix(space)}" for name in used for space in prefixes if name.startswith(space)
    }
    assert len(terms) > 40
    assert {dpv(term) for term in terms} == terms
    for name in used:
        assert name.startswith(("@", "http")) or not name, f"{name} has no address"


def test_a_term_that_dpv_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownTermError, match="dpv:hasNonsense"):
        dpv("dpv:hasNonsense")


@pytest.mark.parametrize("field", mappings())
def test_the_mapping_names_terms_that_our_vocabulary_has(field: str) -> None:
    assert mappings()[field].terms.keys() <= vocabulary(FIELD_NAMES[field].vocabulary).terms.keys()


def test_rights_are_those_of_the_regulation_and_of_the_policy() -> None:
    data = jsonld.expand(privacy_notice(INFOMAKER))
    rights = {
        node["@id"]: node["@type"]
        for node in nodes(data)
        if node.get("@id", "").startswith("https://example.org/#rights.")
    }
    space = namespaces()["eu-gdpr"]
    assert rights["https://example.org/#rights.access"] == [f"{space}A15"]
    assert rights["https://example.org/#rights.complaint"] == [f"{space}A77"]
    assert not any("objection" in address or "portability" in address for address in rights), "undecided"


def test_facts_are_told_in_every_language_and_named_by_their_anchor() -> None:
    data = jsonld.expand(privacy_notice(INFOMAKER))
    told = [node for node in nodes(data) if "http://purl.org/dc/terms/description" in node and "@id" in node]
    assert len(told) > 20
    for node in told:
        address = node["@id"].removeprefix("https://example.org/#")
        words = {text["@language"]: text["@value"] for text in node["http://purl.org/dc/terms/description"]}
        assert set(words) == {"sv", "en"}, address
        assert INFOMAKER.policy.facts[address].texts.keys() == words.keys()
        assert not any(mark in text for text in words.values() for mark in "<>{}&"), words


def test_one_language_alone_can_be_asked_for() -> None:
    data = expanded(fact("rights", right_term("access"), texts=texts(sv="Rätter", en="Rights")), languages=("en",))
    assert {node["@language"] for node in nodes(data) if "@language" in node} == {EN}


def right_term(word: str) -> Fact:
    return fact(f"rights.{word}", values={"right": Term("right", word)}, texts=texts(sv="a", en="b"))


def test_a_right_without_a_term_of_its_own_is_a_right_of_the_data_subject_and_no_more() -> None:
    data = expanded(fact("rights", right_term("unsubscribe"), right_term("compensation")))
    assert said(data, "Right") == {"DataSubjectRight", "rights.unsubscribe", "rights.compensation"}


def test_what_a_fact_denies_is_not_exported() -> None:
    denied = {"recipient": (Term("recipient", "third-party"),), "polarity": Term("polarity", "negative")}
    assert said(expanded(fact("a", values=denied)), "Recipient") == set()
    affirmed = {"recipient": (Term("recipient", "third-party"),)}
    assert said(expanded(fact("a", values=affirmed)), "Recipient") == {"ThirdParty"}


def test_what_is_undecided_is_not_exported_with_all_below_it() -> None:
    data = expanded(fact("rights", right_term("access"), unset=unset()))
    assert said(data, "Right") == set()
    data = expanded(fact("purposes", values={"legal-basis": unset()}))
    assert said(data, "LegalBasis") == set()


def test_what_is_done_as_a_processor_is_the_controllers_to_tell() -> None:
    name = fact("a.b", values={"data": (Term("data", "name"),)})
    for role, expected in (("processor", set()), ("controller", {"Name"})):
        assert said(expanded(fact("a", name, values={"role": Term("role", role)})), "PersonalData") == expected


def test_data_of_no_person_are_not_personal_data() -> None:
    values = {"data": (Term("data", "company-name"),), "subject": (Term("subject", "company"),)}
    data = expanded(fact("a", values=values))
    assert said(data, "PersonalData") | said(data, "DataSubject") == set()


@pytest.mark.parametrize(
    ("bound", "property_"),
    [
        ("minimum", "https://schema.org/minValue"),
        ("maximum", "https://schema.org/maxValue"),
        ("exact", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"),
    ],
)
def test_a_period_keeps_its_bound(bound: str, property_: str) -> None:
    data = expanded(fact("a", values={"period": Duration(months=3), "bound": Term("bound", bound)}))
    (period,) = [node for node in nodes(data) if "@value" in node and node["@value"] == "P3M"]
    assert period["@type"] == "http://www.w3.org/2001/XMLSchema#duration"
    assert [node[property_] for node in nodes(data) if property_ in node] == [[period]]
    assert ("TemporalDuration" in str(data)) == (bound == "exact"), "a fixed time only where it is"


def test_the_controller_is_not_a_recipient_or_the_authority_that_stands_before_it() -> None:
    sections = (
        fact(
            "partner",
            values={"name": Name("Partner AB"), "phone": Name("1"), "recipient": (Term("recipient", "partner"),)},
        ),
        fact("authority", values={"official-name": texts(sv="Myndigheten", en="Authority"), "phone": Name("2")}),
        fact("processor", values={"name": Name("Biträde AB"), "role": Term("role", "processor")}),
        fact("controller", values={"name": Name("Ansvarig AB"), "phone": Name("3")}),
    )
    (controller,) = [
        node for node in nodes(expanded(*sections)) if f"{namespaces()['dpv']}DataController" in node.get("@type", ())
    ]
    assert controller[f"{HAS}Name"] == [{"@value": "Ansvarig AB"}]
    assert controller[f"{HAS}Contact"] == [{"@value": "3"}]
