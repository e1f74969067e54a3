"""The comment on a pull request. It is rendered here as GitHub's parser would, with its HTML looked at."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from policysite.reporting.markdown import LONGEST, MARKER, escaped, write
from tests.reporting.findings import FINDING, finding, report, reports, words

_GITHUB = MarkdownIt("gfm-like")
_EXPECTED = frozenset({"h3", "h4", "p", "ul", "li", "strong", "b", "code"})


class _Tags(HTMLParser):
    """Which elements there are, and their words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.words = ""
        """Outside of code, where a service looks for mentions."""
        self.code: list[str] = []
        self._in_code = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self._in_code = self._in_code or tag == "code"
        assert not attrs

    def handle_endtag(self, tag: str) -> None:
        self._in_code = self._in_code and tag != "code"

    def handle_data(self, data: str) -> None:
        if self._in_code:
            self.code.append(data)
        else:
            self.words += data


def test_a_comment_says_what_where_and_what_to_do():
    assert write(report(FINDING)) == (
        f"{MARKER}\n"
        "### Policy check: 1 error\n"
        "\n#### rights\\.restriction\n"
        "\n**error** the right to restriction is stated in Swedish and not in English\n"
        "\n- English, policy\\_data/rights\\.yaml line 5: en\\: <b>You can ask us to correct your data\\.</b>\n"
        "- Swedish, policy\\_data/rights\\.yaml line 4: sv\\: Du kan begära <b>begränsning</b> av behandlingen\\."
        " (stated here)\n"
        "\nTo settle it: add it to the English text, or remove it from the Swedish one. (rule lost-right)\n"
        "\nCompared 72 facts, 144 texts and 1 page.\n"
    )


def test_a_comparison_is_headed_as_one():
    assert "\n### Comparison: 1 error\n" in write(report(FINDING, command="compare"))


@pytest.mark.parametrize("marker", ["- ", "* ", "## ", "3. "])
def test_an_item_of_a_list_is_quoted_without_its_bullet(marker):
    place = replace(FINDING.location, path="a.md", line=1, column=len(marker) + 1, end_line=1, text="Rad ett.")
    place = replace(place, end_column=place.column + len(place.text))
    shown = report(replace(FINDING, location=place, related=()), sources={"a.md": f"{marker}Rad ett."})
    assert "a\\.md line 1: <b>Rad ett" in write(shown)


def test_what_messages_set_in_backticks_is_code_with_the_very_words():
    """As EDITING shows it: nothing to take out before an address or a command can be copied."""
    told = "`rights.restriction` has no text; write `policysite review accept a_b --note <REASON>` for @ada"
    tags = _Tags(_GITHUB.render(escaped(told)))
    assert tags.code == ["rights.restriction", "policysite review accept a_b --note <REASON>"]
    assert tags.words.strip() == "has no text; write  for @\u2060ada"


@pytest.mark.parametrize(
    "hostile",
    [
        "`a` <img> `",
        "``a` <b>",
        "`a``b` <i>",
        "\\`<a>`",
        "`a\n\n<p>`",
        "`\\` <u> `",
        "$`x`$ <s>",
        "`a|b` <q>",
        "`<a>` <hr> `b`",
    ],
)
def test_hostile_backticks_free_nothing(hostile):
    tags = _Tags(_GITHUB.render(f"x {escaped(hostile)} x"))
    assert tags.found <= {"p", "code"}
    assert "$`" not in escaped(hostile)


def test_a_clean_run_says_so():
    assert "### Policy check: no findings" in write(report())


def test_a_comment_never_outgrows_what_a_service_takes():
    many = [finding(fact=f"fact-{number}", message="word " * 200) for number in range(200)]
    written = write(report(*many))
    assert len(written) <= LONGEST + 100
    assert re.search(r"\n\d+ more findings in the full report\.\n", written)
    assert "Compared 72 facts" in written


@given(words)
def test_escaped_words_render_as_the_words_themselves(text):
    html = _GITHUB.render(f"x {escaped(text)} x")
    tags = _Tags(html)
    assert tags.found in ({"p"}, {"p", "code"})
    assert "@" not in tags.words.replace("@\u2060", "")


@given(reports)
def test_no_words_of_a_policy_become_markup(any_report):
    tags = _Tags(_GITHUB.render(write(any_report)))
    assert tags.found <= _EXPECTED


@given(reports)
def test_no_words_of_a_policy_mention_anyone(any_report):
    tags = _Tags(_GITHUB.render(write(any_report)))
    assert not re.search(r"[@#]\w", tags.words)


@given(words)
def test_escaped_words_stay_on_one_line_and_in_one_cell(text):
    assert "\n" not in escaped(text)
    assert "\r" not in escaped(text)
    assert not re.search(r"(?<!\\)\|", escaped(text))
