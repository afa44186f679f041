"""Markdown, with front matter or without → one Draft whose text is what a reader of the rendered body sees."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.articles.document import Document, Draft, Form, Unreadable
from timeline.articles.fields import draft_of
from timeline.articles.front_matter import split
from timeline.articles.settings import ReadSettings
from timeline.articles.visible import visible


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    import markdown

    written = document.text(settings)
    front_matter = split(written)
    try:
        page = visible(markdown.markdown(written[front_matter.body :]))
    except RecursionError:
        raise Unreadable("nests quotes or lists too deep", "Flatten them.") from None
    yield draft_of(front_matter.fields, page.text, page.headline)


FORM = Form("Markdown", (".md", ".markdown", ".mdown", ".mkd"), lambda head, suffix: False, read)
