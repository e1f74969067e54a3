"""What parts of a web page stand around the document, by how they are marked, and what no reader sees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_AROUND = {
    "nav": "a navigation",
    "aside": "an aside",
    "dialog": "a dialog",
    "button": "a button",
    "footer": "a footer",
    "header": "a header",
}
"""Elements around the document. Inside its main part ``header`` and ``footer`` belong to it."""
_AROUND_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary"})
_TOOLS = frozenset({"nav", "dialog", "button", "navigation", "search", "alertdialog"})
"""Elements and roles whose words are never those of the document."""
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?P<name>nav|navbar|navigation|menu|breadcrumbs?|sidebar|skip-?links?|skip-to-\w+|share|sharing|social"
    r"|language-(?:switcher|selector|menu)|pagination|toc|table-of-contents"
    r"|(?:site|page|global)-?(?:header|footer)|(?:header|footer)-?(?:menu|nav)"
    r"|cookie-?(?:banner|consent|notice|bar|popup|dialog|modal|overlay)s?|consent-?(?:banner|popup|dialog|modal)"
    r"|onetrust|cookiebot|cybotcookiebotdialog|usercentrics|gdpr-?(?:banner|popup))(?:$|[\s_-])",
    re.IGNORECASE,
)
_WHOLE = frozenset({"html", "body"})
"""The page itself, which a script may show only when it has run."""
_NOT_SEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)
_CONTROLLED = re.compile(r"aria-controls\s*=\s*[\"']?([^\"'>]+)", re.IGNORECASE)
_PANELS = frozenset({"tabpanel", "region"})


@dataclass(eq=False)
class Part:
    """An element around the document, or one that is hidden."""

    name: str
    """What it is, with its article."""
    outer: Part | None = None
    is_tool: bool = False
    """Whether readers do something in it, such as agree to cookies: its words are not those of the document."""
    is_of_site: bool = False
    """Whether it is the head or foot of every page."""
    is_hidden: bool = False
    text: list[str] = field(default_factory=list)
    """The words of a hidden one, in pieces."""


def part_of(
    name: str, attributes: Mapping[str, str], outer: Part | None, *, in_main: bool, controlled: frozenset[str]
) -> Part | None:
    """The part that an element begins, or the one around it.

    Args:
        name: of the element.
        attributes: by names in small letters.
        outer: the part around it.
        in_main: whether it stands in the main part of the page.
        controlled: the identifiers of elements that readers show and hide.

    What policy sites unfold for citing a section repeats the beginnings of its sentences.
    """
    if name in _WHOLE or not (attributes or name in _AROUND):
        return outer
    if _is_hidden(attributes, controlled):
        return Part("a hidden part", outer, is_hidden=True)
    role = attributes.get("role", "")
    if name in _AROUND and not (in_main and name in ("header", "footer")):
        return Part(_AROUND[name], outer, name in _TOOLS or role in _TOOLS, is_of_site=name in ("header", "footer"))
    if attributes.get("aria-hidden") == "true" or attributes.get("aria-modal") == "true":
        return Part("a part for the eye alone", outer, "aria-modal" in attributes)
    if role in _AROUND_ROLES:
        is_of_site = role in ("banner", "contentinfo")
        return Part(f"a part with the role “{role}”", outer, role in _TOOLS, is_of_site=is_of_site)
    return _called(name, attributes, outer) or outer


def _called(name: str, attributes: Mapping[str, str], outer: Part | None) -> Part | None:
    """The part that an element is by its class or identifier."""
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if name == "details" and "cite" in names.split():
        return Part("a citation", outer, is_tool=True)
    called = None if name in ("main", "article") else _AROUND_NAMES.search(names)
    return Part(f"a part called “{called['name']}”", outer) if called else None


def controlled_in(text: str) -> frozenset[str]:
    """What buttons of a page show and hide, such as the panels of an accordion: readers do see it."""
    return frozenset(identifier for match in _CONTROLLED.finditer(text) for identifier in match[1].split())


def _is_hidden(attributes: Mapping[str, str], controlled: frozenset[str]) -> bool:
    is_panel = attributes.get("role") in _PANELS or attributes.get("id") in controlled
    hidden = attributes.get("hidden", "until-found").lower() != "until-found"
    return not is_panel and (hidden or bool(_NOT_SEEN.search(attributes.get("style", ""))))
