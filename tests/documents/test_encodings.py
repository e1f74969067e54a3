"""A file is read whatever program saved it, and what cannot be read is said so."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from policysite.reading.documents import UnreadableDocumentError, read_document
from tests.documents.outlines import Read

WORDS = "Begäran avslås – överklaga på annat sätt än så här."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode("utf-8"),
        codecs.BOM_UTF8 + WORDS.encode("utf-8"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("cp1252"),
    ],
)
def test_the_same_words_are_read_from_every_encoding(read: Read, data: bytes) -> None:
    document = read(data, "p.sv.txt")
    assert document.blocks[0].passage.text == WORDS
    assert document.blocks[0].passage.locate().column == 1


@pytest.mark.parametrize("declaration", ['<meta charset="iso-8859-2">', "<?xml version='1.0' encoding='iso-8859-2'?>"])
def test_a_page_is_read_in_the_encoding_that_it_declares(read: Read, declaration: str) -> None:
    words = "Masz prawo do przenoszenia swoich danych, także później"
    assert read(f"{declaration}<p>{words}".encode("iso-8859-2"), "p.pl.html").blocks[0].passage.text == words


def test_a_declared_encoding_that_does_not_exist_is_passed_over(read: Read) -> None:
    document = read('<meta charset="klingon"><p>Grön färg'.encode("latin-1"), "p.sv.html")
    assert document.blocks[0].passage.text == "Grön färg"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
        (b"\x00" * 50, "the file is empty"),
        (b"%PDF-1.7 and more", "a PDF"),
        (b"PK\x03\x04 and more", "a Word document"),
        (bytes(range(256)) * 20, "no text file"),
        (b"---\ntitle: only front matter\n---\n", "no words"),
    ],
)
def test_what_holds_no_document_is_refused_with_its_name_and_a_remedy(read: Read, data: bytes, problem: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=f"^p.en.md: .*{problem}.*; ") as refusal:
        read(data, "p.en.md")
    assert "\n" not in str(refusal.value)


def test_a_missing_file_and_a_folder_are_refused_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="there is no such file"):
        read_document(tmp_path / "en.txt", "en.txt")
    with pytest.raises(UnreadableDocumentError, match="this is a folder"):
        read_document(tmp_path, "en")
