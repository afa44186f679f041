"""HTML of a body → the text that a reader of it sees, paragraph by paragraph. For whole pages see `forms.html`."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import islice

from msgspec import Struct

_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tbody td tfoot th thead tr ul br".split()
)
_UNSEEN = frozenset(("script", "style", "template", "iframe", "object", "noscript", "svg", "head", "textarea"))
_MARKED = re.compile(r"<!\[[^>]*>?")  # "<![CDATA[": no browser shows it, and html.parser stumbles over it
OPEN = re.compile(r"<(?=[^<>]*(?:<|\Z))")  # a tag that another one interrupts: html.parser looks through all behind it
_MOST_OPEN = 200  # a page of pages that quote each other's tags in attributes has fewer
_SPACES = re.compile(r"[ \t\r\n\f]+")


class Visible(Struct, frozen=True):
    """`text` has an empty line between blocks; `headline` is the first heading of the first level."""

    text: str
    headline: str | None


def visible(html: str) -> Visible:
    page = _Page()
    html = _MARKED.sub("", html)
    if sum(1 for _ in islice(OPEN.finditer(html), _MOST_OPEN + 1)) > _MOST_OPEN:
        html = OPEN.sub("&lt;", html)
    page.feed(html)
    page.close()
    page.end_block()
    return Visible("\n\n".join(page.blocks), page.headline)


class _Page(HTMLParser):
    """Collects the visible text, a string a block, white space as a browser shows it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.headline: str | None = None  # the first heading of the first level
        self._parts: list[str] = []
        self._hidden: list[str] = []
        self._heading = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _UNSEEN:
            self._hidden.append(tag)
        if tag in _BLOCKS:
            self.end_block()
            self._heading = tag == "h1"

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        if tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._parts.append(data)

    def end_block(self) -> None:
        """Closes the block under way, where it holds anything."""
        block = _SPACES.sub(" ", "".join(self._parts)).strip(" ")
        self._parts.clear()
        if block:
            self.blocks.append(block)
            if self._heading and self.headline is None:
                self.headline = block
        self._heading = False
