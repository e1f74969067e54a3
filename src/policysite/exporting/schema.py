"""The JSON Schema of the model's files, so that an editor completes keys, explains them and marks what is wrong.

Derived from ``model.schema`` and the closed vocabularies; nothing about a key is said twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias

from policysite.language.concepts.vocabularies import vocabulary
from policysite.model.fact import Conjunction, Form, Openness
from policysite.model.finding import Severity
from policysite.model.schema import FIELDS, STRUCTURE, Field, FieldType

Json: TypeAlias = "Mapping[str, Json] | list[Json] | list[str] | str | bool | int"

_IDENTIFIER = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_LANGUAGE = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
_PATTERNS = {
    FieldType.DURATION: "^P(?=T?[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?)?$",
    FieldType.DATE: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    FieldType.PHONE: "^\\+[1-9][0-9]{6,14}$",
    FieldType.EMAIL: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
    FieldType.URL: "^https?://",
    FieldType.DOMAIN: "^([a-z0-9-]+\\.)+[a-z]{2,63}$",
    FieldType.COUNTRY: "^[A-Z]{2}$",
    FieldType.ARTICLE: "^[A-Z][A-Za-z]* [0-9]+(\\([0-9a-z]+\\))*$",
}
_TEXTS: Json = {"$ref": "#/$defs/texts"}
_NONE: Json = {"const": "none", "description": "Known not to exist."}
_SAID_OF_NONE: Json = {"anyOf": [_TEXTS, {"type": "null"}]}
_FACT: Json = {"anyOf": [{"$ref": "#/$defs/fact"}, _NONE]}


def schema_file() -> str:
    """The schema as the file that stands beside a model, for editors."""
    return json.dumps(model_schema(), indent=2) + "\n"


def model_schema() -> Mapping[str, Json]:
    """JSON Schema (draft 2020-12) of one file in ``policy_data/``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "policysite model",
        "description": "Facts of a policy. Every key that is no field names a fact below this one.",
        "type": "object",
        "properties": {
            "policy": {"$ref": "#/$defs/policy"},
            "glossary": {"type": "object", "additionalProperties": {"$ref": "#/$defs/term"}},
            "settlements": {"type": "object", "additionalProperties": {"$ref": "#/$defs/settlement"}},
        },
        "patternProperties": {_fact_names(["policy", "glossary", "settlements"]): _FACT},
        "additionalProperties": False,
        "$defs": _definitions(),
    }


def _definitions() -> Mapping[str, Json]:
    return {
        "texts": {
            "description": "A text in each language.",
            "type": "object",
            "patternProperties": {_LANGUAGE: {"type": ["string", "number", "boolean"]}},
            "additionalProperties": False,
        },
        "undecided": _wrapped("unset", "Undecided: what is open, in each language. Never published."),
        "absent": {
            "oneOf": [
                _NONE,
                _wrapped("none", "Known not to exist; the text, if there is one, is published.", _SAID_OF_NONE),
            ]
        },
        "fact": _fact({}),
        "policy": _fact(_policy_keys()),
        "waiver": _waiver(),
        "settlement": _settlement(),
        "term": _term(),
    }


def _fact_names(taken: list[str]) -> str:
    """A key of the schema is matched by its own property alone, every other name by the fact below."""
    return f"^(?!({'|'.join(taken)})$)[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def _fact(extra: Mapping[str, Json]) -> Json:
    known = {**_structure(), **{field.name: _field(field) for field in FIELDS}, **extra}
    return {
        "description": "A fact: texts, typed values, and facts below it.",
        "type": "object",
        "properties": known,
        "patternProperties": {_fact_names(list(known)): _FACT},
        "additionalProperties": False,
    }


def _field(field: Field) -> Json:
    value = _value(field)
    alternatives: list[Json] = [value, {"$ref": "#/$defs/undecided"}, {"$ref": "#/$defs/absent"}]
    if field.many:
        alternatives.insert(1, {"type": "array", "items": value, "minItems": 1})
    return {"description": field.description, "anyOf": alternatives}


