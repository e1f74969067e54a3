"""The facts in the words of the W3C Data Privacy Vocabulary (DPV 2.3), as JSON-LD with its context in it.

Each fact that says whose data are used, for what, from where, for whom, on which basis or for how long is a process of
its own, named by the fact's address on the site and told in every language. What is undecided is left out, and so is
what a fact denies: "we do not disclose data to third parties" names no recipient. What the organisation does as
someone else's processor is that one's to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from policysite.exporting.dpv_terms import dpv, mappings, namespaces
from policysite.exporting.schema_org import postal_address
from policysite.model.fact import Fact, Texts
from policysite.model.language import Language
from policysite.model.parties import authority_of, contact_of, controller_of
from policysite.model.project import Project
from policysite.model.value import Term
from policysite.rendering.home import Homes, published_at
from policysite.rendering.plain import plain
from policysite.rendering.text import render_text, render_words

_OTHER_NAMESPACES = {
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_OF_PROCESSING = ("data", "subject", "source", "purpose", "recipient")
"""Fields that a fact denies where its text does, and that a processor's contract tells."""

_BOUNDS = {"minimum": "schema:minValue", "maximum": "schema:maxValue"}
"""DPV has no word for a period that is only the shortest or the longest."""

Node = dict[str, Any]


def privacy_notice(project: Project, languages: Sequence[Language] = ()) -> Node:
    """The policy and what it says, as one JSON-LD document.

    Args:
        project: the facts, and the pages whose addresses name them.
        languages: those in which facts are told; all of the policy by default.
    """
    return _Export(project, tuple(languages) or project.languages, Homes.of(project)).document()


