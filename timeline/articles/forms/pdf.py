"""A PDF's text layer → one Draft, by pypdf (the extra `pdf`). Lines are joined into paragraphs again.

A PDF's own dates tell when the file was made, which is never when the article appeared: they are not used.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from itertools import islice

from timeline.articles.document import Document, Draft, Form, Unreadable
from timeline.articles.settings import ReadSettings

_MOST_PAGES = 500
_ENDS = re.compile(r"[.!?:”\"»)]\s*$")
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad]$")


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    try:
        from pypdf import PdfReader
    except ImportError:
        raise Unreadable("is a PDF, which needs one more package", "Run: pip install 'cited-timeline[pdf]'.") from None

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is no news to the reader
    data = document.bytes(settings)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise Unreadable("is an encrypted PDF", "Save it without a password.")
        pages = [page.extract_text() for page in islice(reader.pages, _MOST_PAGES)]
        title = reader.metadata.title if reader.metadata else None
    except Unreadable:
        raise
    except Exception as error:  # a broken file raises whatever the object it breaks in raises
        raise Unreadable(
            f"is a PDF that cannot be read: {type(error).__name__}", "Save it again, or its text."
        ) from None
    text = paragraphs("\n".join(pages))
    if not text:
        raise Unreadable("is a PDF without a text layer", "Run it through text recognition (OCR) first.")
    yield Draft(text=text, title=title.strip() or None if isinstance(title, str) else None)


def paragraphs(lines: str) -> str:
    """Lines as they were set → paragraphs: a line that is long and ends no sentence goes on in the next one."""
    written = [line.strip() for line in lines.splitlines()]
    measure = max(map(len, written), default=0)
    blocks: list[str] = []
    open_ended = False
    for line in written:
        if not line:
            open_ended = False
        elif open_ended and _HYPHEN.search(blocks[-1]):
            blocks[-1] = blocks[-1][:-1] + line
        elif open_ended:
            blocks[-1] += f" {line}"
        else:
            blocks.append(line)
        # The last line of a paragraph is short as a rule, and ends a sentence nearly always.
        open_ended = bool(line) and not (_ENDS.search(line) and len(line) < 0.9 * measure)
    return "\n\n".join(blocks)


FORM = Form("PDF", (".pdf",), lambda head, suffix: head.lstrip()[:5] == b"%PDF-", read)
