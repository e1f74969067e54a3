"""The JSON Schema accepts what the reader accepts and marks what the reader marks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from policysite.exporting.schema import model_schema
from tests.projects import ROOT

FOLDER = ROOT / "policy_data"
VALIDATOR = Draft202012Validator(model_schema())


def load(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def test_the_schema_is_a_valid_json_schema() -> None:
    Draft202012Validator.check_schema(json.loads(json.dumps(model_schema())))


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.name)
def test_every_file_of_the_model_is_valid(file: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(load(file.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize(
    "source",
    [
        "rights: {access: {period: 3 months}}",
        "rights: {access: {perid: P3M}}",
        "rights: {access: {text: words}}",
        "rights: {access: {right: acces}}",
        "rights: {access: {list: opne}}",
        "rights: {access: {url: 'javascript:alert(1)'}}",
        "settlements: {a: {severity: error}}",
    ],
)
def test_what_the_reader_refuses_is_marked(source: str) -> None:
    assert not VALIDATOR.is_valid(load(source))


def test_every_field_and_key_is_described() -> None:
    fact: Any = json.loads(json.dumps(model_schema()))["$defs"]["fact"]
    assert all(entry["description"] for entry in fact["properties"].values())
