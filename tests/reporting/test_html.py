"""The page that a lawyer is sent: all of both documents, every finding, and nothing from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from policysite.checking.comparison import Comparison, compare
from policysite.reading.documents import read_document
from policysite.reporting.html import html_report
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides

_HOSTILE = "Vi & <script>alert(1)</script> \"citerar\" <img src=x onerror='y'> här."


class _Page(HTMLParser):
    """The tags, the words by cell and the marked words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self.marked: list[str] = []
        self.inside: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside.append(tag)
        if tag == "td":
            self.cells.append("")
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "td" in self.inside:
            self.cells[-1] += data
        if "mark" in self.inside:
            self.marked[-1] += data


def _compared(swedish: list[str], english: list[str]) -> Comparison:
    return compare(document(swedish, SWEDISH), document(english, ENGLISH))


def _drifted() -> Comparison:
    swedish, english = sides()
    del english[11], english[6]
    return _compared(swedish, english)


def test_every_finding_is_told_once_in_the_list_and_once_at_its_place() -> None:
    comparison = _drifted()
    page = html_report(comparison, comparison.findings)
    ids = [attributes["id"] for _, attributes in _Page(page).tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for number in range(1, len(comparison.findings) + 1):
        assert f"finding-{number}" in ids
        assert f'href="#finding-{number}"' in page
    for finding in comparison.findings:
        assert page.count(finding.message) == 2


def test_findings_are_numbered_down_the_page_whatever_their_severity() -> None:
    swedish, english = sides()
    swedish[1] += " Anmälan måste göras skriftligen."
    english[1] += " Notice must be given."
    del english[11], english[6]
    comparison = _compared(swedish, english)
    tags = _Page(html_report(comparison, comparison.findings)).tags
    articles = [attributes["id"] for tag, attributes in tags if tag == "article"]
    assert articles == [f"finding-{number}" for number in range(1, len(comparison.findings) + 1)]
    listed = [str(names["class"]) for tag, names in tags if tag == "li"]
    told = [str(names["class"]) for tag, names in tags if tag == "article"]
    assert listed == told != sorted(told, key=["error", "warning", "note"].index)


def test_what_is_missing_stands_marked_beside_an_empty_cell() -> None:
    comparison = _drifted()
    page = _Page(html_report(comparison, comparison.findings))
    assert "protokoll från årsmötet" in page.marked
    place = page.cells.index("protokoll från årsmötet")
    assert page.cells[place + 1] == "nothing here"


def test_a_place_where_something_is_missing_is_marked_otherwise_than_what_is_in_question() -> None:
    swedish, english = sides()
    english[3] = english[3].partition(". ")[0] + "."
    comparison = _compared(swedish, english)
    page = _Page(html_report(comparison, comparison.findings))
    (spot,) = [names for tag, names in page.tags if tag == "a" and "spot" in str(names.get("class")).split()]
    assert spot["aria-label"] == "The place for what finding 1 misses"
    assert spot["href"] == "#finding-1"
    assert "Uppgifterna stryks tolv månader efter utträdet. Årsavgiften är 250 kronor." in page.marked


def test_all_words_of_both_documents_are_there_in_their_language() -> None:
    comparison = _compared(*sides())
    page = _Page(html_report(comparison, comparison.findings))
    for side in (comparison.alignment.first, comparison.alignment.second):
        assert all(block.passage.text in page.cells for block in side.blocks)
    languages = {attributes.get("lang") for tag, attributes in page.tags if tag == "td"}
    assert languages == {"sv", "en"}


def test_the_page_asks_for_nothing_and_runs_nothing_but_its_own_script() -> None:
    comparison = _drifted()
    page = html_report(comparison, comparison.findings)
    assert "default-src &#x27;none&#x27;" in page
    assert not re.search(r"(?:src|href|action)=\"(?!#)", page)
    assert not re.search(r"url\(|@import|https?:", page)
    assert all(not name.startswith("on") and name != "style" for _, names in _Page(page).tags for name in names)


def test_words_that_look_like_markup_stay_words() -> None:
    swedish, english = sides()
    hostile = _HOSTILE.replace("<", "&lt;")
    comparison = _compared([*swedish, hostile], english)
    page = html_report(comparison, comparison.findings)
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert _HOSTILE in _Page(page).cells


def test_no_directory_of_the_sender_is_told(tmp_path: Path) -> None:
    swedish, english = sides()
    del english[6]
    for language in ("sv", "en"):
        (tmp_path / "clients" / language).mkdir(parents=True)
    paths = [tmp_path / "clients" / language / "policy.md" for language in ("sv", "en")]
    for path, blocks in zip(paths, (swedish, english), strict=True):
        path.write_text("\n\n".join(blocks), encoding="utf-8")
    comparison = compare(*(read_document(path, str(path)) for path in paths))
    page = html_report(comparison, comparison.findings)
    assert comparison.findings
    assert "clients" not in page
    assert ">sv/policy.md<" in page
