"""A PDF's text layer → one Draft, by pypdf (the extra `pdf`). Lines are joined into paragraphs again.

A PDF's own dates tell when the file was made, which is never when the article appeared: they are not used.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.articles.document import Document, Draft, Form, Unreadable
from timeline.articles.settings import ReadSettings

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 500
_WORD, _MOST_WORDS = re.compile(rb"[A-Za-z'\"*]+"), 150_000  # operators, and what they write: about a second and a half
_MOST_DRAWN, _OF_A_DRAWING = 150_000, 100  # operations, and how many of them a drawing or picture takes at least
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
        pages = list(_pages(reader))
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


def _pages(reader: PdfReader) -> Iterator[str]:
    """The text of each page, as long as all that draws them is no more than a book takes."""
    words = drawn = 0

    def count(operator: bytes, *rest: object) -> None:
        nonlocal drawn
        drawn += _OF_A_DRAWING if operator == b"Do" else 1
        if drawn > _MOST_DRAWN:
            raise too_long  # at every operation, as pypdf passes over what fails within a drawing

    too_long = Unreadable("is a PDF whose pages take too long to draw", "Save its text.")
    for page in islice(reader.pages, _MOST_PAGES):
        contents = page.get_contents()
        words += sum(1 for _ in islice(_WORD.finditer(contents.get_data()), _MOST_WORDS)) if contents is not None else 0
        if words >= _MOST_WORDS:
            raise too_long
        text = page.extract_text(visitor_operand_before=count)
        if drawn > _MOST_DRAWN:
            raise too_long
        yield text


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
