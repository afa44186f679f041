"""An e-mail newsletter (.eml) → one Draft: its subject, its Date, and its text, plain where it has that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage

from timeline.articles.document import Claim, Document, Draft, Form, Unreadable
from timeline.articles.settings import ReadSettings
from timeline.articles.visible import visible

_OPENING = re.compile(rb"From |(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature):", re.I)
_HEADERS = re.compile(rb"^(?:Subject|From):.*?^(?:Date|Subject|From):", re.I | re.M | re.S)


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    from email.parser import BytesParser
    from email.policy import default

    data = document.bytes(settings)
    try:
        message = BytesParser(policy=default).parsebytes(data)
        yield _draft(message)
    except (ValueError, LookupError, AttributeError, TypeError, OverflowError, AssertionError, RecursionError):
        # The parser lets broken headers and unknown encodings through in more ways than it documents.
        raise Unreadable("is an e-mail that cannot be decoded", "Save it again, or give its text.") from None


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
