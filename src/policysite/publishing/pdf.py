"""The policy on paper: one PDF per language, and one for each translation beside its source."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape
from markdown import markdown
from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.utils.meta import get_data

from policysite.model.language import Language
from policysite.model.parties import controller_of
from policysite.model.project import Project
from policysite.model.value import Date
from policysite.publishing.languages import language_of, name_of
from policysite.publishing.typesetting import CannotTypesetError, typeset
from policysite.rendering import locale
from policysite.rendering.anchor import Anchors
from policysite.rendering.edition import edition_of
from policysite.rendering.home import Homes, cited_at
from policysite.rendering.plain import plain
from policysite.rendering.side_by_side import render_parallel
from policysite.rendering.text import render_text
from policysite.rendering.wording import wording_of

_PAPER = Path(__file__).with_name("paper")
_SETTING = "POLICYSITE_PDF"


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF."""

    languages: tuple[Language, ...]
    """One, or the source and a translation."""

    @property
    def url(self) -> str:
        """Relative to the site's root."""
        return f"policy-{'-'.join(self.languages)}.pdf"

    def title(self, language: Language) -> str:
        """What readers of a language are offered, "PDF, Swedish and English"."""
        names = [locale.name_in(language, other) for other in self.languages]
        return f"PDF, {locale.joined(wording_of(language).locale, names)}"


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands on top, in one language."""

    language: Language
    title: str
    edition: tuple[str, ...]
    url: str
    """Of the page; empty where the site has no address."""


def _documents(project: Project) -> tuple[Document, ...]:
    """Those that are built; none unless ``make pdf`` builds the site."""
    if os.environ.get(_SETTING) != "1":
        return ()
    source, *translations = project.languages
    alone = (Document((language,)) for language in project.languages)
    return (*alone, *(Document((source, language)) for language in translations))


def downloads(project: Project, file: File) -> tuple[Document, ...]:
    """Those that a page with facts on it offers to its readers: what has their language in it."""
    if name_of(file) not in Homes.of(project).pages.values():
        return ()
    return tuple(document for document in _documents(project) if language_of(file) in document.languages)


def write(project: Project, folder: Path, today: date) -> None:
    """Typeset every document into the site.

    Raises:
        PluginError: what typesetting needs is not installed.
    """
    for document in _documents(project):
        try:
            html = html_of(project, document, today)
            columns = document.languages if len(document.languages) > 1 else ()
            typeset(html, _PAPER / "policy.css", folder / document.url, columns)
        except CannotTypesetError as error:
            raise PluginError(str(error)) from None


def html_of(project: Project, document: Document, today: date) -> str:
    """The document as HTML that needs nothing but the stylesheet."""
    language = document.languages[0]
    main = Homes.of(project).main
    controller = controller_of(project.policy)
    environment = Environment(loader=FileSystemLoader(_PAPER), autoescape=select_autoescape())
    return environment.get_template("policy.html").render(
        language=language,
        direction=locale.direction(language),
        organisation=str(controller.scalars("name")[0]) if controller else "",
        heads=[
            _Head(
                other,
                _title(project, other),
                tuple(_edition(project, other, today)),
                cited_at(project, other, main),
            )
            for other in document.languages
        ],
        today=today.isoformat(),
        content=Markup(_content(project, document)),  # noqa: S704 - rendered, and escaped where it had to be
        page_number=Markup(_page_number(language)),  # noqa: S704 - a list of strings of CSS
    )


def _content(project: Project, document: Document) -> str:
    """As on the pages, without the heading of the whole, which the document has on top."""
    from policysite.rendering.plain_policy import policy_pages  # noqa: PLC0415 - a build without PDF does without

    language = document.languages[0]
    if len(document.languages) > 1:
        return render_parallel(project.policy, document.languages, Anchors())
    pages = (pages.in_language(language) for pages in policy_pages(project))
    first, *others = (_converted(project, language, page.source) for page in pages if page)
    below = (content.replace("<h1", "<h2").replace("</h1>", "</h2>") for content in others)
    return "\n".join((first.partition("</h1>")[2] or first, *below))


def _converted(project: Project, language: Language, source: str) -> str:
    """A page as HTML. The list of versions is left to the site: a document is of one."""
    from policysite.rendering.page import render_page  # noqa: PLC0415 - as above

    without = {"policy.versions": lambda *_: ""}
    return markdown(render_page(project, language, get_data(source)[0], without), extensions=["attr_list"])


def _title(project: Project, language: Language) -> str:
    about = project.policy.facts.get("policy")
    return plain(render_text(project.policy, language, about, about.title)) if about else ""


def _edition(project: Project, language: Language, today: date) -> Iterator[str]:
    """The edition as far as it is decided, and the day of this document."""
    yield from map(plain, edition_of(project.policy, language))
    wording = wording_of(language)
    yield wording.word("produced").replace("{0}", locale.date(wording.locale, Date(today)))


def _page_number(language: Language) -> str:
    """A value of CSS ``content``, for "Page 1 of 9"; the words have no quotation mark or backslash."""
    pattern = f'"{wording_of(language).word("page-of")}"'
    return pattern.replace("{0}", '" counter(page) "').replace("{1}", '" counter(pages) "')
