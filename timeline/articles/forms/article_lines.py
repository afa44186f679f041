"""Article lines (JSON, one object a line) → a Draft a line; a line that is none is refused by its number."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.articles import objects
from timeline.articles.document import Document, Draft, Form, Unreadable, too_large, utf8
from timeline.articles.settings import ReadSettings
from timeline.model import Refusal


def read(document: Document, settings: ReadSettings) -> Iterator[Draft | Refusal]:
    with document.open() as stream:
        number = 0
        while line := stream.readline(settings.max_article + 1):
            number += 1
            if len(line) > settings.max_article:
                # What follows may be gigabytes of the same line.
                raise too_large(settings, number)
            try:
                if line.strip():
                    yield objects.draft(objects.loads(utf8(line)), number)
            except Unreadable as error:
                yield Refusal(document.path, error.problem, error.remedy, number, error.column)


def _looks_like(head: bytes, suffix: str) -> bool:
    """A first line that is a whole JSON object, or so long that its end is out of sight."""
    first, newline, _ = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    opens = first.startswith(b'{"') and suffix != ".json"
    return opens and (first.rstrip().endswith(b"}") or not newline)


FORM = Form("article lines (JSON)", (".jsonl", ".ndjson"), _looks_like, read)
