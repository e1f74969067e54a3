"""The feed of changes keeps the rules of RFC 4287, whatever the words."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import feedparser
from hypothesis import given
from hypothesis import strategies as st

from policysite.exporting.atom import Entry, Feed, atom, lasting_id
from policysite.model.language import Language

ATOM = "{http://www.w3.org/2005/Atom}"
TEXT = st.text(max_size=30)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def feed(*entries: Entry, title: str = "Changes", author: str = "Infomaker") -> Feed:
    address = "https://example.org/en/"
    return Feed(
        lasting_id("0" * 64, "#changes"), title, author, Language("en"), f"{address}changes.atom", address, entries
    )


def entry(number: int, title: str = "Version", content: str = "<p>Text</p>", day: date = date(2026, 3, 2)) -> Entry:
    return Entry(lasting_id(f"{number:064x}"), title, day, f"https://example.org/en/versions/{number}/", content)


def broken_rules(document: bytes) -> list[str]:
    """What the RFC requires of a feed and its entries (4.1.1, 4.1.2, 4.1.3, 4.2.6, 4.2.7, 3.3) and this one lacks."""
    root = fromstring(document)  # noqa: S314, ours
    wrong = [] if root.tag == f"{ATOM}feed" else ["4.1.1: the root is feed"]
    entries = root.findall(f"{ATOM}entry")
    for element in (root, *entries):
        counts = Counter(child.tag.removeprefix(ATOM) for child in element)
        wrong += [f"{name} once" for name in ("id", "title", "updated") if counts[name] != 1]
        wrong += [f"{name} at most once" for name in ("content", "published", "subtitle", "rights") if counts[name] > 1]
        wrong += _links(element) + _dates(element)
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        wrong.append("4.1.1: a feed has an author unless all its entries have")
    ids = [element.findtext(f"{ATOM}id") or "" for element in (root, *entries)]
    wrong += [f"4.2.6: {name!r} is no IRI" for name in ids if not urlsplit(name).scheme]
    wrong += ["4.2.6: an id is of one thing"] if len(set(ids)) != len(ids) else []
    wrong += [
        "4.1.3.1: the type of content"
        for content in root.iter(f"{ATOM}content")
        if content.get("type") != "html" or list(content)
    ]
    return wrong


def _links(element: Element) -> list[str]:
    links = element.findall(f"{ATOM}link")
    alternates = Counter((link.get("type"), link.get("hreflang")) for link in links if link.get("rel") == "alternate")
    wrong = ["4.1: one alternate of a type and a language"] if any(count > 1 for count in alternates.values()) else []
    wrong += ["4.2.7.1: href"] if not all(link.get("href") for link in links) else []
    has_content = element.find(f"{ATOM}content") is not None
    return wrong + (["4.1.2: an alternate where there is no content"] if not alternates and not has_content else [])


def _dates(element: Element) -> list[str]:
    dates = [child.text or "" for child in element if child.tag in {f"{ATOM}updated", f"{ATOM}published"}]
    return [f"3.3: {written}" for written in dates if not _MOMENT.fullmatch(written)]


@given(title=TEXT, author=TEXT, content=TEXT, day=DAYS)
def test_any_words_make_a_feed_that_keeps_the_rules(title: str, author: str, content: str, day: date) -> None:
    document = atom(feed(entry(2, title, content, day), entry(1), title=title, author=author))
    assert broken_rules(document) == []
    assert not feedparser.parse(document).bozo


def test_a_reader_gets_the_entries_the_newest_first_with_their_words_and_addresses() -> None:
    document = atom(feed(entry(2, "Version 2", "<p>Längre &amp; <b>fler</b></p>", date(2026, 5, 1)), entry(1)))
    read = feedparser.parse(document)
    assert read.version == "atom10"
    assert read.feed.updated == "2026-05-01T00:00:00Z"
    assert [found.link for found in read.entries] == [
        "https://example.org/en/versions/2/",
        "https://example.org/en/versions/1/",
    ]
    assert read.entries[0].content[0].value == "<p>Längre &amp; <b>fler</b></p>"


def test_the_rules_are_really_looked_at() -> None:
    document = atom(feed(entry(1)))
    assert broken_rules(document) == []
    for old, new in (
        (b"author>", b"contributor>"),
        (b"T00:00:00Z", b""),
        (b"urn:uuid:", b""),
        (b'type="html"', b'type="xhtml"'),
        (b"<title>Version</title>", b""),
    ):
        assert broken_rules(document.replace(old, new)), old


def test_an_id_stays_where_its_text_stays() -> None:
    assert lasting_id("ab" * 32) == lasting_id("ab" * 32) == "urn:uuid:bf99eab8-d6e2-5857-9f75-a3c62380d409"
    assert lasting_id("ab" * 32) != lasting_id("ab" * 32, "#changes")
