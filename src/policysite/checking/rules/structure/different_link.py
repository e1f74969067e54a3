"""The same words lead to different addresses.

## Why it matters
A reader does not see the address behind the words. One who wants to complain, or to read the terms, is led to another
page than the readers of the other language, or to none.

Addresses that differ as translated ones do, `/sv/kontakt` and `/en/contact`, are taken for the versions of one page. So
are those of two links that are each called by the name of the other language, “English” and “Svenska”.

## Example
```markdown
sv: Läs [villkoren](https://www.example.org/terms-2023).
en: Read [the terms](https://www.example.org/terms-2024).
```

## How to fix
Lead both to the same page, or each to the version in its language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policysite.checking.alignment import Alignment
from policysite.checking.values.addresses import Relation, relation
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name, own_name
from policysite.model.document import Block, Link
from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-link",
    summary="same words leading to different addresses",
    severity=Severity.WARNING,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
_MANY = 1600
"""Pairs of links of two blocks up to which each is asked for."""
_AROUND = 4
"""Of more, those that stand so many places apart at most."""


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every pair of links in blocks that say the same whose addresses are nearly, but not, the same."""
    languages = alignment.first.language, alignment.second.language
    for pair in alignment.pairs:
        links, others = _links(pair.first), _links(pair.second)
        around = _AROUND if len(links) * len(others) > _MANY else len(others)
        rest: list[Link] = []
        for link in links:
            if not _taken(others, _near(len(rest), around, others), link, Relation.SAME, languages):
                rest.append(link)
        place = 0
        for link in rest:
            for kind in (Relation.FOREIGN, Relation.MISTAKEN):
                if other := _taken(others, _near(place, around, others), link, kind, languages):
                    if kind is Relation.MISTAKEN or not _lead_across(link, other, languages):
                        yield from _findings(link, other, kind)
                    break
            else:
                place += 1


def _links(blocks: Sequence[Block]) -> list[Link]:
    """Without those inside the page, whose names are translated."""
    return [link for block in blocks for link in block.links if link.target and not link.target.startswith("#")]


def _lead_across(first: Link, second: Link, languages: tuple[Language, Language]) -> bool:
    """Whether each is called by the language of the other's readers, and leads to the version in it."""
    return (
        _is_called_by(languages[1], first)
        and _is_called_by(languages[0], second)
        and relation(first.target, second.target, languages[::-1]) is Relation.SAME
    )


def _is_called_by(language: Language, link: Link) -> bool:
    return link.words.text.strip().casefold() in (own_name(language).casefold(), english_name(language).casefold())


def _near(place: int, around: int, others: Sequence[Link]) -> range:
    return range(max(0, place - around), min(len(others), place + around + 1))


def _taken(
    others: list[Link], near: range, link: Link, kind: Relation, languages: tuple[Language, Language]
) -> Link | None:
    """The first of these others that goes so with a link, taken out of them."""
    for index in near:
        if relation(link.target, others[index].target, languages) is kind:
            return others.pop(index)
    return None


def _findings(first: Link, second: Link, kind: Relation) -> Iterator[Finding]:
    """None where readers see the addresses themselves, which are compared as text."""
    if not (_is_visible(first) and _is_visible(second)):
        yield _finding(first, second, kind)


def _is_visible(link: Link) -> bool:
    return link.words.text.strip("<>") in link.target


def _finding(first: Link, second: Link, kind: Relation) -> Finding:
    languages = first.words.language, second.words.language
    problem = "not to the page in its own language" if kind is Relation.FOREIGN else "to another page"
    return RULE.finding(
        f"{quoted(second.words.text)} leads to `{second.target}` in the {english_name(languages[1])} document and"
        f" {quoted(first.words.text)} to `{first.target}` in the {english_name(languages[0])} one: one of them leads"
        f" {problem}",
        help="lead both to the same page, or each to the version in its language",
        at=second.words.locate(),
        related=[Related(first.words.locate(), "the same words here")],
        languages=languages,
        subject=f"{first.target} {second.target}",
    )
