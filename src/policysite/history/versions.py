"""Versions as visitors are told them: from when each applies, the way to it, and what it changed, in their language."""

from __future__ import annotations

from policysite.history.rewordings import Rewording, rewordings
from policysite.language.text.word_diff import word_diff
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.release import Release
from policysite.model.value import Date
from policysite.rendering.anchor import Anchors
from policysite.rendering.escaping import escape
from policysite.rendering.home import folder_of, version_url, versions_in
from policysite.rendering.value import words_of
from policysite.rendering.wording import wording_of


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
