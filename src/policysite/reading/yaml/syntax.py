"""YAML files to nodes of our own, with the position of every key and value. The one module that knows ruamel.yaml.

The C parser composes where it is installed, the pure one otherwise, with the same result: what the C parser refuses, or
the two read differently, the pure one decides. Every scalar stays the text that was written: there is no ``no`` that
means false, and no number that loses its zeros. A line ends at LF, CR or CRLF, as in YAML 1.2, and nowhere else.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from policysite.model.location import Location, start_of
from policysite.reading.faults import DUPLICATE_KEY, INVALID_YAML
from policysite.reading.text_files import BIDIRECTIONAL, UNPRINTABLE, place_of, read_source, unreadable
from policysite.reading.yaml.mistakes import COMMENT, diagnose
from policysite.reading.yaml.nodes import Mapping, Node, Refused, Scalar, Sequence, YamlFile

if TYPE_CHECKING:
    from policysite.model.finding import Finding

DEPTH_LIMIT = 50
"""Levels of nesting; the parsers recurse, and a deeper file would exhaust the stack."""
_LINE_LIKE = "\x85\u2028\u2029"
"""Line breaks to both parsers, as in YAML 1.1, and none to YAML 1.2; a reader sees a blank."""
_SHIELD = "\ufdd0"
"""Stands for them while a file is parsed."""
_DISPUTED = tuple(
    re.compile(pattern)
    for pattern in (
        r"\t",
        r"\|(?:#|[-+\d]*\s*\n\s*(?:\n|#))",
        r">(?:#|[-+\d]*\s*\n\s*(?:\n|#))",
        r"!\S*\s+&",
        r"\.\.\.(?<![^\n]\.\.\.)",
        r"\?(?<!\S\?)\s",
    )
)
"""What the C parser takes and the pure one does not, or where they place it differently.

Each begins with a character of its own, as do the patterns below: a search passes over all others at once.
"""
_TAGS = {
    ScalarNode: VersionedResolver.DEFAULT_SCALAR_TAG,
    SequenceNode: VersionedResolver.DEFAULT_SEQUENCE_TAG,
    MappingNode: VersionedResolver.DEFAULT_MAPPING_TAG,
}
_MERGE_MARKS = tuple(
    re.compile(rf"{mark}(?<![^\n]{mark})(?= |$)", re.MULTILINE) for mark in ("<" * 7, "=" * 7, ">" * 7)
)
_MAYBE_DEEP = tuple(
    re.compile(pattern)
    for pattern in (
        *(rf"{opening}\s*(?:[\[{{]\s*){{19}}" for opening in (r"\[", r"\{")),
        *(rf"{mark}\s+(?:[-?:]\s+){{19}}" for mark in ("-", r"\?", ":")),
        rf"\n {{{DEPTH_LIMIT - 10}}}",
    )
)
_PLACEHOLDER_LIKE = re.compile(r"\{[^{}\[\]\"'#\n]*\}")
"""Braces that nothing is nested in; a closing one in quotes or in a comment closes nothing."""
_FIRST_WORD = re.compile(r"\s*[\w.-]+")


def read_yaml(file: Path, path: str, faults: list[Finding], *, tags: bool = False) -> YamlFile | None:
    """Read one file; what is wrong with it is added to ``faults``.

    Args:
        file: where it is.
        path: how findings name it.
        faults: receives the findings.
        tags: whether YAML tags are allowed (as in ``mkdocs.yml``); they are never obeyed.

    Returns:
        The file, or None where nothing of it could be read.
    """
    source = read_source(file, path, faults)
    return None if source is None else parse_yaml(source, path, faults, tags=tags)


def parse_yaml(source: str, path: str, faults: list[Finding], *, tags: bool = False) -> YamlFile | None:
    """The same of a text that has been read."""
    shielded = source if source.endswith("\n") else source + "\n"
    for character in _LINE_LIKE:
        shielded = shielded.replace(character, _SHIELD)
    broken = _unprintable(source, path) or _unmerged(source, path) or _too_deep(shielded, path)
    if broken is not None:
        faults.append(broken)
        return None
    try:
        root = _composed(shielded)
    except (YAMLError, RecursionError) as error:
        faults.append(_syntax_fault(error, source, path))
        return None
    if root is None:
        faults.append(unreadable(path, "holds nothing but comments", "add the facts, or delete the file"))
        return None
    return YamlFile(path, source, _Converter(path, shielded, faults, tags=tags).node(root))


def _composed(source: str) -> Any:
    """The node of ruamel.yaml at the root, or None where there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ReusedAnchorWarning)  # aliases are refused
        if not _holds(source, _DISPUTED):
            try:
                return _parser().compose(source)
            except (YAMLError, RecursionError):
                pass  # the pure parser has the last word, so that both tell the same
        return YAML(typ="safe", pure=True).compose(source)


