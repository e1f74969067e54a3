"""Web and e-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.language.text.folding import FoldedText
from policysite.language.values.found import Found
from policysite.model.mention import MentionKind

_AT = r"(?:@|\((?:at|a|ät)\)|\[(?:at|a|ät)\])"
_SIGN = re.compile(_AT, re.IGNORECASE)
_SPACED_SIGN = re.compile(rf"\s?{_AT}\s?", re.IGNORECASE)
_EMAIL = re.compile(
    rf"(?<![\w.%+-])[\w.%+-]++(?<=\w)\s?{_AT}\s?(?:[a-z0-9-]+\.)+[a-z]{{2,}}(?![\w-])",
    re.IGNORECASE,
)
_MISTYPED = r"https?(?:::?/|:///|//?)(?=[a-z0-9-]+\.[a-z])"
_SCHEME = rf"(?:https?://(?!/)|{_MISTYPED})[^\s<>\"”“»«|\[\]\ufffc]+"
_DOMAINS = (
    "com|org|net|eu|info|io|gov|edu|dev|app|biz|int|museum|cloud|me|tv|co|ai|"
    "at|be|bg|ch|cy|cz|de|dk|ee|es|fi|fr|gr|hr|hu|ie|is|it|li|lt|lu|lv|mt|nl|no|pl|pt|ro|se|si|sk|tr|uk|us|ax"
)
_LABELS = r"(?:[a-z0-9åäöæøüß-]++\.)+"
_BARE = (
    rf"(?<![\w@.-])(?:{_LABELS}(?:{_DOMAINS})|www\.{_LABELS}[a-z]{{2,}})(?![\w-])"
    r"(?:/[^\s<>\"”“»«|\[\])\ufffc]*)?"
)
_URL = re.compile(rf"{_SCHEME}|{_BARE}")
_DOMAIN = re.compile(r"\.[a-z]")
_WHOLE_SCHEME = re.compile(r"^https?://(?!/)")
_AFTER = ".,;:!?'*_"
_SHORTEST_NAME = 2


def find_emails(text: FoldedText) -> Iterator[Found]:
    """E-mail addresses, keyed in small letters with a plain ``@``."""
    for match in _EMAIL.finditer(text.text) if _may_hold_sign(text.text) else ():
        yield Found(MentionKind.EMAIL, _SPACED_SIGN.sub("@", match[0], count=1).lower(), match.start(), match.end())


def _may_hold_sign(text: str) -> bool:
    """Whether there is an ``@``, or what stands for it in brackets, which takes longer to look for."""
    return "@" in text or (("(" in text or "[" in text) and _SIGN.search(text) is not None)


def find_urls(text: FoldedText) -> Iterator[Found]:
    """Web addresses with a scheme or without, keyed without scheme, ``www.`` and closing slash.

    One that is mistyped, ``https//example.org``, is keyed as it is written: it is no address.
    """
    for match in _URL.finditer(text.text) if "http" in text.text or _DOMAIN.search(text.text) else ():
        written = _closed(match[0].rstrip(_AFTER))
        host, slash, path = _WHOLE_SCHEME.sub("", written).partition("/")
        name = host.lower().removeprefix("www.")
        if len(name.partition(".")[0]) < _SHORTEST_NAME:
            continue
        key = f"{name}{slash}{path}".rstrip("/")
        yield Found(MentionKind.URL, key, match.start(), match.start() + len(written))


def _closed(address: str) -> str:
    """Without the bracket that closes the parenthesis around it."""
    while address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(_AFTER)
    return address
