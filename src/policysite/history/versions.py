"""What each version changed, as visitors are told it: every sentence that they read otherwise, in their language.

A change is told by the words of its fact before and after, as pages write them, so that a new period shows in its
sentence. What pages do not show is not told: what is undecided, how facts are sorted, addresses that moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policysite.history.change import (
    Change,
    FactAdded,
    FactMoved,
    FactRemoved,
    LanguageAdded,
    LanguageRemoved,
)
from policysite.history.comparison import compare
from policysite.language.text.word_diff import word_diff
from policysite.model.contact import is_address
from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.model.reference import Target, fields_of
from policysite.model.release import Release
from policysite.model.value import Date
from policysite.rendering.address import render_address
from policysite.rendering.anchor import Anchors
from policysite.rendering.escaping import escape
from policysite.rendering.home import Homes, folder_of, version_url, versions_in
from policysite.rendering.plain import plain
from policysite.rendering.text import render_target, render_text, render_words
from policysite.rendering.value import words_of
from policysite.rendering.wording import wording_of


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


# ------------------------------------------------------------------- pages


def render_versions(project: Project, language: Language, anchors: Anchors, home: str, feed: str = "") -> str:
    """Every version that readers of this language have, the newest first, each under a heading with an anchor.

    The first one comes last, and with its heading the block ends, so that what was corrected then can follow.

    Args:
        project: as it stands.
        language: the reader's.
        anchors: those that the page has; they grow.
        home: the address of this language's first page, relative to this one or in full; it ends with a slash.
        feed: the name of a feed that tells the same, below ``home``; empty where there is none.
    """
    following = f'<p><a href="{home}{feed}">{wording_of(language).word("feed")} (Atom)</a></p>\n\n' if feed else ""
    return following + "\n\n".join(
        _version(project, number, language, anchors, home) for number in versions_in(project, language)
    )


def _version(project: Project, number: int, language: Language, anchors: Anchors, home: str) -> str:
    release = project.releases[number]
    anchor = _anchor_of(release)
    anchors.claim(anchor)
    heading = f"## {_version_title(release, language)} {{ #{anchor} }}"
    return f"{heading}\n\n{render_version(project, number, language, home)}"


def _anchor_of(release: Release) -> str:
    """On the page of changes; the colon is in no fact's address."""
    return f"version:{release.version}"


def _version_title(release: Release, language: Language) -> str:
    """``Version 2``, escaped."""
    return wording_of(language).word("version").replace("{0}", escape(release.version))


def render_version(project: Project, number: int, language: Language, home: str) -> str:
    """One version as HTML blocks: from when it applies, the way to it, and what it changed.

    Args:
        project: as it stands.
        number: of the version in the order of release.
        language: the reader's.
        home: as for ``render_versions``.
    """
    release, wording = project.releases[number], wording_of(language)
    address = f"{home}{version_url(release)}"
    read = wording.word("version-read").replace("{0}", escape(release.version))
    applies = wording.word("effective").replace("{0}", escape(words_of(language, Date(release.effective))))
    blocks = [f'<p class="edition">{applies} · <a href="{_escape_url(address)}">{read}</a></p>']
    if summary := release.summary.get(language):
        blocks.append(f"<p>{escape(summary)}</p>")
    before = project.releases[number - 1] if number else None
    if before and language in before.policy.languages:
        told = rewordings(project.edition(before), project.edition(release), language)
        items = "\n".join(_item(rewording, language, address) for rewording in told)
        unchanged = f"<p>{wording.word('version-unchanged')}</p>"
        blocks.append(f'<ul class="changes">\n{items}\n</ul>' if told else unchanged)
    return "\n".join(blocks)


def _escape_url(address: str) -> str:
    """An address of ours in an attribute: its host is the site's, the rest a version's name and a fact's."""
    return address.replace("&", "&#38;").replace('"', "&#34;")


def _item(rewording: Rewording, language: Language, address: str) -> str:
    kind = f"<strong>{wording_of(language).word(rewording.use)}</strong>"
    place = escape(rewording.section)
    if place and rewording.new and rewording.page:
        place = f'<a href="{_escape_url(address)}{folder_of(rewording.page)}#{rewording.address}">{place}</a>'
    head = ": ".join(filter(None, (kind, place)))
    return f"<li>{head}<br>{_compared(rewording, language)}</li>"


def _compared(rewording: Rewording, language: Language) -> str:
    """The words with what is new inserted and what is gone struck out; told in words too, for who hears them."""
    wording = wording_of(language)
    parts = []
    for stretch in word_diff(rewording.old, rewording.new):
        if not stretch.changed:
            parts.append(escape(stretch.new))
            continue
        for tag, use, words in (("del", "change-removed", stretch.old), ("ins", "change-added", stretch.new)):
            if words:
                parts.append(f'<{tag}><span class="unseen">{wording.word(use)}: </span>{escape(words)}</{tag}>')
    return " ".join(parts)
