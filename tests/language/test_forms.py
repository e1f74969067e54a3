"""The notation of forms."""

import pytest

from policysite.language.phrases.forms import parse_forms


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("begränsning(en|ar)", ["begränsning", "begränsningen", "begränsningar"]),
        ("begräns[a|ar]", ["begränsa", "begränsar"]),
        ("data (processing )agreement(s)", ["data agreement", "data agreements"]),
        ("one, *two", ["one", "*two"]),
        ("(organi[s|z]ational )measures", ["measures", "organisational measures", "organizational measures"]),
    ],
)
def test_an_entry_stands_for_its_forms(written: str, forms: list[str]) -> None:
    assert set(forms) <= set(parse_forms(written))


@pytest.mark.parametrize("written", ["begränsning(en", "a,,b", "rätt]", ""])
def test_a_slip_of_the_pen_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|empty"):
        list(parse_forms(written))
