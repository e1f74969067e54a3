"""Pages: what arranges the facts of the model, and the prose around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policysite.model.language import Language
from policysite.model.location import Location


@dataclass(frozen=True, slots=True)
class Reference:
    """``{{ rights.restriction }}`` on a page: places a section, a fact or a value."""

    address: str
    """As written between the braces, blanks stripped."""
    location: Location
    """Braces included."""
    start: int
    """Offset of the first brace in the page's source."""
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file of one language. The same name in another language is the same page."""

    path: str
    """Relative to the project: ``docs/sv/index.md``."""
    name: str
    """Relative to the language's folder: ``index.md``."""
    language: Language
    source: str
    """The file as it is."""
    references: tuple[Reference, ...]
    is_unread: bool = False
    """Whether the file could not be read, so that nothing is known of what it places."""


@dataclass(frozen=True, slots=True)
class PageSet:
    """The versions of one page."""

    name: str
    versions: tuple[Page, ...]

    def in_language(self, language: Language) -> Page | None:
        return next((page for page in self.versions if page.language == language), None)

    @property
    def references(self) -> Iterator[Reference]:
        return (reference for page in self.versions for reference in page.references)
