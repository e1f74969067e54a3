"""A feed of what changed (Atom, RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from policysite.model.language import Language

MEDIA_TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not admit (production 2)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One version."""

    id: str
    title: str
    day: date
    """On which it was published; it never changes afterwards."""
    url: str
    content: str
    """HTML; its addresses are complete."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What changed, told in one language."""

    id: str
    title: str
    author: str
    language: Language
    url: str
    """Of the feed itself."""
    page: str
    """Of the page that says the same."""
    entries: Sequence[Entry]
    """At least one, the newest first."""


def lasting_id(digest: str, use: str = "") -> str:
    """An id that stays the same wherever the site moves (RFC 4287, 4.2.6): of a text, by its SHA-256."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'urn:sha256:{digest}{use}')}"


def atom(feed: Feed) -> bytes:
    """The feed as an XML document in UTF-8."""
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": feed.language})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(max(entry.day for entry in feed.entries)))
    _add(SubElement(root, "author"), "name", feed.author)
    SubElement(root, "link", rel="self", type=MEDIA_TYPE, href=feed.url)
    SubElement(root, "link", rel="alternate", type="text/html", hreflang=feed.language, href=feed.page)
    for entry in feed.entries:
        element = SubElement(root, "entry")
        _add(element, "id", entry.id)
        _add(element, "title", entry.title)
        _add(element, "published", _moment(entry.day))
        _add(element, "updated", _moment(entry.day))
        SubElement(element, "link", rel="alternate", type="text/html", hreflang=feed.language, href=entry.url)
        _add(element, "content", entry.content, type="html")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add(parent: Element, name: str, words: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = _NO_CHARACTER.sub("", words)


def _moment(day: date) -> str:
    """The beginning of a day in UTC (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"
