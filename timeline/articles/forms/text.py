"""Plain text, with front matter or without → one Draft. The text is the given string, never altered."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.articles.document import Document, Draft, Form
from timeline.articles.fields import draft_of
from timeline.articles.front_matter import split
from timeline.articles.settings import ReadSettings


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    written = document.text(settings)
    front_matter = split(written)
    yield draft_of(front_matter.fields, written[front_matter.body :])


FORM = Form("plain text", (".txt", ".text"), lambda head, suffix: False, read)
