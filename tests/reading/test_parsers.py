"""The C parser and the pure one give the same model."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policysite.model.finding import Finding
from policysite.reading.yaml import syntax
from policysite.reading.yaml.nodes import Mapping, YamlFile
from policysite.reading.yaml.syntax import YAML, read_yaml
from tests.projects import ROOT
from tests.reading.test_bad_input import FAULTS

MODEL = sorted((ROOT / "policy_data").glob("*.yaml"))


Read = tuple[YamlFile | None, list[Finding]]


def both(file: Path) -> tuple[Read, Read]:
    """What each parser makes of a file, and what is told of it."""
    compiled: list[Finding] = []
    pure: list[Finding] = []
    with pytest.MonkeyPatch.context() as patch:
        read = read_yaml(file, file.name, compiled)
        patch.setattr(syntax, "YAML", lambda **options: YAML(**{**options, "pure": True}))
        return (read, compiled), (read_yaml(file, file.name, pure), pure)


@pytest.mark.parametrize("file", MODEL, ids=lambda file: file.name)
def test_both_parsers_read_the_model_alike(file: Path) -> None:
    compiled, pure = both(file)
    assert compiled[0] is not None
    assert compiled == pure


@pytest.mark.parametrize("source", [source for source, *_ in FAULTS])
def test_both_parsers_tell_the_same_of_every_bad_input(tmp_path: Path, source: str) -> None:
    (tmp_path / "x.yaml").write_text(source, encoding="utf-8", newline="")
    compiled, pure = both(tmp_path / "x.yaml")
    assert compiled == pure


CHARACTERS = "a:\n\t -{}[]&*!|>'\"%@`#,?~.\\å\0\r\f\x85\u2028\u202e\ufeff\ufdd0"
WORDS = [
    "\r\n",
    "- ",
    "b: ",
    "  k: v\n",
    "|-\n",
    "? ",
    "#c\n",
    "---\n",
    "...\n",
    "<<",
    "&x ",
    "*x",
    "!t ",
    "text:\n",
    "\\u202e",
]
PIECES = st.sampled_from([*CHARACTERS, *WORDS])


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=10).map("".join))
def test_both_parsers_tell_the_same_of_any_input(tmp_path: Path, source: str) -> None:
    (tmp_path / "x.yaml").write_text(source, encoding="utf-8", newline="")
    compiled, pure = both(tmp_path / "x.yaml")
    assert compiled == pure


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("a: b\nc: \0d\n", 2, 4),
        ("a: b\r\nc: \0d\n", 2, 4),
        ("a: b\rc: \0d\n", 2, 4),
        ("a: b\u2028\u0085b\nc: \fd\n", 2, 4),
    ],
)
def test_a_line_ends_at_lf_cr_or_crlf_and_nowhere_else(tmp_path: Path, source: str, line: int, column: int) -> None:
    (tmp_path / "x.yaml").write_text(source, encoding="utf-8", newline="")
    faults: list[Finding] = []
    assert read_yaml(tmp_path / "x.yaml", "x.yaml", faults) is None
    assert [(fault.location.line, fault.location.column) for fault in faults] == [(line, column)]


def test_a_word_after_a_line_separator_is_found_on_its_line(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: one\u2028two\u0085three\nb: four\n", encoding="utf-8", newline="")
    read = read_yaml(tmp_path / "x.yaml", "x.yaml", [])
    assert read is not None
    assert isinstance(read.root, Mapping)
    (_, first), (_, second) = read.root.entries
    passage = read.passage(first, "en")  # type: ignore[arg-type]
    assert passage.text == "one two three"
    assert (passage.locate(8).line, passage.locate(8).column) == (1, 12)
    assert (second.line, second.column) == (2, 4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(
        alphabet=st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\ufeff"),
        min_size=1,
        max_size=40,
    )
)
def test_every_word_of_a_quoted_text_is_found_where_it_stands(tmp_path: Path, words: str) -> None:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    file = tmp_path / "x.yaml"
    file.write_text(f'a:\n  b: "{escaped}"\n', encoding="utf-8")
    read = read_yaml(file, "x.yaml", [])
    assert read is not None
    assert isinstance(read.root, Mapping)
    inner = read.root.entries[0][1]
    assert isinstance(inner, Mapping)
    scalar = inner.entries[0][1]
    passage = read.passage(scalar, "sv")  # type: ignore[arg-type]
    line = read.source.split("\n")[1]
    for offset, character in enumerate(passage.text):
        if not character.isspace() and character not in '"\\':
            at = passage.locate(offset, offset + 1)
            assert line[at.column - 1] == character
