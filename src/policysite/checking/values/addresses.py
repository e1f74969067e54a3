"""When two web addresses are one for two languages, and when one of them is a mistake."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import Enum
from functools import cache
from itertools import takewhile
from urllib.parse import unquote, urlsplit

from policysite.language.description.knowledge import knowledge
from policysite.language.description.language_files import described_languages
from policysite.model.language import Language, primary

_SCHEME = re.compile(r"^(?:(?:mailto|tel):|(?:(?:https?:)?//)?(?:www\.)?)", re.IGNORECASE)
_NO_PAGE = re.compile(r"[?&](?:utm_\w+|gclid|gbraid|fbclid)=[^&#]*|[?&]\w+=(?=&|#|$)|[?#]$", re.IGNORECASE)
"""Parts of an address that do not say which page it is."""
_FILE = re.compile(r"(?:/index)?\.(?:x?html?|php|aspx?)$|/index$")
"""How a server names the file of a page, which it leaves out as well."""
_LANGUAGE = re.compile(r"(?<![a-z0-9])([a-z]{2})(?:[-_][a-z]{2})?(?![a-z0-9])")
"""A part of an address that may name a language: ``/sv/``, ``sv.``, ``lang=sv``, ``sv-SE``."""
_ALIKE_HOSTS = 0.7
_ALIKE_PATHS = 0.72
"""From this likeness on, addresses that differ were meant to be the same; translated ones differ more."""
_SAME_PLACE = 3
"""Addresses that share this many folders name files of one place, which are not translated."""

_COUNTRY = 2
"""Letters of a country's domain."""
_TELLING = 200
"""Characters of a host, or of a path, that tell whether it is like another."""
_LONG_NAME = 12
_UNLIKE = 0.6


class Relation(Enum):
    """How two addresses behind the same words go together."""

    SAME = "same"
    """The same page, or its versions in the two languages."""
    TRANSLATED = "translated"
    """Other pages, as where a site gives each language addresses of its own."""
    MISTAKEN = "mistaken"
    """Nearly the same, so that one of them is likely wrong."""
    FOREIGN = "foreign"
    """The same but for the language, and one leads to a language that is not its reader's."""


def relation(first: str, second: str, languages: tuple[Language, Language]) -> Relation:
    """How the address in a document of the first language goes with that of the second."""
    one, two = bare(first), bare(second)
    if one == two:
        return Relation.SAME
    shared = _no_languages(one) & _no_languages(two)
    (one_host, one_path), (two_host, two_path) = _parts(one, shared), _parts(two, shared)
    if one_host != two_host:
        return Relation.MISTAKEN if _hosts_alike(one_host, two_host) else Relation.TRANSLATED
    if one_path == two_path:
        return Relation.SAME if _each_its_own((one, two), languages) else Relation.FOREIGN
    if one_path and two_path and (one_path.startswith(two_path) or two_path.startswith(one_path)):
        return Relation.MISTAKEN
    if _names(one, languages[0]) and _names(two, languages[1]):
        return Relation.TRANSLATED
    alike = _likeness(one_path, two_path) >= _ALIKE_PATHS or _common_folders(one_path, two_path) >= _SAME_PLACE
    return Relation.MISTAKEN if alike else Relation.TRANSLATED


def same_page(first: str, second: str, languages: tuple[Language, Language]) -> bool:
    """Whether two addresses that readers see lead to one page, or to its versions on a site of each language."""
    found = relation(first, second, languages)
    if found is Relation.TRANSLATED:
        return host(first) == host(second) or is_one_name(_name(first), _name(second))
    return found is Relation.SAME


def host(address: str) -> str:
    """The site of an address, with or without a scheme."""
    found = urlsplit(address if "://" in address else f"https://{address}").hostname or ""
    return found.removeprefix("www.")


def is_site(address: str) -> bool:
    """Whether it names a site and no page of it, as services do that are called by their address."""
    return "/" not in bare(address)


def is_one_name(one: str, two: str) -> bool:
    """Whether two unlike names of sites or mailboxes are long enough to be one name in two languages.

    ``tillganglighetskrav`` and ``webaccessibility`` are, ``info`` and ``privacy`` are two mailboxes.
    """
    return min(len(one), len(two)) >= _LONG_NAME and _likeness(one, two) < _UNLIKE


def _name(address: str) -> str:
    return max(host(address).split("."), key=len)


def bare(address: str) -> str:
    """An address as people write it, without what does not say which page it is: scheme, ``www.``, ``/index.html``."""
    without_scheme = _SCHEME.sub("", address.strip(), count=1)
    return _FILE.sub("", _NO_PAGE.sub("", unquote(without_scheme)).rstrip("/").casefold()).rstrip("/")


def _no_languages(address: str) -> frozenset[str]:
    """What may name a language and names none that is described: ``by`` in ``licenses/by-sa``."""
    return frozenset(_LANGUAGE.findall(address)).difference(described_languages())


def _parts(address: str, kept: frozenset[str]) -> tuple[str, str]:
    """Host and path, without what may name a language, but for some that name none where both addresses have them."""
    host, _, path = address.partition("/")
    return _without_language(host, kept), _without_language(path, kept)


def _without_language(part: str, kept: frozenset[str]) -> str:
    """The rest, with a slash for every run of separators; top-level domains are no languages."""
    last = re.search(r"\.[a-z]{2,}$", part)
    body = part[: last.start()] if last else part
    body = _LANGUAGE.sub(lambda found: found[0] if found[1] in kept else "", _language_key().sub("", body))
    return re.sub(r"[/.&?=_-]+", "/", body).strip("/") + (last[0] if last else "")


@cache
def _language_key() -> re.Pattern[str]:
    """What stands before a language in a query: ``?lang=sv``, ``?sprache=de``."""
    words = {re.escape(word) for language in described_languages() for word in knowledge(language).words_for_language}
    names = "|".join(("lang(?:uage)?", "locale", "lng", "hl", "lc", *sorted(words)))
    return re.compile(rf"(?:\b(?:ui_?|use|set|site)?(?:{names})=)(?=[a-z]{{2}}\b)")


def _hosts_alike(one: str, two: str) -> bool:
    """Whether they were meant to be one host; a site may have one under each country's domain."""
    names = one.rpartition(".")[0] or one, two.rpartition(".")[0] or two
    shorter, longer = sorted(names, key=len)
    if shorter == longer:
        return all(len(host.rpartition(".")[2]) > _COUNTRY for host in (one, two))
    return longer.startswith(shorter) or _likeness(*names) >= _ALIKE_HOSTS


def _common_folders(one: str, two: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.split("/"), two.split("/"), strict=False)))


def _likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, one[:_TELLING], two[:_TELLING], autojunk=False).ratio()


def _names(address: str, language: Language) -> bool:
    return primary(language) in _LANGUAGE.findall(address)


def _each_its_own(addresses: tuple[str, str], languages: tuple[Language, Language]) -> bool:
    """Whether none of them names the other's language, or a third one, where it could name its own."""
    for address, other, language in zip(addresses, addresses[::-1], languages, strict=True):
        tags = set(_LANGUAGE.findall(address)) - set(_LANGUAGE.findall(other))
        tags &= set(described_languages())  # others name a country: "example.org/se"
        if tags and primary(language) not in tags:
            return False
    return True
