"""How a part of the policy is cited: whose, what, which edition, in which language, where; nothing undecided."""

from __future__ import annotations

from collections.abc import Iterator

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.parties import controller_of
from policysite.model.project import Project
from policysite.rendering import locale
from policysite.rendering.edition import edition_of
from policysite.rendering.escaping import escape
from policysite.rendering.home import Homes, cited_at
from policysite.rendering.permalink import shortened
from policysite.rendering.plain import plain
from policysite.rendering.text import render_text, render_words
from policysite.rendering.wording import wording_of


def render_citations(project: Project, language: Language, section: Fact) -> str:
    """The citation of a section, and the address of each fact in it, to be unfolded; one HTML block.

    Empty where ``mkdocs.yml`` does not say where the site is: an address that nobody can follow cites nothing.
    """
    page = cited_at(project, language, Homes.of(project).page(section.address))
    title = render_text(project.policy, language, section, section.title)
    if not page or not title:
        return ""
    wording = wording_of(language)
    parts = [*_of_policy(project, language), plain(title), locale.language_name(language)]
    stated = " ".join(f"{part.removesuffix('.')}." for part in parts)
    copying = f'data-copy="{escape(wording.word("copy"))}" data-copied="{escape(wording.word("copied"))}"'
    return "\n".join(
        (
            '<details class="cite">',
            f'<summary>{wording.word("cite")}<span class="unseen"> {title}</span></summary>',
            f'<p class="citation" {copying}>{escape(stated)} {_link(page, section.address)}</p>',
            "<ul>",
            *(
                f"<li>{escape(words)} {_link(page, address)}</li>"
                for address, words in _facts(project, language, section)
            ),
            "</ul>",
            "</details>",
        )
    )


def _of_policy(project: Project, language: Language) -> Iterator[str]:
    """Who publishes it, its title, version and date, as far as they are decided."""
    policy = project.policy
    controller, about = controller_of(policy), policy.facts.get("policy")
    if controller:
        yield str(controller.scalars("name")[0])
    if title := render_text(policy, language, about, about.title) if about else "":
        yield plain(title)
    yield from map(plain, edition_of(policy, language))


def _facts(project: Project, language: Language, section: Fact) -> Iterator[tuple[str, str]]:
    """Those below the section that stand on the page, with their first words."""
    for fact in section.decided():
        words = render_words(project.policy, language, fact)
        if words and fact is not section:
            yield fact.address, shortened(plain(words))


def _link(page: str, address: str) -> str:
    return f'<a href="#{address}">{escape(page)}#{address}</a>'
