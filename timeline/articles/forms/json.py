"""A JSON document (one article, a list of them, or an object that carries a list) → a Draft each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.articles import objects
from timeline.articles.document import Document, Draft, Form, Unreadable
from timeline.articles.settings import ReadSettings
from timeline.model import Refusal

_OPENING = re.compile(rb'\s*(?:\[\s*\{|\{)\s*(?:"|\Z)')


def read(document: Document, settings: ReadSettings) -> Iterator[Draft | Refusal]:
    articles = list(objects.within(objects.loads(document.text(settings, settings.max_document))))
    for number, article in enumerate(articles, start=1):
        try:
            yield objects.draft(article, number if len(articles) > 1 else None)
        except Unreadable as error:
            place = f"article {number} of {len(articles)}: {error.problem}" if len(articles) > 1 else error.problem
            yield Refusal(document.path, place, error.remedy, error.line, error.column)


def _looks_like(head: bytes, suffix: str) -> bool:
    """JSON that does not end with its first line: that would be article lines."""
    return suffix not in (".jsonl", ".ndjson") and _OPENING.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


FORM = Form("JSON", (".json",), _looks_like, read)
