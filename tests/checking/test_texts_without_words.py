"""A text of a fact that holds no word is compared as any other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policysite.checking.analyst import Analyst
from policysite.checking.texts import check_texts
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage


def compared(swedish: str, english: str) -> list[Finding]:
    analyst = Analyst()
    first, second = (
        analyst(Passage(words, Language(tag), "text", (Mark(0, 1, 1),)))
        for tag, words in (("sv", swedish), ("en", english))
    )
    return list(check_texts(AlignedTexts(first, second, is_exact=True)))


@pytest.mark.parametrize("signs", ["*", '"', "- -", "…"])
def test_signs_beside_a_sentence_lack_what_it_says(signs: str) -> None:
    assert "shortened-text" in {finding.rule for finding in compared("Vi lagrar namn.", signs)}
    assert "shortened-text" in {finding.rule for finding in compared(signs, "We store names.")}


@given(
    st.text(alphabet="*\"'-–…/&()[]“”.,:;!?•_ \t\xa0", min_size=1).filter(str.strip),
    st.sampled_from(["We store names.", "We store", "no", "§", "1", "- -"]),
)
def test_signs_are_compared_with_anything(signs: str, other: str) -> None:
    for finding in (*compared(signs, other), *compared(other, signs)):
        assert finding.message
