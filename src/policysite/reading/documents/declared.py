"""The language of a document, from what its name says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from policysite.model.language import Language

_CODES = frozenset(
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fo fr ga gl gu he hi hr hu hy id is it ja ka kk"
    " km kn ko ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru se si sk sl sq sr sv sw ta te th"
    " tr uk ur uz vi zh zu".split()
)
"""The languages of the European Union and the others in which policies are published (ISO 639)."""
_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_](?P<subtag>[A-Za-z]{2}|[A-Za-z]{4}|\d{3}))?", re.IGNORECASE)


def language_tag(written: str) -> Language | None:
    """A tag such as ``sv``, ``pt_br`` or ``zh-hant`` in canonical case, or None where it is no language we know of."""
    match = _TAG.fullmatch(written.strip())
    if not match or match["language"].lower() not in _CODES:
        return None
    subtag = match["subtag"] or ""
    cased = subtag.title() if len(subtag) == 4 else subtag.upper()
    return Language("-".join(filter(None, (match["language"].lower(), cased))))


def language_of_name(path: PurePath) -> Language | None:
    """The language that a file's name tells: ``policy.sv.md``, ``policy.sv.new.md``, ``policy-sv.md`` or ``sv.md``."""
    stem = path.stem
    ending = re.split(r"[._-]", stem)[-1]
    return _first_tag((*reversed(stem.split(".")), ending if ending != stem else ""))


def language_of_folder(path: PurePath) -> Language | None:
    """The language that one of the two folders around a file is named by: ``sv/policy.md``."""
    return _first_tag(reversed(path.parent.parts[-2:]))


def _first_tag(candidates: Iterable[str]) -> Language | None:
    return next((tag for tag in map(language_tag, candidates) if tag), None)
