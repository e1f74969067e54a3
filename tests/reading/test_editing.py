"""A value is replaced where it stands; everything else of the file stays, to the last comment."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policysite.reading.yaml.editing import CannotEditError, with_value
from policysite.reading.yaml.syntax import parse_yaml


def edited(source: str, written: str = '"2"') -> str:
    file = parse_yaml(source, "policy.yaml", [])
    assert file
    return with_value(file, ("policy", "version"), written)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("policy:\n  version: 1\n", 'policy:\n  version: "2"\n'),
        ("policy:\n  version: '1' # ours\n", 'policy:\n  version: "2" # ours\n'),
        ("policy:\n  version: 1", 'policy:\n  version: "2"'),
        ("policy:\n  version:\n", 'policy:\n  version: "2"\n'),
        (
            "policy:\n  version: # ours\n    unset: {sv: x}\n\n  # z\n  a: b\n",
            'policy:\n  version: "2" # ours\n\n  # z\n  a: b\n',
        ),
        (
            "policy:\n  version:\n    unset:\n      sv: >-\n        x\n        # x\n      en: |\n        y\n\n\n#\n",
            'policy:\n  version: "2"\n\n\n#\n',
        ),
        ("policy: {version: {unset: {sv: x}}, a: b} # c\n", 'policy: {version: "2", a: b} # c\n'),
        ("policy:\n    # first\n    a: b\n", 'policy:\n    # first\n    version: "2"\n    a: b\n'),
        ("a: b\npolicy:\n  x:\n    version: 1\n", 'a: b\npolicy:\n  version: "2"\n  x:\n    version: 1\n'),
        ("policy:\n  'version' : 1\n", "policy:\n  'version' : \"2\"\n"),
    ],
)
def test_only_the_value_changes(before: str, after: str) -> None:
    assert edited(before) == after


@pytest.mark.parametrize("source", ["policy: {a: b}\n", "policy: x\n", "rights: {}\n", "policy: {}\n", "- policy\n"])
def test_what_cannot_be_edited_is_said(source: str) -> None:
    with pytest.raises(CannotEditError):
        edited(source)


OTHERS = st.sampled_from(
    [
        "  # a comment\n",
        "\n",
        "  title: {sv: Å, en: B} # beside\n",
        "  languages:\n    - sv\n    - en\n",
        "  note: >-\n    folded\n    # not a comment\n\n",
        '  name: "in: quotes # too"\n',
        "  more:\n    version: 9\n",
    ]
)
VERSIONS = st.sampled_from(
    [
        "  version: 1\n",
        "  version: '1' # ours\n",
        "  version:\n    unset:\n      sv: >-\n        a\n        b\n      en: c\n",
        "  version: {unset: {sv: a, en: b}}\n",
        '  version: "1\n    2"\n',
    ]
)


@given(before=st.lists(OTHERS, unique=True), version=VERSIONS, after=st.lists(OTHERS, unique=True))
def test_whatever_stands_around_it_stays(before: list[str], version: str, after: list[str]) -> None:
    after = [other for other in after if other not in before]
    source = "".join(("policy:\n", *before, version, *after, "rights: {}\n"))
    result = edited(source)
    kept = "".join(("policy:\n", *before)), "".join((*after, "rights: {}\n"))
    assert result.startswith(kept[0])
    assert result.endswith(kept[1])
    middle = result[len(kept[0]) : len(result) - len(kept[1])]
    assert re.fullmatch(r'  version: "2"( # ours)?\n', middle)
