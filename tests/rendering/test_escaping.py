"""What a person wrote comes out as exactly that."""

from html.parser import HTMLParser

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policysite.rendering.escaping import escape
from policysite.rendering.page import render_page
from tests.rendering.models import EN, SV, fact, literal, project

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.superfences",
    "pymdownx.tilde",
]
"""More than the site uses: projects may add what they like."""

WORDS = st.text(st.one_of(st.sampled_from("*_`[](){}<>!#&\\\"'~^=+-|:$@/.1 \n\tåé"), st.characters(codec="utf-8")))
ATTACKS = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    '"><img src=x onerror=alert(1)>',
    "{{ rights }} {% raw %} {: onclick=alert(1) }",
    "{ .a #b onclick=x }",
    "# heading",
    "- item",
    "1. item",
    "> quotation",
    "    code",
    "```\ncode\n```",
    "&lt;b&gt; &amp; &#42;",
    "a\n\n# b",
    "a\n===\nb",
    "*[HTML]: x",
    "[^1] [1]: http://example.org",
    "<http://example.org> \x02wzxhzdk:0\x03 \x02klzzwxh:0\x03",
    "\\*x\\* \\<b>",
    "++ctrl++ ==mark== ^^ins^^ ~~del~~ :smile: `#!python x` {++add++}",
    "<!-- comment --> <?php ?> <![CDATA[x]]>",
]


class Words(HTMLParser):
    """The words of some HTML, and its elements."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.elements = "", list[tuple[str, dict[str, str | None]]]()
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def shown(words: str) -> str:
    """The words as a browser shows them: no control characters, runs of white space as one blank."""
    printable = "".join(
        character for character in words if character in "\n\r\t" or not (character < " " or character == "\x7f")
    )
    return " ".join(printable.split())


def every(*examples: str):
    def decorate(test):
        for words in examples:
            test = example(words)(test)
        return test

    return decorate


@settings(deadline=None)  # on a busy machine time says nothing
@given(WORDS)
@every(*ATTACKS)
def test_a_text_is_shown_as_exactly_itself_in_a_block(words: str) -> None:
    section = fact("a", fact("a.b", texts={SV: literal(words)}), title={SV: literal(f"x{words}")})
    page = Words(markdown.markdown(render_page(project(section), SV, "{{ a }}"), extensions=EXTENSIONS))
    assert shown(page.text) == shown(f"x{words}\n{words}")
    assert [(tag, attributes.keys() - {"id", "data-fact"}) for tag, attributes in page.elements] in (
        [("h2", set()), ("p", set())],
        [("h2", set())],
    )


@settings(deadline=None)
@given(WORDS)
@every(*ATTACKS)
def test_a_text_is_shown_as_exactly_itself_in_a_sentence_of_a_page(words: str) -> None:
    section = fact("a", fact("a.b", texts={EN: literal(words, "en")}))
    page = Words(markdown.markdown(render_page(project(section), EN, "x {{ a.b }} z"), extensions=EXTENSIONS))
    assert shown(page.text) == shown(f"x {words} z")
    assert [tag for tag, _ in page.elements] in (["p", "span"], ["p"])


@settings(deadline=None)
@given(WORDS)
@every(*ATTACKS)
def test_a_text_is_shown_as_exactly_itself_in_a_table_a_list_and_a_heading(words: str) -> None:
    section = fact("a", fact("a.b", texts={EN: literal(words, "en")}))
    source = "# {{ a.b }}\n\n- {{ a.b }}\n\n|x|y|\n|-|-|\n|{{ a.b }}|z|\n"
    page = Words(markdown.markdown(render_page(project(section), EN, source), extensions=EXTENSIONS))
    assert shown(page.text) == shown(f"{words}\n{words}\nx\ny\n{words}\nz")


@settings(deadline=None)
@given(WORDS)
@every(*ATTACKS)
def test_an_escaped_text_cannot_end_an_attribute(words: str) -> None:
    page = Words(f'<b title="{escape(words)}">y</b>')
    assert page.text == "y"
    assert page.elements == [("b", {"title": page.elements[0][1]["title"]})]
