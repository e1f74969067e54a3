"""Facts as blocks of a page: headings, paragraphs, lists, tables and addresses, in the order of the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from policysite.model.contact import is_address
from policysite.model.fact import Fact, Form
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.reference import Target
from policysite.model.value import Term
from policysite.rendering.address import render_address
from policysite.rendering.anchor import Anchors
from policysite.rendering.periods import has_period, render_period, render_reason
from policysite.rendering.permalink import permalink
from policysite.rendering.text import render_target, render_text, render_words
from policysite.rendering.wording import wording_of

_SECTION_LEVEL = 2
"""A page's own heading is level 1."""

_DEEPEST_LEVEL = 6


def render_fact(
    policy: Policy,
    language: Language,
    fact: Fact,
    anchors: Anchors | None = None,
    meanings: Mapping[str, str] | None = None,
    *,
    citable: bool = False,
) -> str:
    """A fact with everything below it, as Markdown blocks. Empty where nothing of it is decided.

    Headings are Markdown, so that the page's contents list them; all else is HTML blocks, in which Markdown finds
    nothing to interpret.

    Args:
        policy: the whole model, for values of other facts.
        language: the reader's.
        fact: what is placed.
        anchors: those that the page has; they grow.
        meanings: what concepts mean, by id, as inline Markdown; a right is told with its meaning.
        citable: whether headings, items and rows that are at home here have a link to themselves.
    """
    return _Blocks(policy, language, Anchors() if anchors is None else anchors, meanings or {}, citable).render(fact)


class _Kind(Enum):
    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    TABLE = auto()
    ADDRESS = auto()


