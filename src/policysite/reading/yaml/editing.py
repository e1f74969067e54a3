"""A value of a YAML file that people edit, replaced where it stands: comments and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policysite.reading.yaml import nodes as yaml

_COMMENT = re.compile(r"[ \t]+#[^\n]*")


class CannotEditError(ValueError):
    """The file is laid out in a way that cannot be edited; the message says what to write instead."""


def with_value(file: yaml.YamlFile, path: Sequence[str], written: str) -> str:
    """The source of a file with another value, as YAML writes it, at a path of keys; the last may be new.

    Raises:
        CannotEditError: what the last key belongs to is missing, or stands in braces.
    """
    parent: yaml.Node | None = file.root
    for name in path[:-1]:
        parent = parent.get(name) if isinstance(parent, yaml.Mapping) else None
    if not isinstance(parent, yaml.Mapping) or not parent.entries:
        raise CannotEditError(f"{file.path} has no `{'.'.join(path[:-1])}:` with keys below it")
    source = file.source
    for key, value in parent.entries:
        if key.value == path[-1]:
            start = source.index(":", _offset(source, key.end_line, key.end_column)) + 1
            return source[:start] + _comment_kept(source, start, value, written) + source[_end(source, value) :]
    first = parent.entries[0][0]
    start = _offset(source, first.line, 1)
    indentation = source[start : _offset(source, first.line, first.column)]
    if indentation.strip():
        raise CannotEditError(f"{file.path}, line {first.line}: write the keys of `{path[-2]}` on a line each")
    return f"{source[:start]}{indentation}{path[-1]}: {written}\n{source[start:]}"


def _comment_kept(source: str, start: int, value: yaml.Node, written: str) -> str:
    """A comment on the line of the key stays there, where the old value began below it."""
    comment = _COMMENT.match(source, start)
    below = comment is not None and comment.end() <= _offset(source, value.line, value.column)
    return f" {written}{comment[0]}" if comment and below else f" {written}"


def _end(source: str, value: yaml.Node) -> int:
    """Behind the last character of a value; comments and blank lines after it belong to what follows."""
    start, end = _offset(source, value.line, value.column), _offset(source, value.end_line, value.end_column)
    lines = source[start:end].split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return start + len("\n".join(lines).rstrip())


def _offset(source: str, line: int, column: int) -> int:
    """Of a place, both 1-based."""
    start = 0
    for _ in range(line - 1):
        start = source.find("\n", start) + 1 or len(source)
    return min(start + column - 1, len(source))
