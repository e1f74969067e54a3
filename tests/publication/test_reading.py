"""Reading the built site back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policysite.model.published import PublishedPage
from policysite.reading.site.published import read_site
from tests.checking.test_effort import lines

PAGE = """<!doctype html>
<html lang="sv"><head><link rel="alternate" hreflang="en" href="en/"><link rel="canonical" href="https://x.se/">
<script>var a = "<p data-fact='no'>";</script></head>
<body><h2 id="rights" data-fact="rights.title">Rättig&shy;heter<a href="#rights">¶</a></h2>
<ul><li id="rights.access" data-fact="rights.access">begära <b>till</b>gång
  i <time data-fact="x.period">3&nbsp;månader</time></li></ul>
<p lang="en"><span data-fact="rights.access">request access</span><br>and</p></body></html>
"""


def read(tmp_path: Path, source: str) -> PublishedPage:
    (tmp_path / "index.html").write_text(source, encoding="utf-8")
    (page,) = read_site(tmp_path, "site", [])
    return page


def test_words_of_a_fact_are_read_with_the_language_that_is_nearest(tmp_path: Path) -> None:
    page = read(tmp_path, PAGE)
    said = {(p.address, p.passage.language, p.passage.text) for p in page.placements}
    assert ("rights.access", "sv", "begära tillgång i 3 månader") in said
    assert ("x.period", "sv", "3 månader") in said
    assert ("rights.access", "en", "request access") in said
    assert not any(address == "no" for address, *_ in said)


def test_a_word_is_located_in_the_file(tmp_path: Path) -> None:
    page = read(tmp_path, PAGE)
    item = next(p for p in page.placements if p.address == "rights.access")
    at = item.passage.locate(0, 6)
    assert (at.path, at.line, PAGE.splitlines()[at.line - 1][at.column - 1 : at.end_column - 1]) == (
        "site/index.html",
        5,
        "begära",
    )


def test_the_head_tells_language_alternates_and_own_address(tmp_path: Path) -> None:
    page = read(tmp_path, PAGE)
    assert (page.language, page.alternates, page.canonical) == ("sv", {"en": "en/"}, "https://x.se/")
    assert [href for href, _ in page.links] == ["#rights"]
    assert list(page.identifiers) == ["rights", "rights.access"]


@pytest.mark.parametrize("source", ["<p data-fact='a'>open", "</p></div>", "<" * 50, "<p data-fact=a><b>x</p>y"])
def test_broken_html_is_read_as_far_as_it_goes(tmp_path: Path, source: str) -> None:
    assert read(tmp_path, source).name == "index.html"


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("<>/='\" \nabp&;-!?data-fact"), min_size=1, max_size=80))
def test_no_page_makes_the_reader_fail(tmp_path: Path, source: str) -> None:
    (tmp_path / "index.html").write_text(source, encoding="utf-8")
    for page in read_site(tmp_path, "site", []):
        assert all(p.passage.text == p.passage.text.strip() for p in page.placements)


@pytest.mark.parametrize("opening", ["<div data-fact='a.b'>", "<div>"])
def test_elements_inside_of_each_other_and_ends_of_none_take_steps_in_proportion(tmp_path: Path, opening: str) -> None:
    once, twice = (lines(lambda source=f"{opening}x</b>" * number: read(tmp_path, source)) for number in (400, 800))
    assert twice < 2.2 * once