@dataclass(slots=True)
class _Block:
    kind: _Kind
    parts: list[tuple[Fact, str]]
    """The facts that make it, each with its words as inline Markdown."""
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Blocks:
    """Renders the facts of one placement."""

    policy: Policy
    language: Language
    anchors: Anchors
    meanings: Mapping[str, str]
    citable: bool

    def render(self, fact: Fact) -> str:
        blocks = _grouped(self._steps(fact, _SECTION_LEVEL))
        return "\n\n".join(filter(None, (self._markdown(block) for block in blocks)))

    def _steps(self, fact: Fact, level: int) -> Iterator[_Block]:
        """A fact and those below it, one by one, without those that have nothing to say."""
        if fact.is_silent:
            return
        if title := render_text(self.policy, self.language, fact, fact.title):
            yield _Block(_Kind.HEADING, [(fact, title)], level)
            level += 1
        if is_address(fact):
            yield _Block(_Kind.ADDRESS, [(fact, "")])
        elif words := render_words(self.policy, self.language, fact):
            yield _Block(_Kind.PARAGRAPH, [(fact, words)])
        yield from self._steps_below(fact, level)

    def _steps_below(self, fact: Fact, level: int) -> Iterator[_Block]:
        for child in fact.children.values():
            if child.form is Form.ITEM and not child.is_silent and (words := self._item_words(child)):
                yield _Block(_Kind.LIST, [(child, words)])
            elif (
                child.form is Form.ROW
                and not child.is_silent
                and has_period(child)
                and (words := self._item_words(child))
            ):
                yield _Block(_Kind.TABLE, [(child, words)])
            else:
                yield from self._steps(child, level)

    def _item_words(self, fact: Fact) -> str:
        title = render_text(self.policy, self.language, fact, fact.title)
        words = render_words(self.policy, self.language, fact)
        return f'<strong data-fact="{fact.address}.title">{title}</strong> {words}'.rstrip() if title else words

    def _markdown(self, block: _Block) -> str:
        match block.kind:
            case _Kind.HEADING:
                return self._heading(*block.parts[0], min(block.level, _DEEPEST_LEVEL))
            case _Kind.PARAGRAPH:
                return self._paragraph(block.parts)
            case _Kind.LIST:
                return self._list(block.parts)
            case _Kind.TABLE:
                return self._table(block.parts)
            case _Kind.ADDRESS:
                return render_address(self.policy, self.language, block.parts[0][0], self.anchors)

    def _heading(self, fact: Fact, title: str, level: int) -> str:
        """Markdown where the fact is at home; where it comes again, nothing for the page's contents to list."""
        said = f"{fact.address}.title"
        if fact.address in self.anchors.taken:
            return f'<h{level} data-fact="{said}">{title}</h{level}>'
        link = self._permalink(fact, title)
        return f'{"#" * level} {title}{link} {{{self.anchors.home(fact.address)} data-fact="{said}" }}'

    def _paragraph(self, parts: list[tuple[Fact, str]]) -> str:
        if len(parts) == 1:
            fact, words = parts[0]
            return f"<p{self.anchors.attributes(fact.address)}>{words}</p>"
        sentences = (f"<span{self.anchors.attributes(fact.address)}>{words}</span>" for fact, words in parts)
        return f"<p>{' '.join(sentences)}</p>"

    def _list(self, parts: list[tuple[Fact, str]]) -> str:
        cards = ' class="cards"' if any(_is_card(fact) for fact, _ in parts) else ""
        return "\n".join((f"<ul{cards}>", *(self._item(fact, words) for fact, words in parts), "</ul>"))

    def _table(self, parts: list[tuple[Fact, str]]) -> str:
        """Periods: how long, what applies, why."""
        wording = wording_of(self.language)
        reasons = [render_reason(self.policy, self.language, fact) for fact, _ in parts]
        why = wording.word("retention-why") if any(reasons) else ""
        columns = filter(None, (wording.word("summary-how-long"), wording.word("retention-what"), why))
        return "\n".join(
            (
                '<table class="periods">',
                f"<caption>{wording.word('retention-caption')}</caption>",
                "<thead><tr>",
                *(f'<th scope="col">{column}</th>' for column in columns),
                "</tr></thead>",
                "<tbody>",
                *(self._row(fact, words, reason, why) for (fact, words), reason in zip(parts, reasons, strict=True)),
                "</tbody>",
                "</table>",
            )
        )

    def _row(self, fact: Fact, words: str, reason: str, why: str) -> str:
        link = self._permalink(fact, words)
        cells = [
            f'<th scope="row">{render_period(self.policy, self.language, fact)}</th>',
            f"<td{self.anchors.attributes(fact.address)}>{words}{link}</td>",
            f'<td data-label="{why}">{reason}</td>' if reason else "<td></td>" if why else "",
        ]
        return f"<tr>{''.join(cells)}</tr>"

    def _permalink(self, fact: Fact, words: str) -> str:
        """Where the fact is about to be at home."""
        if not self.citable or fact.address in self.anchors.taken:
            return ""
        return permalink(self.language, fact.address, words)

    def _item(self, fact: Fact, words: str) -> str:
        words += self._permalink(fact, words)
        attributes = self.anchors.attributes(fact.address)
        below = [self._html(block) for block in _grouped(self._steps_below(fact, _DEEPEST_LEVEL))]
        if _is_card(fact):
            below = [*self._card(fact), *below]
        if not below:
            return f"<li{attributes}>{words}</li>"
        return "\n".join((f"<li><span{attributes}>{words}</span>", *below, "</li>"))

    def _card(self, fact: Fact) -> Iterator[str]:
        """What a right means, where someone has said so, and the provision that it rests on."""
        for value in fact.scalars("right"):
            if isinstance(value, Term) and value.concept in self.meanings:
                yield f'<span class="meaning">{self.meanings[value.concept]}</span>'
        if fact.scalars("article"):
            article = render_target(self.policy, self.language, Target(fact, "article"))
            yield f'<span class="provision">{article}</span>'

    def _html(self, block: _Block) -> str:
        """A block inside an item, where a heading is no part of the page's contents."""
        if block.kind is not _Kind.HEADING:
            return self._markdown(block)
        fact, title = block.parts[0]
        return f'<p><strong{self.anchors.home(fact.address)} data-fact="{fact.address}.title">{title}</strong></p>'


def _is_card(fact: Fact) -> bool:
    return bool(fact.scalars("right") and fact.scalars("article"))


def _grouped(steps: Iterable[_Block]) -> list[_Block]:
    """What stands one below the other: a sentence joins the paragraph before it, an item its list."""
    blocks: list[_Block] = []
    for step in steps:
        joins = step.kind in {_Kind.LIST, _Kind.TABLE} or (
            step.kind is _Kind.PARAGRAPH and step.parts[0][0].form is Form.SENTENCE
        )
        if joins and blocks and blocks[-1].kind is step.kind:
            blocks[-1].parts.extend(step.parts)
        else:
            blocks.append(step)
    return blocks
