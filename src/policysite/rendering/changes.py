"""What was corrected in the published texts, as visitors are told it."""

from __future__ import annotations

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Settlement
from policysite.model.project import Project
from policysite.rendering.anchor import Anchors
from policysite.rendering.home import Homes
from policysite.rendering.text import render_text

CHANGES = "policy.changes"
"""The placement."""


def render_changes(project: Project, language: Language, anchors: Anchors) -> str:
    """A numbered list of the settlements that are told to visitors, each with an anchor and a link to its section.

    Once a version has been released, they are those of the first: what changed later is told version by version.
    """
    homes = Homes.of(project)
    settlements = project.releases[0].settlements if project.releases else project.settlements
    return "\n".join(
        f"1. {_change(project, language, settlement, anchors)}{_link(project, language, settlement, homes)}"
        for settlement in settlements
        if language in settlement.change
    )


def change_anchor(settlement: Settlement) -> str:
    """The colon is in no fact's address, so anchors of the two cannot collide."""
    return f"change:{settlement.id}"


def render_change(project: Project, language: Language, settlement: Settlement) -> str:
    """One settlement as inline Markdown; empty where visitors are not told of it."""
    fact = project.policy.facts.get(settlement.fact) or Fact(settlement.fact, settlement.location)
    return render_text(project.policy, language, fact, settlement.change)


def _change(project: Project, language: Language, settlement: Settlement, anchors: Anchors) -> str:
    anchor = change_anchor(settlement)
    anchors.claim(anchor)
    return f'<span id="{anchor}">{render_change(project, language, settlement)}</span>'


def _link(project: Project, language: Language, settlement: Settlement, homes: Homes) -> str:
    """To where the fact stands on a page, in the words of its section's heading."""
    page, section = homes.page(settlement.fact), project.policy.sections.get(settlement.fact.partition(".")[0])
    title = render_text(project.policy, language, section, section.title) if section else ""
    return f" [{title}]({page}#{settlement.fact}){{ .more }}" if page and title else ""
