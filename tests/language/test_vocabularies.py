"""Closed vocabularies: what the model's fields may say."""

import pytest

from policysite.language.concepts.vocabularies import vocabularies, vocabulary
from policysite.model.schema import FIELDS
from policysite.model.value import Article


def test_every_field_of_terms_has_its_vocabulary() -> None:
    named = {field.vocabulary for field in FIELDS if field.vocabulary}
    assert named == set(vocabularies())


def test_every_term_says_what_it_means_and_where_it_comes_from() -> None:
    for name in vocabularies():
        for term in vocabulary(name).terms.values():
            assert term.means
            assert not term.article or str(Article.parse(term.article)) == term.article


def test_a_term_may_have_the_words_of_another_concept() -> None:
    recipients = vocabulary("recipient").terms
    assert recipients["processor"].concept == "role.processor"
    assert recipients["third-party"].concept == "recipient.third-party"
    assert vocabulary("bound").terms["minimum"].concept == ""


def test_a_vocabulary_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        vocabulary("colour")
