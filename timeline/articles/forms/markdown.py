"""Markdown, with front matter or without → one Draft whose text is what a reader of the rendered body sees."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.articles.document import Document, Draft, Form, Unreadable
from timeline.articles.fields import draft_of
from timeline.articles.front_matter import split
from timeline.articles.settings import ReadSettings
from timeline.articles.visible import OPEN, visible

_MOST = 4_000_000  # about a second


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    import markdown

    written = document.text(settings)
    front_matter = split(written)
    body = written[front_matter.body :]
    if _cost(body) > _MOST:
        raise Unreadable("holds thousands of brackets or lines in one paragraph", "Put empty lines between them.")
    try:
        page = visible(markdown.markdown(body))
    except RecursionError:
        raise Unreadable("nests quotes or lists too deep", "Flatten them.") from None
    yield draft_of(front_matter.fields, page.text, page.headline)


def _cost(body: str) -> int:
    """How long `markdown` would take, in its own measure: brackets and lines of a paragraph cost their square, and so
    do tags that are never closed."""
    unclosed = sum(1 for _ in OPEN.finditer(body))
    paragraphs = body.split("\n\n")
    return unclosed**2 + sum(each.count("[") ** 2 + each.count("\n") ** 2 // 10 for each in paragraphs)


FORM = Form("Markdown", (".md", ".markdown", ".mdown", ".mkd"), lambda head, suffix: False, read)
