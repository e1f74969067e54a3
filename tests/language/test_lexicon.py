"""The lexicon's own order: no dead entries, no form of two minds, the same concepts in every language."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from importlib import resources

import pytest

from policysite.language.analysis import analyse
from policysite.language.concepts.concept_groups import concept_names
from policysite.language.concepts.lexicon import is_thorough, lexicon
from policysite.language.concepts.near_concepts import near_concepts
from policysite.language.concepts.vocabularies import vocabularies
from policysite.language.description.knowledge import knowledge
from policysite.language.description.language_files import described_languages
from policysite.language.text.words import ANY, words_of
from policysite.model.language import Language
from policysite.model.mention import MentionKind

LANGUAGES = [each for each in described_languages() if lexicon(each)]
FEWEST_CONCEPTS = 250
RIGHTS = {
    f"right.{name}"
    for name in ("access", "rectification", "erasure", "restriction", "portability", "objection", "complaint")
} | {"right.withdraw-consent", "right.no-automated-decision"}
ROLES = {"role.controller", "role.processor", "role.data-protection-officer", "role.supervisory-authority"}


def concepts_in(text: str, language: Language) -> set[str]:
    return {mention.key for mention in analyse(text, language) if mention.kind is MentionKind.CONCEPT}


def spoken(form: str) -> str:
    """The form as a text could have it: a compound's part in a compound, any word as some word."""
    words = form.replace(ANY, "xyzzy")
    if words.startswith("*"):
        return "vatten" + words.removeprefix("*")
    return words.removesuffix("*") + "vatten" if words.endswith("*") else words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_certain_form_says_one_concept_only(language: Language) -> None:
    known = lexicon(language)
    assert known
    owners = defaultdict(set)
    for concept in known.concepts.values():
        for form in concept.certain:
            owners[words_of(form)].add(concept.id)
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_is_found_by_the_analysis(language: Language) -> None:
    known = lexicon(language)
    assert known
    dead = [
        (concept.id, form)
        for concept in known.concepts.values()
        for form in (*concept.certain, *concept.likely)
        if concept.id not in concepts_in(spoken(form), language)
    ]
    assert dead == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_is_a_right_among_rights_is_found_there(language: Language) -> None:
    known = lexicon(language)
    assert known
    right = known.concepts["right.no-automated-decision"].preferred
    dead = [
        (concept.id, form)
        for concept in known.concepts.values()
        for form in concept.among_rights
        if concept.id not in concepts_in(f"{right}. {form}.", language)
    ]
    assert dead == []


def test_every_thorough_lexicon_knows_the_same_concepts_and_the_others_some_of_them() -> None:
    known = {language: set(found.concepts) for language in LANGUAGES if (found := lexicon(language))}
    first, *others = (concepts for language, concepts in known.items() if is_thorough(language))
    assert all(other == first for other in others)
    assert len(first) >= FEWEST_CONCEPTS
    assert {language: concepts - first for language, concepts in known.items() if concepts - first} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lexicon_knows_the_rights_the_roles_and_the_legal_bases(language: Language) -> None:
    known = lexicon(language)
    assert known
    bases = {f"basis.{name}" for name in vocabularies()["basis"].terms}
    assert {*RIGHTS, *ROLES, *bases} <= known.concepts.keys()


def test_every_term_of_a_vocabulary_has_words_in_a_thorough_lexicon() -> None:
    for language in filter(is_thorough, LANGUAGES):
        known = lexicon(language)
        assert known
        concepts = {term.concept for one in vocabularies().values() for term in one.terms.values() if term.concept}
        assert concepts - set(known.concepts) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_term_is_not_the_official_one(language: Language) -> None:
    known = lexicon(language)
    assert known
    assert all(not set(concept.wrong) & set(concept.official) for concept in known.concepts.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operator_is_found_by_the_analysis(language: Language) -> None:
    tables = knowledge(language).kept["operators"]
    kinds = {MentionKind(kind) for kind in tables if kind != "neutral"}
    assert kinds == set(MentionKind) & kinds
    assert {MentionKind.NEGATION, MentionKind.MODALITY, MentionKind.OPENNESS, MentionKind.REASON} <= kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_with_a_lexicon_has_words_for_the_same_limits(language: Language) -> None:
    limits = [knowledge(one).kept["operators"][MentionKind.LIMITATION.value].keys() for one in LANGUAGES]
    assert knowledge(language).kept["operators"][MentionKind.LIMITATION.value].keys() == set().union(*limits)


def test_the_parent_of_a_regional_language_lends_its_lexicon() -> None:
    assert lexicon(Language("sv-FI")) == lexicon(Language("sv"))
    assert lexicon(Language("xx")) is None


def test_three_swedish_words_of_one_stem_are_three_things() -> None:
    swedish = Language("sv")
    assert "right.rectification" in concepts_in("rättelse av uppgifter", swedish)
    assert "right.rectification" not in concepts_in("dina rättigheter", swedish)
    assert "right.rectification" not in concepts_in("rätt sorts kaffe", swedish)


def test_what_is_grouped_is_a_concept_or_a_family() -> None:
    source = resources.files("policysite.language").joinpath("data", "concept_groups.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    leading = {concept for name, table in tables.items() if name != "groups" for concept in table}
    grouped = leading.union(*(members for table in tables.values() for members in table.values()))
    assert grouped
    for language in filter(is_thorough, LANGUAGES):
        known = lexicon(language)
        assert known
        families = {concept.partition(".")[0] for concept in known.concepts}
        assert grouped <= known.concepts.keys() | families


def test_near_concepts_have_words_in_every_thorough_lexicon() -> None:
    thorough = [known for language in LANGUAGES if is_thorough(language) and (known := lexicon(language))]
    assert thorough
    for known in thorough:
        assert near_concepts().keys() <= known.concepts.keys()


def test_names_of_concepts_in_messages_are_of_concepts_that_exist_and_differ_from_the_lexicon() -> None:
    english = lexicon(Language("en"))
    assert english is not None
    for concept, name in concept_names().items():
        assert concept in english.concepts
        assert name != english.concepts[concept].preferred
