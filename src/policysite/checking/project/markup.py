"""What an element of HTML does beyond shaping text: what it runs, and what it loads from where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from policysite.model.markup import Element
from policysite.reading.site.markup import LINK_SCHEMES

_FOREIGN_BODY = "shows something inside the page that is no part of it"
_LOOKS = "changes how the page looks, or hides parts of it"
_RUNS = "runs a program"
_ACTIVE_ELEMENTS = {
    **dict.fromkeys("applet embed fencedframe frame frameset iframe object portal".split(), _FOREIGN_BODY),
    **dict.fromkeys(("style", "svg style", "math style"), _LOOKS),
    **dict.fromkeys(
        ("svg set", "svg animate", "svg animatemotion", "svg animatetransform"), "changes a link or a picture"
    ),
    "base": "changes where all links lead",
}
_ACTIVE_ATTRIBUTES = {"style": _LOOKS, "srcdoc": _FOREIGN_BODY}
_DATA = frozenset({"application/json", "application/ld+json"})
"""Types of a script that is not run."""
_LINKING = frozenset({"", "a", "area", "svg a"})
_REFERENCES = frozenset({"href", "xlink:href"})
_SENDING = frozenset({"action", "formaction"})
_LISTS = frozenset({"srcset", "imagesrcset", "ping", "archive"})
_LOADING = frozenset({"src", "poster", "background", "data", "manifest", "classid", "code", "codebase", *_LISTS})
_RELATIONS = frozenset(
    "alternate author canonical describedby help latest-version license me next predecessor-version prev"
    " privacy-policy search successor-version terms-of-service version-history".split()
)
"""Of a ``link`` that only says something: nothing is loaded from its address."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)")
_STRIPPED = "".join(map(chr, range(33)))
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=)?\s*[\"']?(?P<address>.*?)[\"']?\s*", re.IGNORECASE | re.DOTALL)


def activities(element: Element, home: str, is_own_script: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """What an element runs or does by itself, in words, each with what in it does so.

    Args:
        element: of a page or of a built file.
        home: the address of the site, to which what is written without host belongs.
        is_own_script: whether an address is that of a script of ours.
    """
    tag = f"<{element.name.rpartition(' ')[2]}>"
    if element.name in _ACTIVE_ELEMENTS:
        yield tag, _ACTIVE_ELEMENTS[element.name]
    elif tag == "<script>" and not _is_harmless_script(element, is_own_script):
        yield tag, "runs a program that is not the site's own"
    elif tag == "<meta>" and _sends_on(element, home):
        yield tag, "sends readers on to another site"
    for attribute, value in element.attributes.items():
        if attribute.startswith("on"):
            yield attribute, _RUNS
        elif attribute in _ACTIVE_ATTRIBUTES:
            yield attribute, _ACTIVE_ATTRIBUTES[attribute]
        elif attribute in _SENDING and _is_foreign(value, home):
            yield attribute, "sends what readers write to another site"
        elif attribute in _LOADING | _REFERENCES and _scheme(value) in {"javascript", "vbscript"}:
            yield value.strip(), _RUNS
        elif element.name in _LINKING and attribute in _REFERENCES and _scheme(value) not in {"", *LINK_SCHEMES}:
            yield value.strip(), "is no address of a page, a mailbox or a phone"


def foreign_addresses(element: Element, home: str) -> Iterator[str]:
    """Every address from which a browser loads something of another site when it shows the element."""
    if element.name == "script":
        return  # which is worse: see activities
    for attribute, value in element.attributes.items():
        if attribute in _LISTS:
            yield from (part for part in re.split(r"[\s,]+", value) if _is_foreign(part, home))
        elif (attribute in _LOADING or _is_loading_reference(element, attribute)) and _is_foreign(value, home):
            yield value.strip()


def _is_foreign(address: str, home: str) -> bool:
    """Whether an address as written in a page leads to another site than ``home``; a picture as ``data:`` does not."""
    cleaned = _cleaned(address).replace("\\", "/")
    if _scheme(address) == "data":
        return not cleaned.lower().startswith("data:image/")
    try:
        parts, own = urlsplit(cleaned), urlsplit(home)
    except ValueError:
        return True
    if not parts.scheme and not parts.netloc:
        return False
    return ((parts.scheme or own.scheme).lower(), parts.netloc.lower()) != (own.scheme.lower(), own.netloc.lower())


def _is_harmless_script(element: Element, is_own_script: Callable[[str], bool]) -> bool:
    if element.name != "script":  # of SVG, which runs whatever its attributes say
        return False
    source = element.attributes.get("src", "")
    return element.attributes.get("type", "").strip().lower() in _DATA or bool(source and is_own_script(source))


def _sends_on(element: Element, home: str) -> bool:
    if element.attributes.get("http-equiv", "").strip().lower() != "refresh":
        return False
    address = _REFRESH.fullmatch(element.attributes.get("content", ""))
    return address is None or _is_foreign(address["address"], home)


def _is_loading_reference(element: Element, attribute: str) -> bool:
    """``href`` of what is no link: a stylesheet, an icon, a part of a picture."""
    if attribute not in _REFERENCES or element.name in _LINKING or element.name == "base":
        return False
    return element.name != "link" or not set(element.attributes.get("rel", "").lower().split()) <= _RELATIONS


def _scheme(address: str) -> str:
    found = _SCHEME.match(_cleaned(address).lower())
    return found[0] if found else ""


def _cleaned(address: str) -> str:
    """As browsers read it (URL Standard): no blanks and control characters around it, no tabs and breaks inside."""
    return re.sub(r"[\t\r\n]", "", address.strip(_STRIPPED))
