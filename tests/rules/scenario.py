"""Markdown tests of rules: prose, files in fences, and marks where a finding is expected.

Each ``##`` heading of ``tests/rules/<rule>.md`` is one test. A fence with a path after its language is a file of a
small project; YAML without a path is the model, to which languages and sections are added. A fence ``text`` with lines
``sv: …`` and ``en: …`` is a pair of texts, and two files such as ``sv.md`` and ``en.md`` are published documents.
``# finding: rule`` in YAML and text, and ``<!-- finding: rule -->`` in Markdown, mark the line of a finding that is as
grave as its rule; ``# warning: rule`` marks one that is a warning all the same. What is found has to equal what is
marked, for the rule that the file is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from policysite.checking.analyst import Analyst
from policysite.checking.comparison import compare
from policysite.checking.registry import RULES
from policysite.checking.run import check_project
from policysite.checking.texts import check_texts
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage
from policysite.reading.documents import read_document
from policysite.reading.project import read_project
from tests.projects import CONFIGURATION

TODAY = date(2030, 1, 1)
_HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(
    r"[ \t]*(?:#|<!--) (?P<gravity>finding|error|warning|note): (?P<rule>[\w-]+)(?: x(?P<count>\d+))?(?: -->)?"
)
_SPOKEN = re.compile(r"(?P<language>[a-z]{2}): (?P<text>.*)")
_DOCUMENT = re.compile(r"[a-z]{2}\.md")


@dataclass(frozen=True)
class Scenario:
    """One test of a rule."""

    rule: str
    title: str
    files: dict[str, str]
    """By path; the pair of texts by the path ``text``."""

    @property
    def is_flagged(self) -> bool:
        return self.title.startswith("Flagged")

    @property
    def expected(self) -> Counter[tuple[str, int, str]]:
        """Path, line and severity of each finding of the rule."""
        usual = RULES[self.rule].severity.label
        return Counter(
            (path, number, usual if match["gravity"] == "finding" else match["gravity"])
            for path, source in self.files.items()
            for number, line in enumerate(source.splitlines(), 1)
            for match in _MARK.finditer(line)
            if match["rule"] == self.rule
            for _ in range(int(match["count"] or 1))
        )

    @property
    def marked_rules(self) -> set[str]:
        return {match["rule"] for source in self.files.values() for match in _MARK.finditer(source)}

    def run(self, root: Path) -> list[Finding]:
        """Every finding of every rule."""
        clean = {path: _MARK.sub("", source) for path, source in self.files.items()}
        if "text" in clean:
            return list(_compare_texts(clean["text"]))
        return _compare_files(clean, root) if any(map(_DOCUMENT.fullmatch, clean)) else _check_files(clean, root)


def scenarios(file: Path) -> Iterator[Scenario]:
    """The tests of a Markdown file."""
    source = file.read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(_without_fences(source)))
    ends = [*(heading.start() for heading in headings[1:]), len(source)]
    for heading, end in zip(headings, ends, strict=True):
        files: dict[str, str] = {}
        for fence in _FENCE.finditer(source, heading.end(), end):
            kind, _, path = fence["info"].strip().partition(" ")
            name = path or ("policy_data/facts.yaml" if kind == "yaml" else kind)
            files[name] = files.get(name, "") + fence["body"]
        yield Scenario(file.stem, heading["title"].strip(), files)


def _without_fences(source: str) -> str:
    """The same length, so that offsets hold, with fences blanked."""
    return _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)


def _compare_files(files: dict[str, str], root: Path) -> list[Finding]:
    for path, source in files.items():
        (root / path).write_text(source, encoding="utf-8")
    first, second = (read_document(root / path, path) for path in files)
    return list(compare(first, second).findings)


def _check_files(files: dict[str, str], root: Path) -> list[Finding]:
    model = files.get("policy_data/facts.yaml", "")
    if not re.search(r"^policy:", model, re.MULTILINE):
        sections = ", ".join(re.findall(r"^([a-z][\w-]*):", model, re.MULTILINE))
        header = f"policy:\n  languages: [sv, en]\n  sections: [{sections}]\n"
        files = {**files, "policy_data/policy.yaml": header}
    if any(path.startswith("docs/") for path in files):
        files = {"mkdocs.yml": CONFIGURATION, **files}
    for path, source in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(source, encoding="utf-8")
    outcome = check_project(read_project(root), today=TODAY)
    return list(outcome.findings)


def _compare_texts(source: str) -> Iterator[Finding]:
    analyst = Analyst()
    passages = [
        Passage(match["text"], Language(match["language"]), "text", (Mark(0, number, 5),))
        for number, line in enumerate(source.splitlines(), 1)
        if (match := _SPOKEN.fullmatch(line.rstrip()))
    ]
    for first, second in zip(passages[::2], passages[1::2], strict=True):
        yield from check_texts(AlignedTexts(analyst(first), analyst(second)))
