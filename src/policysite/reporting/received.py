"""A JSON report from elsewhere, read back. It may come from anyone, so nothing in it is taken on trust."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.reporting.json import SCHEMA
from policysite.reporting.report import Count, Report

LONGEST = 2_000_000
"""Characters of a report."""
_T = TypeVar("_T", str, int)


class InvalidReportError(ValueError):
    """It is no report of ours; the message says where it differs."""


def read_report(text: str) -> Report:
    """The report that was written as JSON, without the sources that its words came from.

    Raises:
        InvalidReportError: it is too long, no JSON, or of another shape.
    """
    if len(text) > LONGEST:
        raise InvalidReportError(f"the report is longer than {LONGEST} characters")
    try:
        data = _mapping(json.loads(text), "the report")
        if data.get("schema") != SCHEMA:
            raise InvalidReportError(f"the report is not {SCHEMA}")
        return _report(data)
    except (ValueError, RecursionError) as error:
        if isinstance(error, InvalidReportError):
            raise
        raise InvalidReportError("the report is no JSON") from error


def _report(data: Mapping[str, Any]) -> Report:
    summary = _mapping(data.get("summary"), "summary")
    compared = _take(summary, "compared", int)
    return Report(
        command=_take(data, "command", str),
        findings=_each(data, "findings", _finding),
        compared=compared,
        suppressed=_take(summary, "suppressed", int),
        scope=(Count(compared, "text", "texts"),),
    )


def _finding(data: Mapping[str, Any]) -> Finding:
    label = _take(data, "severity", str)
    if label not in {severity.label for severity in Severity}:
        raise InvalidReportError(f"there is no severity `{label}`")
    return Finding(
        rule=_take(data, "rule", str),
        severity=Severity[label.upper()],
        message=_take(data, "message", str),
        help=_take(data, "help", str),
        location=_location(_mapping(data.get("location"), "location")),
        related=_each(data, "related", lambda place: Related(_location(place), _take(place, "message", str))),
        fact=None if data.get("fact") is None else _take(data, "fact", str),
    )


def _location(data: Mapping[str, Any]) -> Location:
    return Location(
        path=_take(data, "path", str),
        line=_take(data, "line", int),
        column=_take(data, "column", int),
        end_line=_take(data, "end_line", int),
        end_column=_take(data, "end_column", int),
        text=_take(data, "text", str),
        language=None if data.get("language") is None else Language(_take(data, "language", str)),
    )


def _each(data: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any]], Any]) -> tuple[Any, ...]:
    listed = data.get(key)
    if not isinstance(listed, list):
        raise InvalidReportError(f"`{key}` is no list")
    return tuple(read(_mapping(one, key)) for one in listed)


def _mapping(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise InvalidReportError(f"`{name}` is no object")
    return value


def _take(data: Mapping[str, Any], key: str, kind: type[_T]) -> _T:
    value = data.get(key)
    if type(value) is not kind:
        raise InvalidReportError(f"`{key}` is no {'text' if kind is str else 'number'}")
    return value
