"""How a part of the policy is cited: whose, what, which edition, in which language, where; nothing undecided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

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


@dataclass(frozen=True)
class Citations:
    """Those of one page: what is the same in each of them is made once."""

    project: Project
    language: Language

    def render(self, section: Fact) -> str:
        """The citation of a section, and the address of each fact in it, to be unfolded; one HTML block.

        Empty where ``mkdocs.yml`` does not say where the site is: an address that nobody can follow cites nothing.
        """
        page = cited_at(self.project, self.language, self._homes.page(section.address))
        title = render_text(self.project.policy, self.language, section, section.title)
        if not page or not title:
            return ""
        wording = wording_of(self.language)
        parts = [*self._of_policy, plain(title), locale.language_name(self.language)]
        stated = " ".join(f"{part.removesuffix('.')}." for part in parts)
        copying = f'data-copy="{escape(wording.word("copy"))}" data-copied="{escape(wording.word("copied"))}"'
        return "\n".join(
            (
                '<details class="cite">',
                f'<summary>{wording.word("cite")}<span class="unseen"> {title}</span></summary>',
                f'<p class="citation" {copying}>{escape(stated)} {_link(page, section.address)}</p>',
                "<ul>",
                *(f"<li>{escape(words)} {_link(page, address)}</li>" for address, words in self._facts(section)),
                "</ul>",
                "</details>",
            )
        )

    @cached_property
    def _homes(self) -> Homes:
        return Homes.of(self.project)

    @cached_property
    def _of_policy(self) -> tuple[str, ...]:
        """Who publishes it, its title, version and date, as far as they are decided."""
        policy = self.project.policy
        controller, about = controller_of(policy), policy.about
        names = [str(name) for name in controller.scalars("name")[:1]] if controller else []
        title = render_text(policy, self.language, about, about.title) if about else ""
        return (*names, *filter(None, (plain(title),)), *map(plain, edition_of(policy, self.language)))

    def _facts(self, section: Fact) -> Iterator[tuple[str, str]]:
        """Those below the section that stand on the page, with their first words."""
        for fact in section.decided():
            words = render_words(self.project.policy, self.language, fact)
            if words and fact is not section:
                yield fact.address, shortened(plain(words))


def _link(page: str, address: str) -> str:
    return f'<a href="#{address}">{escape(page)}#{address}</a>'