def _value(field: Field) -> Json:
    if field.type is FieldType.TEXTS:
        return _TEXTS
    if field.type is FieldType.TERM:
        terms = vocabulary(field.vocabulary).terms.values()
        words: list[Json] = [{"const": term.id, "description": _told(term.means, term.article)} for term in terms]
        return {"oneOf": words}
    if field.type is FieldType.NAME:
        return {"type": ["string", "number"]}
    return {"type": "string", "pattern": _PATTERNS[field.type], "description": field.type.value}


def _told(means: str, article: str) -> str:
    return f"{means} ({article})." if article else f"{means}."


def _structure() -> Mapping[str, Json]:
    item: Json = {"type": "object", "patternProperties": {_IDENTIFIER: _TEXTS}, "additionalProperties": False}
    shapes: Mapping[str, Mapping[str, Json]] = {
        "title": {"$ref": "#/$defs/texts"},
        "text": {"$ref": "#/$defs/texts"},
        "items": {"allOf": [item]},
        "list": {"enum": [str(openness) for openness in Openness]},
        "conjunction": {"enum": [str(conjunction) for conjunction in Conjunction]},
        "form": {"enum": [str(form) for form in Form]},
        "layout": {"enum": ["text", "list", "table"]},
        "unset": {"$ref": "#/$defs/texts"},
        "none": {"allOf": [_SAID_OF_NONE]},
        "waivers": {"type": "array", "items": {"$ref": "#/$defs/waiver"}},
    }
    return {name: {"description": STRUCTURE[name], **shape} for name, shape in shapes.items()}


def _policy_keys() -> Mapping[str, Json]:
    words: Json = {"type": "array", "items": {"type": "string"}, "minItems": 1}
    levels = [*(severity.label for severity in Severity), "off"]
    return {
        "languages": {"description": "Language tags; the first is the editorial source.", "allOf": [words]},
        "sections": {"description": "The sections in their order.", "allOf": [words]},
        "severities": {
            "description": "Rules whose severity this policy sets otherwise.",
            "type": "object",
            "additionalProperties": {"enum": levels},
        },
    }


def _wrapped(key: str, description: str, texts: Json = _TEXTS) -> Json:
    return {"description": description, **_record({key: texts}, [key])}


def _record(properties: Mapping[str, Json], required: list[str]) -> Mapping[str, Json]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _waiver() -> Json:
    return _record(
        {
            "rule": {"type": "string", "description": "The rule whose finding is accepted."},
            "reason": {"type": "string", "description": "Why it is accepted."},
            "quote": {"type": "string", "description": "The words it is bound to; it lapses when they change."},
            "language": {"type": "string", "description": "Only findings in this language."},
            "owner": {"type": "string", "description": "Who accepted it."},
            "expires": {"type": "string", "description": "The day it lapses, such as 2027-01-31."},
        },
        ["rule", "reason"],
    )


def _settlement() -> Json:
    return _record(
        {
            "severity": {"enum": [severity.label for severity in Severity], "description": "How much it mattered."},
            "published": {"description": "The words as published, per language.", "allOf": [_TEXTS]},
            "fact": {"type": "string", "description": "The address of the fact that settles it."},
            "decision": {"description": "What was chosen and why.", "allOf": [_TEXTS]},
            "change": {"description": "What the Changes page tells visitors.", "allOf": [_TEXTS]},
        },
        ["severity", "published", "decision"],
    )


def _term() -> Json:
    words: Json = {"type": "array", "items": {"type": "string"}}
    forms: Json = {"type": "object", "patternProperties": {_LANGUAGE: words}, "additionalProperties": False}
    return _record(
        {
            "definition": {"description": "What the term means, for visitors.", "allOf": [_TEXTS]},
            "preferred": {"description": "The words to use.", "allOf": [forms]},
            "accepted": {"description": "Words that may also be used.", "allOf": [forms]},
            "forbidden": {"description": "Words that must not be used.", "allOf": [forms]},
        },
        [],
    )