@dataclass(frozen=True, slots=True)
class _Export:
    project: Project
    languages: tuple[Language, ...]
    homes: Homes

    def document(self) -> Node:
        return {"@context": {**namespaces(), **_OTHER_NAMESPACES}, "@graph": [self._notice(), self._process()]}

    def _notice(self) -> Node:
        about = self.project.policy.about
        stated: Node = {"dcterms:title": self._told(about, about.title)} if about else {}
        for version in about.scalars("version") if about else ():
            stated["schema:version"] = str(version)
        for day in about.scalars("effective") if about else ():
            stated["schema:temporalCoverage"] = f"{day}/.."
        return {
            "@id": self._page(),
            "@type": dpv("dpv:PrivacyNotice"),
            "dcterms:language": list(self.languages),
            **_without_nothing(stated),
        }

    def _process(self) -> Node:
        """All of the processing: who is responsible, who supervises, what rights there are, and each part of it."""
        policy = self.project.policy
        node = {
            "dpv:hasDataController": self._controller(),
            "dpv:hasAuthority": self._authority(),
            "dpv:hasRight": list(self._rights()),
            "dpv:hasProcess": [process for fact in policy.decided() if (process := self._part(fact))],
        }
        return {
            "@type": dpv("dpv:PersonalDataProcess"),
            dpv("dpv:hasNotice"): {"@id": self._page()},
            **{dpv(name): value for name, value in _without_nothing(node).items()},
        }

    def _controller(self) -> Node:
        fact, contact = controller_of(self.project.policy), contact_of(self.project.policy)
        if fact is None:
            return {}
        reached = [str(value) for field in ("phone", "email") for value in (contact or fact).scalars(field)]
        node = {
            "dpv:hasName": str(fact.scalars("name")[0]),
            "dpv:hasIdentifier": [str(number) for number in fact.scalars("organisation-number")],
            "dpv:hasAddress": postal_address(contact, prefix="schema:") if contact else {},
            "dpv:hasContact": reached,
            "dpv:hasDataProtectionOfficer": self._person("data-protection-officer", "dpv:DataProtectionOfficer"),
            "dpv:hasRepresentative": self._person("representative", "dpv:Representative"),
        }
        return self._party(fact, "dpv:DataController", node)

    def _authority(self) -> Node:
        fact = authority_of(self.project.policy)
        if fact is None:
            return {}
        node = {
            "dpv:hasName": self._told(fact, fact.texts_of("official-name")),
            "dpv:hasContact": [str(value) for field in ("url", "phone", "email") for value in fact.scalars(field)],
        }
        return self._party(fact, "dpv:DataProtectionAuthority", node)

    def _party(self, fact: Fact, kind: str, node: Node) -> Node:
        said = {dpv(name): value for name, value in _without_nothing(node).items()}
        return {"@id": self._iri(fact), "@type": dpv(kind), **said}

    def _person(self, field: str, kind: str) -> list[Node]:
        """Whoever a field tells of in words."""
        told = (self._told(fact, fact.texts_of(field)) for fact in self.project.policy.decided())
        return [{"@type": dpv(kind), "dcterms:description": words} for words in told if words]

    def _rights(self) -> Iterator[Node]:
        for fact in self.project.policy.decided():
            kinds = mappings()["right"].of(fact.scalars("right"))
            if kinds and not _denies(fact):
                yield self._named(fact, {"@type": _one_or_all(kinds)})

    def _part(self, fact: Fact) -> Node:
        """What one fact says of the processing; nothing where it says nothing of it."""
        left_out = _OF_PROCESSING if _denies(fact) or self._is_a_processors(fact) else ()
        said: Node = {}
        for field in (*_OF_PROCESSING, "legal-basis"):
            mapping = mappings()[field]
            terms = () if field in left_out else mapping.of(fact.scalars(field))
            if terms:
                said[mapping.property] = [{"@id": term} for term in terms]
        if durations := list(_durations(fact)):
            storage = {"@type": dpv("dpv:StorageDuration"), dpv("dpv:hasDuration"): durations}
            said[dpv("dpv:hasStorageCondition")] = storage
        return self._named(fact, {"@type": dpv("dpv:Process"), **said}) if said else {}

    def _named(self, fact: Fact, node: Node) -> Node:
        policy = self.project.policy
        told = {
            "dcterms:title": self._told(fact, fact.title),
            "dcterms:description": self._in_languages(partial(render_words, policy, fact=fact)),
        }
        return {"@id": self._iri(fact), **node, **_without_nothing(told)}

    def _told(self, fact: Fact, texts: Texts) -> list[Node]:
        return self._in_languages(partial(render_text, self.project.policy, fact=fact, texts=texts))

    def _in_languages(self, render: Any) -> list[Node]:
        words = ((language, plain(render(language))) for language in self.languages)
        return [{"@value": said, "@language": language} for language, said in words if said]

    def _is_a_processors(self, fact: Fact) -> bool:
        """Whether the fact, or the nearest above it that says a role, is about being someone's processor."""
        address = "" if fact.scalars("recipient") else fact.address
        while address:
            above = self.project.policy.facts.get(address)
            if roles := above.scalars("role") if above else ():
                return all(isinstance(role, Term) and "processor" in role.word for role in roles)
            address = address.rpartition(".")[0]
        return False

    def _iri(self, fact: Fact) -> str:
        """The fact's anchor on its page, in the default language; relative where the site has no address."""
        return f"{self._page(self.homes.page(fact.address))}#{fact.address}"

    def _page(self, name: str = "") -> str:
        language = (self.project.site_languages or self.project.languages)[0]
        return published_at(self.project, language, name or self.homes.main)


def _durations(fact: Fact) -> Iterator[Node]:
    for period in fact.scalars("period"):
        bound = _BOUNDS.get(next(map(str, fact.scalars("bound")), ""))
        kind = dpv("dpv:Duration" if bound else "dpv:TemporalDuration")
        yield {"@type": kind, bound or "rdf:value": {"@value": str(period), "@type": "xsd:duration"}}
    yield from ({"@type": term} for term in mappings()["criterion"].of(fact.scalars("criterion")))


def _denies(fact: Fact) -> bool:
    return any(str(value) == "negative" for value in fact.scalars("polarity"))


def _one_or_all(terms: tuple[str, ...]) -> str | list[str]:
    return terms[0] if len(terms) == 1 else list(terms)


def _without_nothing(node: Node) -> Node:
    return {name: value for name, value in node.items() if value}