def _parser() -> YAML:
    parser = YAML(typ="safe")
    parser.Resolver = _AsWritten
    return parser


class _AsWritten(VersionedResolver):
    """Takes every scalar for a text: to ask whether it is a number or a date takes a fifth of the time of reading."""

    def resolve(self, kind: type[Any], *_written: object) -> Tag:
        """The tag of a node that has none, by its kind alone."""
        return _TAGS[kind]

    def descend_resolver(self, *_place: object) -> None:
        """Nothing depends on where a node is."""

    def ascend_resolver(self) -> None:
        """Nor does it on the way back."""


def _holds(source: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    return any(pattern.search(source) for pattern in patterns)


def _unprintable(source: str, path: str) -> Finding | None:
    match = UNPRINTABLE.search(source)
    if match is None:
        return None
    others = len(UNPRINTABLE.findall(source)) - 1
    more = f", and {others} more after it" if others else ""
    return INVALID_YAML.finding(
        f"a character that no text has (U+{ord(match[0]):04X}) stands here{more}",
        help="delete it and type the words around it anew; a file full of them is no text, so restore it",
        at=place_of(source, match.start(), path),
        subject=f"U+{ord(match[0]):04X}",
    )


def _unmerged(source: str, path: str) -> Finding | None:
    marks = [found for pattern in _MERGE_MARKS if (found := pattern.search(source))]
    if not marks:
        return None
    mark = min(marks, key=re.Match.start)
    line = source.count("\n", 0, mark.start()) + 1
    return INVALID_YAML.finding(
        "git could not merge two versions of this file, and both stand in it",
        help="keep one version, and delete the lines that start with <<<<<<<, ======= and >>>>>>>",
        at=Location(path, line, 1, line, 8, mark[0]),
    )


def _too_deep(source: str, path: str) -> Finding | None:
    """Measure the nesting without recursion, and only where the text gives cause to."""
    opened = _PLACEHOLDER_LIKE.sub("", source)
    if not _holds(source, _MAYBE_DEEP) and opened.count("[") + opened.count("{") < DEPTH_LIMIT:
        return None
    depth = 0
    try:
        for event in YAML(typ="safe", pure=_holds(source, _DISPUTED)).parse(source):
            kind = type(event).__name__
            depth += kind in {"MappingStartEvent", "SequenceStartEvent"}
            depth -= kind in {"MappingEndEvent", "SequenceEndEvent"}
            if depth > DEPTH_LIMIT:
                line, column = event.start_mark.line + 1, event.start_mark.column + 1
                return INVALID_YAML.finding(
                    f"lists and mappings are nested more than {DEPTH_LIMIT} levels deep",
                    help="a model has few levels: section, fact, field, language",
                    at=Location(path, line, column, line, column + 1),
                )
    except YAMLError:
        pass  # told when it is composed
    return None


_PLAIN_WORDS = (
    ("tab character|'\\\\t'", "a tab stands where YAML wants blanks", "put blanks in its place"),
    ("mapping values are not allowed", "a colon follows words that are not in quotes", "put the text in double quotes"),
    ("undefined alias", "`*` starts an alias that is not defined", "put the text in double quotes"),
    ("another document", "a second document starts here", "remove the line with `---`, or make two files of it"),
    ("end of stream", "a quote is opened and never closed", "close it, or write the text after `>-` without quotes"),
    ("',' or '[]}]'", "a bracket is opened and not closed", "close it, or put the text in double quotes"),
    ("found '<stream end>'", "the file ends in the middle of something", "close what is open, a bracket or a quote"),
    ("expected <block end>", "the indentation fits nothing above", "align the line with its neighbours"),
    (
        "could not find expected ':'",
        "a key without a colon",
        "write `key: value`, or indent the line as part of a text",
    ),
    ("cannot start any token", "a text starts with a character that YAML keeps for itself", "put it in double quotes"),
    ("<document start>", "nothing can follow here: what stands above is complete", "indent it alike, or remove it"),
    ("node content", "a value is missing before this", "write it, or put the text in double quotes"),
    ("entries are not allowed", "a list cannot start here", "put each `-` on a line of its own, or the text in quotes"),
    ("(chomping|comment or a line break)", "the text has to start on the next line", "break the line after `|` or `>`"),
    ("more indented follow up", "a text cannot start with an empty line", "remove the line after `|` or `>`"),
    ("recursion", "lists and mappings are nested too deep", "a model has few levels: section, fact, field, language"),
)


def _syntax_fault(error: YAMLError | RecursionError, source: str, path: str) -> Finding:
    """The slip that the lines show, at its line; else what the parser says, where it stopped."""
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    stopped = mark.line + 1 if mark else 0
    mistake, fact = diagnose(source, stopped)
    if mistake is not None:
        line = source.split("\n")[mistake.line - 1].rstrip()
        column = mistake.column or len(line) - len(line.lstrip()) + 1
        words = _FIRST_WORD.match(line, column - 1)
        end = words.end() if words else len(line)
        at = Location(path, mistake.line, column, mistake.line, end + 1, line[column - 1 : end])
        return INVALID_YAML.finding(mistake.what, help=mistake.help, at=at, fact=fact, subject=mistake.what)
    said = str(getattr(error, "problem", None) or error)
    what, remedy = next(
        ((plain, remedy) for pattern, plain, remedy in _PLAIN_WORDS if re.search(pattern, said)),
        (f"this is not valid YAML ({said.splitlines()[0]})", "compare with the lines around it"),
    )
    at = Location(path, stopped, mark.column + 1, stopped, mark.column + 2) if mark else start_of(path)
    return INVALID_YAML.finding(what, help=remedy, at=at, fact=fact, subject=what)


class _Converter:
    """ruamel's nodes to ours, refusing what a model may not use."""

    def __init__(self, path: str, source: str, faults: list[Finding], *, tags: bool) -> None:
        self.path, self.faults, self.tags = path, faults, tags
        self.lines = source.split("\n")
        self.has_escapes = "\\" in source
        self.seen: set[int] = set()

    def node(self, raw: Any) -> Node:
        start, end = raw.start_mark, raw.end_mark
        place = (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if raw.id == "scalar" and not raw.value and not raw.style:
            place = self._gap(place[0], place[1])
        if not self.tags and raw.ctag is not _TAGS[type(raw)] and not raw.tag.startswith("tag:yaml.org,2002:"):
            return self._refuse(place, f"the tag `{raw.tag}` is not allowed", "remove the word that starts with `!`")
        if id(raw) in self.seen:
            what = "an anchor (`&`) is used again by an alias (`*`)"
            return self._refuse(place, what, "write the words out in both places")
        self.seen.add(id(raw))
        if raw.id == "scalar":
            words, style = raw.value.replace(_SHIELD, " "), raw.style or ""
            if (
                self.has_escapes
                and style == '"'
                and (unseen := UNPRINTABLE.search(words) or BIDIRECTIONAL.search(words))
            ):
                what = f"an escape stands for a character that cannot be seen (U+{ord(unseen[0]):04X})"
                return self._refuse(place, what, "delete it and type the words around it anew")
            return Scalar(words, style if style in "'\"|>" else "", *place)
        if raw.id == "sequence":
            return Sequence(tuple(self.node(item) for item in raw.value), *place)
        return Mapping(tuple(self._entries(raw.value)), *place)

    def _gap(self, line: int, column: int) -> tuple[int, int, int, int]:
        """Where a value that was not written would stand: after the last words before it."""
        while not (words := COMMENT.sub("", self.lines[line - 1][: column - 1]).rstrip()) and line > 1:
            line -= 1
            column = len(self.lines[line - 1]) + 1
        return line, len(words) + 1, line, len(words) + 1

    def _entries(self, pairs: list[tuple[Any, Any]]) -> Iterator[tuple[Scalar, Node]]:
        names: dict[str, Scalar] = {}
        for raw_key, raw_value in pairs:
            key = self.node(raw_key)
            if isinstance(key, Refused):
                continue
            if not isinstance(key, Scalar):
                place = (key.line, key.column, key.end_line, key.end_column)
                self._refuse(place, "a key has to be a word", "remove the brackets or the `?`")
                continue
            if (first := names.get(key.value)) is not None:
                self.faults.append(
                    DUPLICATE_KEY.finding(
                        f"`{key.value}` stands twice; the first is on line {first.line}",
                        help="remove one of the two, or give one another name",
                        at=Location(self.path, key.line, key.column, key.end_line, key.end_column, key.value),
                        subject=key.value,
                    )
                )
                continue
            names[key.value] = key
            yield key, self.node(raw_value)

    def _refuse(self, place: tuple[int, int, int, int], what: str, help: str) -> Refused:
        self.faults.append(INVALID_YAML.finding(what, help=help, at=Location(self.path, *place), subject=what))
        return Refused(*place)
