"""An e-mail newsletter (.eml) → one Draft: its subject, its Date, and its text, plain where it has that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.articles.document import Claim, Document, Draft, Form, Unreadable
from timeline.articles.settings import ReadSettings
from timeline.articles.visible import visible

if TYPE_CHECKING:
    from email.message import EmailMessage

_OPENING = re.compile(rb"From |(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature):", re.I)
_HEADER = re.compile(
    rb"^(?:Subject|From|Date|Message-ID|MIME-Version|Content-[A-Za-z-]{1,30}):[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M
)
_LONGEST, _MOST = 16_384, 2_000  # bytes of a header, and headers
_MOST_PARTS, _MOST_LINES = 50, 5_000_000  # parts that have parts, and lines looked at for the end of each of these
_MULTIPART = re.compile(rb"boundary[ \t*0-9]*=|message/", re.I)
_HEADERS = re.compile(rb"^(?:Subject|From):.*?^(?:Date|Subject|From):", re.I | re.M | re.S)


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    from email.parser import BytesParser
    from email.policy import default

    data = document.bytes(settings)
    _refuse_if_endless(data)
    try:
        message = BytesParser(policy=default).parsebytes(data)
        yield _draft(message)
    except (ValueError, LookupError, AttributeError, TypeError, OverflowError, AssertionError, RecursionError):
        # The parser lets broken headers and unknown encodings through in more ways than it documents.
        raise Unreadable("is an e-mail that cannot be decoded", "Save it again, or give its text.") from None


def _refuse_if_endless(data: bytes) -> None:
    """The parser takes time by the square of a header's length, and by the depth of parts for every line."""
    headers = longest = 0
    for header in _HEADER.finditer(data):
        headers, longest = headers + 1, max(longest, header.end() - header.start())
    parts = sum(1 for _ in _MULTIPART.finditer(data))
    if headers > _MOST or longest > _LONGEST or parts > _MOST_PARTS or parts * data.count(b"\n") > _MOST_LINES:
        raise Unreadable("is an e-mail of headers or parts without end", "Give its text.")


def _draft(message: EmailMessage) -> Draft:
    part = message.get_body(("plain", "html"))
    content = part.get_content() if part is not None else ""
    text = content if isinstance(content, str) else ""
    if part is not None and part.get_content_type() == "text/html":
        text = visible(text).text
    sent, sender = message["date"], message["from"]
    addresses = getattr(sender, "addresses", ())
    return Draft(
        text=text.replace("\r\n", "\n"),
        published=(Claim(str(sent), "structured metadata"),) if sent else (),
        id=str(message["message-id"] or "").strip(" <>\t") or None,
        title=str(message["subject"] or "") or None,
        source=(addresses[0].display_name or addresses[0].domain or None) if addresses else None,
        lang=str(message["content-language"] or "") or None,
    )


def _looks_like(head: bytes, suffix: str) -> bool:
    return _OPENING.match(head) is not None and _HEADERS.search(head) is not None


FORM = Form("e-mail", (".eml",), _looks_like, read)
