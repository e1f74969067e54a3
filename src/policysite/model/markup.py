"""HTML as browsers take it: what may run, and what is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policysite.model.location import Location


@dataclass(frozen=True, slots=True)
class Element:
    """An element, or the attributes that Markdown gives to one whose name it does not say."""

    name: str
    """In small letters; empty where it is not said; ``svg script`` for one of another vocabulary than HTML's."""
    attributes: Mapping[str, str]
    """By names in small letters; references resolved."""
    location: Location
    """Of its opening tag."""


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of the built site that a browser reads for more than words: a page, a picture in SVG, a stylesheet."""

    name: str
    """Relative to the site's root: ``en/index.html``."""
    elements: tuple[Element, ...]
    """Of a stylesheet the addresses in it, each as an element ``url()`` with a ``src``."""


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """What browsers load and run of the built site."""

    files: tuple[PublishedFile, ...] = ()
    own_scripts: frozenset[str] = frozenset()
    """The names of scripts that are the engine's own, byte for byte."""
