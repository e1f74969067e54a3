"""Whatever a file holds, it is read or refused, and every word that is read stands where it is said to stand."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from policysite.model.language import Language
from policysite.model.passage import Passage
from policysite.reading.documents import UnreadableDocumentError, read_document

_ENGLISH = Language("en")
_NEWLINE = re.compile(r"\r\n|\n|\r")
_MARKDOWN = ("# ", "- ", "1. ", "> ", "    ", "[a](b)", "[", "](", "**", "`", "|", "---\n", "{: .x }", "\\*", "![i](j)")
_HTML = (
    "<p>",
    "</p>",
    "<b>",
    "<li>",
    "<td>",
    "<tr>",
    "<!--",
    "-->",
    "<a href='x'>",
    "</a>",
    "<br>",
    "<nav>",
    "<script>",
)
_TEXT = (
    "\n",
    "\n\n",
    "\r\n",
    "word",
    "Två ord. ",
    "&amp;",
    "a\u0308",
    "\u00ad",
    "\xa0",
    ":",
    ".",
    "\ufeff",
    "é",
    "1.2 ",
)
_PIECES = st.sampled_from((*_MARKDOWN, *_HTML, *_TEXT))
_TEXTS = st.lists(_PIECES | st.text(max_size=5), max_size=40).map("".join)
_SUFFIXES = st.sampled_from([".md", ".html", ".txt"])


def _read(data: bytes, suffix: str) -> list[Passage]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"p{suffix}"
        path.write_bytes(data)
        try:
            document = read_document(path, "p", _ENGLISH)
        except UnreadableDocumentError:
            return []
        return [passage for block in document.blocks for passage in (block.passage, *block.sentences)]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), _SUFFIXES)
def test_no_bytes_raise_anything_but_a_refusal(data: bytes, suffix: str) -> None:
    assert all(passage.text for passage in _read(data, suffix))


@settings(max_examples=400, deadline=None)
@given(_TEXTS, _SUFFIXES)
def test_every_word_stands_where_it_is_said_to_stand(text: str, suffix: str) -> None:
    data = text.encode("utf-8", errors="ignore")
    lines = _NEWLINE.split(data.decode("utf-8").removeprefix("\ufeff"))
    for passage in _read(data, suffix):
        assert passage.text == passage.text.strip()
        for word in re.finditer(r"[a-zA-Z]+", passage.text):
            place = passage.locate(word.start(), word.start() + 1)
            there = lines[place.line - 1][place.column - 1]
            assert unicodedata.normalize("NFC", there) == word[0][0] or there in "&\\"
