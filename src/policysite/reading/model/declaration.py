"""What ``policy:`` says of the model itself: its languages, its sections, how grave findings are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policysite.model.fact import Fact
from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language
from policysite.model.location import start_of
from policysite.model.policy import ABOUT_THE_POLICY
from policysite.model.rule import Rule
from policysite.model.suggestion import Suggestions
from policysite.reading.faults import INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY
from policysite.reading.model.texts import TextReader
from policysite.reading.yaml import nodes as yaml

POLICY_KEYS = frozenset({"languages", "sections", "severities"})
"""Keys of ``policy`` that describe the model itself."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_OFF = "off"
_TEXT_KEYS = frozenset({"text", "title", "unset", "none", "definition", "decision"})
"""Keys that hold one text per language."""

Roots = Sequence[tuple[yaml.YamlFile, yaml.Node]]
"""Files, each with what it holds."""


def sections(roots: Roots) -> Iterator[tuple[yaml.YamlFile, yaml.Scalar, yaml.Node]]:
    """The sections of all files, each with its file; one that several files hold comes several times."""
    for file, root in roots:
        for key, node in root.entries if isinstance(root, yaml.Mapping) else ():
            yield file, key, node


class Declaration:
    """What ``policy:`` says of the model itself."""

    def __init__(self, roots: Roots, faults: list[Finding], refused: set[str], unread: Sequence[str]) -> None:
        self.roots, self.faults, self.refused, self.unread = roots, faults, refused, unread
        self.file: yaml.YamlFile | None = None
        self.node: yaml.Mapping | None = None
        for self.file, self.node in _policies(roots):
            break
        self.languages = self._languages()
        self.severities = self._severities()

    def order(self, facts: dict[str, Fact]) -> list[str]:
        """The sections as declared; those that are not declared, or do not exist, are faults."""
        names = dict.fromkeys(name for name in (ABOUT_THE_POLICY,) if name in facts)
        declared = list(self._words("sections", "a list of sections", "write for example `[scope, rights]`"))
        words = {word.value for word in declared}
        undeclared = {name: fact for name, fact in facts.items() if name not in names and name not in words}
        strays, misspelt = Suggestions(undeclared), set()
        for word in declared:
            if word.value in facts:
                names[word.value] = None
            elif not self.unread and word.value not in self.refused:
                meant = strays.nearest(word.value)
                if meant and meant not in misspelt and self.file:
                    misspelt.add(meant)
                    self.faults.append(_misspelt(self.file, word, facts[meant]))
                else:
                    self._fault(UNKNOWN_KEY, word, f"there is no section `{word.value}`", "")
        for name, fact in undeclared.items():
            names[name] = None
            if declared and name not in misspelt:
                self.faults.append(
                    UNKNOWN_KEY.finding(
                        f"`{name}` is not a section of the policy",
                        help="correct the name, or add it to `policy.sections`",
                        at=fact.location,
                        fact=name,
                        subject=name,
                    )
                )
        return list(names)

    def _languages(self) -> tuple[Language, ...]:
        told = len(self.faults)
        tags = []
        for word in self._words(
            "languages", "a list of language tags", "write for example `[sv, en]`, the source first"
        ):
            if _LANGUAGE.fullmatch(word.value):
                tags.append(Language(word.value))
            else:
                self._fault(
                    INVALID_VALUE, word, f"`{word.value}` is not a language tag", "write for example sv or pt-BR; "
                )
        if tags:
            return tuple(dict.fromkeys(tags))
        self.refused.add("policy.languages")
        if len(self.faults) == told and not self.unread and not self._is_refused():
            at = self.file.locate(self.node) if self.file and self.node else start_of("policy_data/policy.yaml")
            self.faults.append(
                MISSING_KEY.finding(
                    "the policy does not say which languages it has",
                    help="write `policy:` and below it `languages: [sv, en]`, the editorial source first",
                    at=at,
                    fact="policy.languages",
                )
            )
        return self._languages_of_texts() or (Language("en"),)

    def _is_refused(self) -> bool:
        """Whether something stands at ``policy`` or ``policy.languages`` that another finding is about."""
        if self.node is not None:
            return isinstance(self.node.get("languages"), yaml.Refused)
        return any(key.value == ABOUT_THE_POLICY for _, key, _ in sections(self.roots))

    def _languages_of_texts(self) -> tuple[Language, ...]:
        """Those that the texts are in, so that a fault of the declaration is not one of every text."""
        waiting = [node for _, _, node in reversed(list(sections(self.roots))) if isinstance(node, yaml.Mapping)]
        found: dict[Language, None] = {}
        while waiting:
            for key, node in waiting.pop().entries:
                if isinstance(node, yaml.Mapping):
                    if key.value in _TEXT_KEYS:
                        tags = [tag.value for tag, _ in node.entries if _LANGUAGE.fullmatch(tag.value)]
                        found.update(dict.fromkeys(map(Language, tags)))
                    else:
                        waiting.append(node)
        return tuple(found)

    def _severities(self) -> dict[str, Severity | None]:
        node = self.node.get("severities") if self.node else None
        levels: dict[str, Severity | None] = {severity.label: severity for severity in Severity} | {_OFF: None}
        chosen: dict[str, Severity | None] = {}
        for key, value in self._entries("severities", node):
            word = value.value if isinstance(value, yaml.Scalar) else ""
            if word in levels:
                chosen[key.value] = levels[word]
            else:
                at = value if isinstance(value, yaml.Scalar) else key
                self._fault(INVALID_VALUE, at, f"`{word}` is not a severity", "write error, warning, note or off; ")
        return chosen

    def _entries(self, name: str, node: yaml.Node | None) -> Iterator[tuple[yaml.Scalar, yaml.Node]]:
        if isinstance(node, yaml.Mapping):
            yield from node.entries
        elif node is not None:
            self._invalid(name, node, "a severity for each rule", "write for example `lost-right: warning` below it")

    def _words(self, name: str, expected: str, remedy: str) -> Iterator[yaml.Scalar]:
        node = self.node.get(name) if self.node else None
        for item in node.items if isinstance(node, yaml.Sequence) else (node,):
            if isinstance(item, yaml.Scalar):
                yield item
            elif item is not None:
                self._invalid(name, item, expected, remedy)

    def _invalid(self, name: str, node: yaml.Node, expected: str, remedy: str) -> None:
        if self.file:
            reader = TextReader(self.file, (), self.faults, refused=self.refused)
            reader.invalid(f"policy.{name}", node, f"{expected} is expected here", remedy)

    def _fault(self, rule: Rule, word: yaml.Scalar, what: str, hint: str) -> None:
        if self.file:
            remedy = f"{hint}correct it, or remove it"
            self.faults.append(rule.finding(what, help=remedy, at=self.file.locate(word), subject=word.value))


def _misspelt(file: yaml.YamlFile, word: yaml.Scalar, section: Fact) -> Finding:
    """A declared section that does not exist, and one like it that is not declared: told once, at both places."""
    return UNKNOWN_KEY.finding(
        f"`policy.sections` names `{word.value}`, and the section is called `{section.address}`",
        help=f"write `{section.address}` here, or `{word.value}` there",
        at=file.locate(word),
        related=[Related(section.location, "the section begins here")],
        subject=word.value,
    )


def _policies(roots: Roots) -> Iterator[tuple[yaml.YamlFile, yaml.Mapping]]:
    for file, root in roots:
        node = root.get(ABOUT_THE_POLICY) if isinstance(root, yaml.Mapping) else None
        if isinstance(node, yaml.Mapping):
            yield file, node
