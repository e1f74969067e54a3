"""JSON Schema of the JSON report, for those who read it by program."""

from __future__ import annotations

from typing import Any

from policysite.model.finding import Severity
from policysite.reporting.json import SCHEMA


def report_schema() -> dict[str, Any]:
    """The contract of ``policysite/report/v1`` (JSON Schema 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "policysite report, version 1",
        "description": "What policysite check, compare or site found. Lines and columns count from 1, in characters.",
        **_object(
            schema={"const": SCHEMA},
            tool=_object(name={"const": "policysite"}, version=_words("The version that made the report.")),
            command=_words("The subcommand: check, compare or site."),
            summary=_object(
                errors=_count("Findings of severity error."),
                warnings=_count("Findings of severity warning."),
                notes=_count("Findings of severity note."),
                suppressed=_count("Findings that were waived, or known to the baseline."),
                compared=_count("Texts that were compared."),
            ),
            findings={"type": "array", "items": _finding(), "description": "The gravest first, then by place."},
        ),
    }


def _finding() -> dict[str, Any]:
    severities = [severity.label for severity in reversed(Severity)]
    return _object(
        rule=_words("The rule's name; `policysite explain RULE` tells more.", pattern="^[a-z0-9]+(-[a-z0-9]+)*$"),
        severity={"enum": severities, "description": "error: readers are told materially different things."},
        message=_words("What is wrong."),
        help=_words("What would satisfy the rule."),
        fact=_words("The address of the fact concerned.", optional=True),
        languages={"type": "array", "items": {"type": "string"}, "description": "BCP 47 tags, in alphabetical order."},
        location=_object(**_place(), description="What should change."),
        related={
            "type": "array",
            "items": _object(**_place(), message=_words("What this place has to do with it.")),
            "description": "What it was compared with.",
        },
        fingerprint=_words("Stays the same when lines move.", pattern="^[0-9a-f]{16}$"),
    )


def _place() -> dict[str, Any]:
    return {
        "path": _words("Relative to the project, or as given on the command line."),
        "language": _words("BCP 47 tag of the words.", optional=True),
        "line": _count("First line.", least=1),
        "column": _count("First character.", least=1),
        "end_line": _count("Last line.", least=1),
        "end_column": _count("The character after the last one.", least=1),
        "text": {"type": "string", "description": "The words that stand there."},
    }


def _object(*, description: str = "", **properties: dict[str, Any]) -> dict[str, Any]:
    described = {"description": description} if description else {}
    required = list(properties)
    return described | {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _words(description: str, *, optional: bool = False, pattern: str = "") -> dict[str, Any]:
    limits: dict[str, Any] = {"pattern": pattern} if pattern else {"minLength": 1}
    return {"type": ["string", "null"] if optional else "string", **limits, "description": description}


def _count(description: str, least: int = 0) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "description": description}
