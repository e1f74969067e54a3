"""Acceptances as the tool wrote them, or as someone left them: ``policy_data/reviews/<fact>.<language>.yaml``.

A file per fact and language, so that branches that accept different facts merge. A file that cannot be relied on is a
finding and no acceptance.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from policysite.model.content import Content, folded
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import start_of
from policysite.model.review import Digests, Review
from policysite.model.rule import Rule
from policysite.reading.faults import INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY, UNREADABLE_FILE, suggestion
from policysite.reading.model.files import yaml_files
from policysite.reading.yaml import nodes as yaml
from policysite.reading.yaml.syntax import read_yaml

REVIEWS_FOLDER = "policy_data/reviews"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ADDRESS = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


_WORDS: dict[str, tuple[str, Callable[[str], object]]] = {
    "fact": ("the address of a fact", _ADDRESS.fullmatch),
    "language": ("a language", _LANGUAGE.fullmatch),
    "source_language": ("a language", _LANGUAGE.fullmatch),
    "source_digest": ("a SHA-256 digest", _DIGEST.fullmatch),
    "target_digest": ("a SHA-256 digest", _DIGEST.fullmatch),
    "reviewer": ("the name of a person", str.strip),
    "date": ("a date such as 2018-05-25", _is_day),
    "note": ("a reason in words", lambda _: True),
    "replaced_source_digest": ("a SHA-256 digest", _DIGEST.fullmatch),
    "replaced_target_digest": ("a SHA-256 digest", _DIGEST.fullmatch),
}
"""Keys that take one word or sentence, with what is expected and the test of it."""
_OPTIONAL = frozenset({"note", "replaced_source_digest", "replaced_target_digest"})
_KEYS = (*_WORDS, "source")


def review_path(fact: str, language: Language) -> str:
    """Where the acceptance of a fact's translation is kept, relative to the project."""
    return f"{REVIEWS_FOLDER}/{fact}.{language}.yaml"


def read_reviews(root: Path, faults: list[Finding]) -> tuple[Review, ...]:
    """Every acceptance that can be relied on, in the order of the files' names; the others are added to ``faults``."""
    folder = root / REVIEWS_FOLDER
    if folder.is_symlink():
        faults.append(_link(REVIEWS_FOLDER))
        return ()
    if not folder.is_dir():
        return ()
    reviews = (_read(path, f"{REVIEWS_FOLDER}/{path.name}", faults) for path in yaml_files(folder))
    return tuple(review for review in reviews if review is not None)


def _read(path: Path, name: str, faults: list[Finding]) -> Review | None:
    if path.is_symlink():
        faults.append(_link(name))
        return None
    file = read_yaml(path, name, faults)
    return _ReviewFile(file, faults).review() if file else None


def _link(path: str) -> Finding:
    remedy = "delete it, and accept the translations anew"
    return UNREADABLE_FILE.finding(f"{path} is a link to somewhere else", help=remedy, at=start_of(path))


class _ReviewFile:
    """One file, while it is read."""

    def __init__(self, file: yaml.YamlFile, faults: list[Finding]) -> None:
        self.file, self.faults = file, faults
        self.sound = True

    def review(self) -> Review | None:
        root = self.file.root
        if not isinstance(root, yaml.Mapping):
            self._fault(INVALID_VALUE, root, "this is no acceptance of a translation")
            return None
        nodes = {key.value: value for key, value in root.entries}
        for key, _ in root.entries:
            if key.value not in _KEYS:
                what = f"`{key.value}` is not a key of an acceptance"
                self._fault(UNKNOWN_KEY, key, what, suggestion(key.value, _KEYS))
        words = {name: self._word(name, nodes) for name in _WORDS}
        source = self._source(nodes)
        self._compare_name(words, root)
        if not self.sound:
            return None
        return Review(
            fact=words["fact"],
            language=Language(words["language"]),
            source_language=Language(words["source_language"]),
            digests=Digests(words["source_digest"], words["target_digest"]),
            source=source,
            reviewer=words["reviewer"],
            date=words["date"],
            location=start_of(self.file.path),
            note=words["note"],
            replaces=Digests(words["replaced_source_digest"], words["replaced_target_digest"])
            if words["replaced_source_digest"] and words["replaced_target_digest"]
            else None,
        )

    def _word(self, name: str, nodes: dict[str, yaml.Node]) -> str:
        node = nodes.get(name)
        expected, test = _WORDS[name]
        if node is None:
            if name not in _OPTIONAL:
                self._missing(name)
            return ""
        if not isinstance(node, yaml.Scalar) or not test(node.value):
            self._fault(INVALID_VALUE, node, f"`{name}` is not {expected}")
            return ""
        return node.value

    def _source(self, nodes: dict[str, yaml.Node]) -> Content:
        node = nodes.get("source")
        if node is None:
            self._missing("source")
            return {}
        content: dict[str, str] = {}
        for key, value in node.entries if isinstance(node, yaml.Mapping) else ():
            if isinstance(value, yaml.Scalar):
                content[key.value] = folded(value.value)
            else:
                self._fault(INVALID_VALUE, value, f"`{key.value}` in `source` is no text")
        if not content:
            self._fault(INVALID_VALUE, node, "`source` holds no accepted text")
        return content

    def _compare_name(self, words: dict[str, str], root: yaml.Node) -> None:
        """A file under another name could stand beside the one it is a copy of, and either would count."""
        expected = review_path(words["fact"], Language(words["language"]))
        if words["fact"] and words["language"] and self.file.path != expected:
            self._fault(INVALID_VALUE, root, f"this is the acceptance that belongs in {expected}", "delete it; ")

    def _missing(self, name: str) -> None:
        self._fault(MISSING_KEY, self.file.root, f"the acceptance in {self.file.path} has no `{name}`")

    def _fault(self, rule: Rule, node: yaml.Node, what: str, hint: str = "") -> None:
        self.sound = False
        at = start_of(self.file.path) if isinstance(node, yaml.Mapping) else self.file.locate(node)
        remedy = f"{hint}acceptances are written by `policysite review accept` only: restore the file, or accept anew"
        self.faults.append(rule.finding(what, help=remedy, at=at, subject=what))
