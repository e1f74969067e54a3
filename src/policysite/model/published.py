"""Pages as visitors get them: the built HTML, as far as it speaks of facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.passage import Passage


@dataclass(frozen=True, slots=True)
class Placement:
    """An element that carries ``data-fact``, and the words that a visitor reads in it."""

    address: str
    passage: Passage
    """Blanks folded; its language is that of the nearest ``lang``."""


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """One HTML file of the built site."""

    path: str
    """As findings name it."""
    name: str
    """Relative to the site's root: ``en/index.html``."""
    language: Language
    """Of the ``html`` element; empty where it has none."""
    placements: tuple[Placement, ...]
    identifiers: Mapping[str, tuple[Location, ...]]
    """Every ``id``, with the places that carry it."""
    alternates: Mapping[str, str]
    """``hreflang`` to address, of the links in the head."""
    canonical: str
    """The page's own address, or empty."""
    links: tuple[tuple[str, Location], ...]
    """Every ``href`` of an ``a`` element."""
    version: str
    """Which released version it shows in the archive; empty for a page of the site itself."""
    internal: bool
    """For the team: it is in the language of the findings."""
    redirects: bool
    """It only sends visitors on."""
