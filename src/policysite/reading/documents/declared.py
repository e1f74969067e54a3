"""The language of a document, from what its name says."""

from __future__ import annotations

import re
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
    """The language that a path names: ``policy.sv.md``, ``policy-sv.md``, ``sv.md`` or ``sv/policy.md``."""
    stem = path.stem
    ending = re.split(r"[._-]", stem)[-1]
    dotted = stem.rpartition(".")[2]
    for candidate in (dotted, ending if ending != stem else "", *reversed(path.parent.parts[-2:])):
        if tag := language_tag(candidate):
            return tag
    return None
