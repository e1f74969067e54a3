"""What readers of a language read otherwise in another version, fact by fact.

A change is told by the words of its fact before and after, as pages write them, so that a new period shows in its
sentence. What pages do not show is not told: what is undecided, how facts are sorted, addresses that moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policysite.history.change import Change, FactAdded, FactMoved, FactRemoved, LanguageAdded, LanguageRemoved
from policysite.history.comparison import compare
from policysite.model.contact import is_address
from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.model.reference import Target, fields_of
from policysite.rendering.address import render_address
from policysite.rendering.anchor import Anchors
from policysite.rendering.home import Homes
from policysite.rendering.plain import plain
from policysite.rendering.text import render_target, render_text, render_words


@dataclass(frozen=True, slots=True)
class Rewording:
    """What one fact says in one language in two versions; one of the two is empty where it is new or gone."""

    address: str
    section: str
    """The heading of its section, as plain text; empty where it has none."""
    old: str
    new: str
    page: str
    """The name of the page of the newer version that has it; empty where none has."""

    @property
    def use(self) -> str:
        """Of the word that names the kind of change."""
        return "change-added" if not self.old else "change-removed" if not self.new else "change-changed"


def rewordings(old: Project, new: Project, language: Language) -> tuple[Rewording, ...]:
    """What readers of a language read otherwise in the newer version, in its order, then what is gone from it."""
    before, after = _Reader(old, language), _Reader(new, language)
    told = (
        Rewording(
            address,
            section=after.section(address) or before.section(address),
            old=before.words(address),
            new=after.words(address),
            page=after.homes.page(address),
        )
        for address in dict.fromkeys(
            filter(None, (_fact(change, new.policy) for change in compare(old.policy, new.policy)))
        )
    )
    return tuple(rewording for rewording in told if rewording.old != rewording.new)


def _fact(change: Change, policy: Policy) -> str:
    """The address of the fact that a change is in; empty where it is none that readers see."""
    match change:
        case LanguageAdded() | LanguageRemoved() | FactMoved():
            return ""
        case FactAdded(fact) | FactRemoved(fact):
            return fact.address
    address = change.address
    while address and address not in policy.facts:
        address = address.rpartition(".")[0]
    return address


class _Reader:
    """One version, as readers of one language see it."""

    def __init__(self, project: Project, language: Language) -> None:
        self.policy, self.language, self.homes = project.policy, language, Homes.of(project)
        self.decided = {fact.address for section in self.policy.sections.values() for fact in section.decided()}
        self.cited = {
            placeholder.path.rpartition(".")[0]
            for fact in self.policy.facts.values()
            if self.homes.page(fact.address)
            for _, texts in fact.localized()
            for text in texts.values()
            for placeholder in text.placeholders
        }

    def section(self, address: str) -> str:
        section = self.policy.sections.get(address.partition(".")[0])
        return plain(render_text(self.policy, self.language, section, section.title)) if section else ""

    def words(self, address: str) -> str:
        """All that a fact says on the pages without those below it, as plain text on one line."""
        fact = self.policy.facts.get(address)
        if fact is None or address not in self.decided or not (self.homes.page(address) or address in self.cited):
            return ""
        return " ".join(" ".join(map(plain, self._parts(fact))).split())

    def _parts(self, fact: Fact) -> Iterator[str]:
        yield render_text(self.policy, self.language, fact, fact.title)
        if is_address(fact):
            yield render_address(self.policy, self.language, fact, Anchors()).replace("<br>", ", ")
            return
        yield render_words(self.policy, self.language, fact)
        if "article" in fields_of(fact) and fact.texts:
            provision = render_target(self.policy, self.language, Target(fact, "article"))
            yield f"({provision})" if provision else ""
