"""Nodes to texts in several languages, and what a reader of nodes tells of those that it cannot read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from policysite.language.description.names import english_name
from policysite.model.fact import Text, Texts
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.suggestion import nearest
from policysite.reading.faults import (
    INVALID_VALUE,
    MISREAD_TEXT,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_LANGUAGE,
    suggestion,
)
from policysite.reading.model.template import parse_text
from policysite.reading.yaml import nodes as yaml

_IN_TYPOGRAPHIC_QUOTES = re.compile(r"\s*[“”„«»‘’‚][^“”„«»]*[“”«»’]\s*")
_LONGEST = 20_000
"""Characters of one text. All that it says is held to all that it says; the longest texts of policies have 2,000."""


@dataclass(eq=False)
class TextReader:
    """Reads the texts of one file."""

    file: yaml.YamlFile
    languages: tuple[Language, ...]
    faults: list[Finding]
    refused: set[str] = field(default_factory=set)
    """Receives the address of everything that cannot be read."""

    def texts(self, address: str, node: yaml.Node) -> dict[Language, Text]:
        """A text in each language."""
        if not isinstance(node, yaml.Mapping):
            example = f"write `{self.languages[0]}:` and the words, then the other languages below it"
            self.invalid(address, node, "a text in each language is expected here", example)
            return {}
        texts: dict[Language, Text] = {}
        for key, value in node.entries:
            language = Language(key.value)
            if language not in self.languages:
                known = ", ".join(f"`{tag}`" for tag in self.languages)
                near = nearest(key.value.lower(), self.languages)
                meant = f"`{near}`" if near and near not in {each.value for each, _ in node.entries} else ""
                self.faults.append(
                    UNKNOWN_LANGUAGE.finding(
                        f"`{key.value}` is not a language of the policy",
                        help=f"{'write' if meant else 'the policy has'} {meant or known}; if another language is meant,"
                        " add it to `policy.languages`, or remove the text",
                        at=self.file.locate(key),
                        fact=address,
                        subject=key.value,
                    )
                )
            elif not isinstance(value, yaml.Scalar):
                self.invalid(
                    f"{address}.{key.value}", value, "a text is expected here", "write the words as plain text"
                )
            elif len(value.value) > _LONGEST:
                what = (
                    f"a text of {len(value.value):,} characters is too long to be compared; the limit is {_LONGEST:,}"
                )
                self.invalid(f"{address}.{key.value}", value, what, "part it into facts, a paragraph or so each")
            elif value.value.strip():
                self._misread(address, value, language)
                told = len(self.faults)
                texts[language] = parse_text(self.file.passage(value, language), address, self.faults)
                if len(self.faults) > told:
                    self.refused.add(f"{address}.{language}")
        return texts

    def _misread(self, address: str, node: yaml.Scalar, language: Language) -> None:
        """Report what is lost of a text in a comment, and quotation marks that are part of it."""
        which = f"the {english_name(language)} text of `{address}`"
        lost = self.file.lost_words(node)
        if lost:
            self.faults.append(
                MISREAD_TEXT.finding(
                    f"{which} ends before `{lost.text}`, which is a comment to YAML",
                    help="put the text in straight double quotes; if it is a comment, write it on a line of its own",
                    at=lost,
                    fact=address,
                    languages=[language],
                    subject=lost.text,
                )
            )
        if not node.style and _IN_TYPOGRAPHIC_QUOTES.fullmatch(node.value):
            self.faults.append(
                MISREAD_TEXT.finding(
                    f"{which} has typographic quotation marks around it, as part of it",
                    help='write straight ones (") around the text; or around these, if they are meant',
                    at=self.file.locate(node),
                    fact=address,
                    languages=[language],
                    subject=node.value,
                )
            )

    def note(self, address: str, node: yaml.Node) -> Texts:
        """A note to lawyers, which is wanted in every language."""
        note = self.texts(address, node)
        missing = [tag for tag in self.languages if tag not in note]
        if missing and isinstance(node, yaml.Mapping):
            self.faults.append(
                MISSING_KEY.finding(
                    f"`{address}` says that something is undecided, but not in "
                    + " and ".join(english_name(tag) for tag in missing),
                    help=f"add {' and '.join(f'`{tag}:`' for tag in missing)} with what is open",
                    at=self.file.locate(node),
                    fact=address,
                    languages=missing,
                )
            )
        return note

    def invalid(self, address: str, node: yaml.Node, what: str, help: str) -> None:
        """Report a value of the wrong kind, unless it was told already why it cannot be read."""
        self.refused.add(address)
        if not isinstance(node, yaml.Refused):
            at = self.file.locate(node)
            self.faults.append(
                INVALID_VALUE.finding(f"`{address}`: {what}", help=help, at=at, fact=address, subject=at.text)
            )

    def unknown(self, address: str, key: yaml.Scalar, known: tuple[str, ...], remedy: str = "") -> None:
        """Report a key that is none of the known ones.

        Args:
            address: what it is a key of.
            key: the key.
            known: the right ones.
            remedy: what to write instead; one of the known ones by default.
        """
        meant = nearest(key.value, known)
        self.refused.update(f"{address}.{name}" for name in (key.value, meant) if name)
        self.faults.append(
            UNKNOWN_KEY.finding(
                f"`{key.value}` is not a key of `{address}`",
                help=remedy or f"{suggestion(key.value, known)}the keys that exist are {', '.join(known)}",
                at=self.file.locate(key),
                fact=address,
                subject=key.value,
            )
        )
