"""Documents that cannot be compared are refused, and what is known too little of to be compared is said."""

from __future__ import annotations

import pytest

from policysite.checking.comparability import IncomparableDocumentsError
from policysite.checking.comparison import compare
from policysite.model.language import Language
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides


def test_one_document_twice_and_two_of_one_language_are_refused() -> None:
    swedish, english = sides()
    with pytest.raises(IncomparableDocumentsError, match="hold the same words"):
        compare(document(swedish, SWEDISH), document(swedish, Language("nb")))
    with pytest.raises(IncomparableDocumentsError, match="both in English"):
        compare(document(swedish, ENGLISH), document(english, ENGLISH))


def test_two_documents_that_differ_in_figures_alone_are_compared() -> None:
    one, two = document(["Telefon: 08-123 456 78"], SWEDISH), document(["Telefon: 08-123 456 79"], ENGLISH)
    assert [finding.rule for finding in compare(one, two).findings] == ["different-phone"]


def test_of_languages_that_share_their_commonest_words_neither_is_known_for_certain() -> None:
    swedish, norwegian = document(["Du når oss på kontoret."], SWEDISH), document(["Vi lagrer navnet."], Language("nb"))
    assert not compare(swedish, norwegian).notices


def test_unrelated_documents_are_refused() -> None:
    swedish, _ = sides()
    recipe = ["# Pancakes", "Whisk three eggs into a little milk.", "Add flour, then more milk, and leave it a while."]
    recipe += ["Fry in butter until golden on both sides; serve at once with jam, or with lemon and sugar."] * 2
    with pytest.raises(IncomparableDocumentsError, match="too little in common"):
        compare(document(swedish, SWEDISH), document(recipe, ENGLISH))


def test_a_language_without_a_lexicon_is_compared_as_far_as_can_be_and_that_is_said() -> None:
    swedish, english = sides()
    del english[6]
    comparison = compare(document(swedish, Language("fo")), document(english, ENGLISH))
    assert "missing-item" in {finding.rule for finding in comparison.findings}
    assert comparison.notices == (
        "no words of Faroese are known: figures, addresses, structure and extent were compared",
    )
    assert (
        compare(
            *(document(texts, language) for texts, language in zip(sides(), (SWEDISH, ENGLISH), strict=True))
        ).notices
        == ()
    )
