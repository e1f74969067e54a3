"""What the whole policy says, without its markup: the text of a version."""

from __future__ import annotations

import re

from policysite.model.language import Language
from policysite.model.page import PageSet
from policysite.model.project import Project
from policysite.model.reference import places_facts
from policysite.rendering.edition import render_edition
from policysite.rendering.page import render_page
from policysite.rendering.plain import plain

_HOME = "index.md"
"""The page that comes first."""

_HEADING = re.compile(r"^(#{1,6} .*?)[ ]*\{[^{}\n]*\}[ ]*$", re.MULTILINE)
_ITEM = re.compile(r"<li[^>]*>")
_BREAK = re.compile(r"</?(?:address|dd|div|dl|dt|li|p|table|tr|ul)(?: [^>]*)?>|<br>")
_SPACED = re.compile(r'</?(?:td|th)(?: [^>]*)?>|<span class="(?:meaning|provision)">')
_GAP = re.compile(r"\n{3,}")


def policy_pages(project: Project) -> list[PageSet]:
    """The pages that are part of the policy, the first one first, then by name."""
    pages = (pages for pages in project.pages if places_facts(project.policy, pages))
    return sorted(pages, key=lambda pages: (pages.name != _HOME, pages.name))


def plain_policy(project: Project, language: Language) -> str:
    """The whole policy as plain text: a line that names its version, then its pages."""
    versions = (pages.in_language(language) for pages in policy_pages(project))
    texts = (_plain_page(project, language, page.source) for page in versions if page)
    edition = " ".join(plain(render_edition(project.policy, language)).split())
    return "\n".join((f"{edition}\n", *texts))


def _plain_page(project: Project, language: Language, markdown: str) -> str:
    """A page as plain text: a line per paragraph, headings as Markdown has them, items after a hyphen.

    What people wrote has no markup (it is escaped until the last step), so every tag is the renderer's or the page's.
    """
    source = _HEADING.sub(r"\1", render_page(project, language, markdown))
    for pattern, replacement in ((_ITEM, "\n- "), (_BREAK, "\n"), (_SPACED, " ")):
        source = pattern.sub(replacement, source)
    lines = (" ".join(line.split()) for line in plain(source).split("\n"))
    apart = "\n".join(f"\n{line}\n" if line.startswith("#") else line for line in lines if line)
    return _GAP.sub("\n\n", apart).strip() + "\n"
