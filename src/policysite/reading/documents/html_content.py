"""Which blocks of a web page are the document, and what to tell of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policysite.model.document import BlockKind
from policysite.reading.documents.draft import Draft
from policysite.reading.documents.html_parts import Part

_LEAST_WORDS = 25
"""With fewer words than this, what a page marks as its main part is not the document."""
_SENTENCE, _FEW_WORDS = 8, 12
"""Words outside of links: from the first on a block is prose, up to the second nobody misses what was left out."""
_GOOD_SHARE, _LARGE_SHARE = 0.1, 0.3
"""Of the prose of a page: what a banner, and what the foot of a site beside a document does not reach."""
_QUOTED = 60
"""Characters that are quoted of what was left out."""


@dataclass(frozen=True, slots=True)
class Content:
    """What was chosen."""

    drafts: list[Draft]
    left_out: tuple[str, ...]
    """What was not read, each as a phrase: an aside that begins “…”, 17 paragraphs."""


def main_content(drafts: Sequence[Draft], hidden: Iterable[Part]) -> Content:
    """The main part of a page, or all that is not around the document, or where that is too little all of it."""
    own = _belonging(drafts)
    main = [draft for draft in own if draft.main]
    chosen = next((found for found in (main, own) if _words(found) >= _LEAST_WORDS), list(drafts))
    return Content(chosen, (*_left_out(drafts, chosen), *_told_of_hidden(hidden)))


def _words(drafts: Iterable[Draft]) -> int:
    return sum(draft.words.text.count(" ") + 1 for draft in drafts)


def _belonging(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in no part around the document, and those in a part that is none after all.

    "Sidebar" or "cookie-notice" may be what a section of the policy is called. It has prose, and nothing to press.
    """
    prose = [index for index, draft in enumerate(drafts) if draft.part is None and _is_prose(draft)]
    total = sum(_own_words(draft) for draft in drafts if _is_prose(draft))
    places: dict[Part, list[int]] = {}
    for index, draft in enumerate(drafts):
        if draft.part:
            places.setdefault(draft.part, []).append(index)
    ours = {
        part: _is_ours(part, [drafts[at] for at in here], is_among=_is_among(here, prose), total=total)
        for part, here in places.items()
    }
    return [draft for draft in drafts if all(ours.get(part, True) for part in _around(draft))]


def _is_among(here: Sequence[int], prose: Sequence[int]) -> bool:
    return bool(prose) and prose[0] < here[0] and here[-1] < prose[-1]


def _is_ours(part: Part, drafts: Sequence[Draft], *, is_among: bool, total: int) -> bool:
    """Whether it stands among the prose of the document, or has a heading and a good share of all prose."""
    said = sum(_own_words(draft) for draft in drafts if _is_prose(draft))
    if part.is_tool or not said:
        return False
    if part.is_of_site:
        return said >= _LARGE_SHARE * total
    has_heading = any(draft.kind is BlockKind.HEADING for draft in drafts)
    if is_among and (has_heading or said > _FEW_WORDS):
        return True
    return said >= (_GOOD_SHARE if has_heading else _LARGE_SHARE) * total


def _around(draft: Draft) -> Iterator[Part]:
    """The parts that it stands in, the innermost first."""
    part = draft.part
    while part:
        yield part
        part = part.outer


def _is_prose(draft: Draft) -> bool:
    return _own_words(draft) >= _SENTENCE


def _own_words(draft: Draft) -> int:
    """Words outside of links, of which menus consist."""
    text = draft.words.text
    return len(text.split()) - sum(len(text[start:end].split()) for _, start, end in draft.links)


def _left_out(drafts: Sequence[Draft], chosen: Sequence[Draft]) -> Iterator[str]:
    """The outermost parts of which more than a few words were not chosen, those that are called alike at once."""
    kept = set(map(id, chosen))
    groups: dict[Part | None, list[Draft]] = {}
    for draft in drafts:
        if id(draft) not in kept:
            *_, outermost = (None, *_around(draft))
            groups.setdefault(outermost, []).append(draft)
    kinds: dict[str, list[list[Draft]]] = {}
    for part, group in groups.items():
        if sum(map(_own_words, group)) > _FEW_WORDS:
            kinds.setdefault(part.name if part else "text outside of the main part", []).append(group)
    for name, alike in kinds.items():
        count = sum(map(len, alike))
        more = f" and {len(alike) - 1} more like it" if len(alike) > 1 else ""
        paragraphs = f"{count} paragraph{'' if count == 1 else 's'}"
        yield f"{name} that begins {_quoted(alike[0][0].words.text)}{more}, {paragraphs}"


def _told_of_hidden(hidden: Iterable[Part]) -> Iterator[str]:
    for part in hidden:
        words = "".join(part.text).split()
        if len(words) > _FEW_WORDS:
            yield f"{part.name} that begins {_quoted(' '.join(words))}, {len(words)} words"


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= _QUOTED else f"“{text[:_QUOTED].rsplit(' ', 1)[0]} …”"
