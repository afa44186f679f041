"""A saved web page → one Draft: the body by trafilatura, the rest from what the page says of itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from timeline.articles import markup
from timeline.articles.document import Document, Draft, Form
from timeline.articles.settings import ReadSettings
from timeline.articles.visible import visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OPENING = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|title)[\s>]", re.I | re.S)

_UNSEEN = ("template", "noscript", "iframe", "object")  # what trafilatura would take for text


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    yield draft_of(markup.decode(document.bytes(settings)))


def draft_of(html: str) -> Draft:
    """The draft of a page's HTML. Raises Unreadable where it has no element."""
    from lxml.etree import strip_elements

    from timeline.articles import page_dates, page_metadata  # long to import, and no other form needs them

    tree = markup.parse(html)
    strip_elements(tree, *_UNSEEN, with_tail=False)
    page = page_metadata.of_page(tree)
    return Draft(
        text=_without_headline(body(tree, html), page.title, tree),
        published=page.claims,
        title=page.title,
        url=page.url,
        source=page.source,
        lang=page.lang,
        updated=page.updated,
        guess=partial(page_dates.searched, tree, page.heading, page.lang),
    )


def body(tree: HtmlElement, html: str) -> str:
    """The article's text, an empty line between its paragraphs; what is visible at all where no body stands out."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it gives up on is tried otherwise below
    try:
        found = bare_extraction(tree, include_comments=False, include_formatting=False)
    except (ValueError, TypeError, AttributeError, RecursionError):
        found = None
    text = getattr(found, "text", None) or ""
    if not text.strip():
        return visible(html).text
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())


def _without_headline(text: str, title: str | None, tree: HtmlElement) -> str:
    """The text from behind its headline: a page repeats that above its body."""
    headlines = {_plain(title or ""), *(_plain(heading.text_content()) for heading in tree.iter("h1"))}
    first, _, rest = text.partition("\n\n")
    return rest if _plain(first) in headlines and rest else text


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _looks_like(head: bytes, suffix: str) -> bool:
    return _OPENING.match(head.lstrip(b"\xef\xbb\xbf")) is not None


FORM = Form("web page", (".html", ".htm", ".xhtml"), _looks_like, read)
