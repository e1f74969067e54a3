"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policysite.language.segmentation.sentences import split
from policysite.model.language import Language


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("sv", ["Vi lagrar bl.a. IP-adresser.", "De tas bort."]),
        ("sv", ["Se art. 6.1 f och 4 kap. 2 § lagen.", "Där står mer."]),
        ("sv", ["Vi sparar uppgifter enligt lag.", "Vi säljer dem aldrig."]),
        ("sv", ["Det gäller t.ex. Norge.", "Inte Schweiz!", "Varför?"]),
        ("en", ["We keep logs, e.g. IP addresses, i.e. Numbers.", "They are deleted."]),
        ("en", ["See https://www.example.org/a.b for more.", "Write to us."]),
        ("en", ["It costs 3.50 a month.", "“Really?”", "Yes."]),
        ("en", ["Your name is kept until the next game.", "iOS asks for access.", "macOS does not."]),
        ("en", ["Can I decline?", "No.", "Each house has a meter.", "Ours is no. 5 of the list."]),
        ("de", ["Das gilt z. B. am 3. Mai.", "Danach nicht."]),
        ("en", ["We keep no data of children under 13.", "Parents may write to us."]),
        ("sv", ["Det gäller inte barn under 13.", "Artikel 5. Föräldrar kan skriva till oss."]),
        ("en", ["Some data (of guests! Not of members.) are kept.", "(They are few.", "They are old.)"]),
        ("de", ["Der Anbieter ist die Kranich GmbH & Co. KG.", "Es gilt Art. 9 Abs. 2 Buchst. Z und Ziff. Vier."]),
        ("tr", ["Madde 9 Par. 2 ve (bkz. Md. Üç) geçerlidir.", "Kayıtlar silinir."]),
        ("fi", ["Tallennamme mm. Nimen.", "Poistamme sen 3. Toukokuuta."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str, sentences: list[str]) -> None:
    text = "  ".join(sentences)
    assert [text[start:end] for start, end in split(text, Language(language))] == sentences


@settings(deadline=None)
@given(st.text())
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    stretches = split(text, Language("sv"))
    assert "".join("".join(text[start:end].split()) for start, end in stretches) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(stretches))


@pytest.mark.parametrize("words", ["data ", "data, ", "data", "1-", "个", "( a. A ", "13. A (b "])
def test_what_nothing_ends_is_read_in_parts_that_are_no_longer_than_a_long_sentence(words: str) -> None:
    text = (words * (80_000 // len(words))).strip()
    sentences = split(text, Language("en"))
    assert max(end - start for start, end in sentences) <= 16_000
    assert "".join(text[start:end] for start, end in sentences).replace(" ", "") == text.replace(" ", "")
