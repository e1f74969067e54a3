"""The C parser and the pure one give the same model."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policysite.reading import yaml_syntax
from policysite.reading.yaml_syntax import YAML, Mapping, YamlFile, read_yaml

MODEL = sorted((Path(__file__).parents[2] / "policy_data").glob("*.yaml"))


def both(file: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[YamlFile | None, YamlFile | None]:
    compiled = read_yaml(file, file.name, [])
    with monkeypatch.context() as patch:
        patch.setattr(yaml_syntax, "YAML", lambda **options: YAML(**options, pure=True))
        return compiled, read_yaml(file, file.name, [])


@pytest.mark.parametrize("file", MODEL, ids=lambda file: file.name)
def test_both_parsers_read_the_model_alike(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled, pure = both(file, monkeypatch)
    assert compiled is not None
    assert compiled == pure


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
