"""From bytes to text, whatever the program that saved them."""

from __future__ import annotations

import codecs
import re

from policysite.reading.documents.errors import UnreadableDocumentError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_DECLARATION = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SAMPLE = 4096
_TEXT_CONTROLS = 0.002
"""The share of control characters up to which bytes are taken for text."""
_SAVE_AS = "save it as plain text, Markdown or HTML and pass that"


def decode(data: bytes, shown_as: str) -> str:
    """The text of a file, without a byte order mark.

    A mark decides, then evident UTF-16, then valid UTF-8, then what an HTML or XML file declares of itself, then
    Windows-1252, of which Latin-1 is the part without typographic characters.

    Raises:
        UnreadableDocumentError: it is empty, or no text.
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise UnreadableDocumentError(shown_as, "the file is empty", "pass a file with the text of the policy")
    for start, name in _FORMATS:
        if data.startswith(start):
            raise UnreadableDocumentError(shown_as, f"this is {name}, which cannot be read", _SAVE_AS)
    text = _decoded(data)
    if len(_CONTROL.findall(text[:_SAMPLE])) > _TEXT_CONTROLS * len(text[:_SAMPLE]) or "\x00" in text:
        raise UnreadableDocumentError(shown_as, "this is no text file", _SAVE_AS)
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    for encoding in (*_utf16_without_mark(data), "utf-8", *_declared(data), "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _utf16_without_mark(data: bytes) -> tuple[str, ...]:
    """Latin letters in UTF-16 have a zero as every second byte."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.4 * half and even < 0.1 * half:
        return ("utf-16-le",)
    if even > 0.4 * half and odd < 0.1 * half:
        return ("utf-16-be",)
    return ()


def _declared(data: bytes) -> tuple[str, ...]:
    declaration = _DECLARATION.search(data[:_SAMPLE])
    if not declaration:
        return ()
    try:
        codec = codecs.lookup(declaration[1].decode("ascii"))
    except LookupError:
        return ()
    # A file that could be searched byte by byte is in neither; other codecs turn bytes into bytes.
    return () if codec.name.startswith(("utf-16", "utf-32")) or not _is_text(codec) else (codec.name,)


def _is_text(codec: codecs.CodecInfo) -> bool:
    try:
        return isinstance(codec.decode(b"a")[0], str)
    except ValueError:
        return False
