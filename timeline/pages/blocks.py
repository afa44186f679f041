"""Blocks of HTML on their way through MkDocs. In: a page's Markdown, then its HTML; out: the same, the blocks whole.

Markdown would pass a block of HTML on as it is, but read it twice to do so; MkDocs looks for links and headings in
what Markdown read, and so passes over those in blocks.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from posixpath import dirname, join, normpath

from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

_LINK = re.compile(r'href="([^":?#]+\.md)(#[^"]*)?"')
_HEADING = re.compile(r'<h([1-6])\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.S)
_ID = re.compile(r'<[^>]* id="([^"]+)"')
_PERMALINK = re.compile(r'<a class="tl-permalink".*?</a>', re.S)
_TAG = re.compile(r"<[^>]+>")


class Blocks:
    """The blocks of one page: taken out of its Markdown, put back into its HTML. `name` is the timeline's own."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._kept: list[str] = []

    def __len__(self) -> int:
        return len(self._kept)

    def taken(self, markdown: str) -> str:
        """The page with a mark in the place of each block."""
        return "\n\n".join(map(self.keep, markdown.split("\n\n")))

    def keep(self, piece: str) -> str:
        """A mark for the piece where it is a block of HTML without Markdown in it; else the piece."""
        block = piece.strip("\n")
        if not (block.startswith("<") and block.endswith(">")) or " markdown" in block[: block.index(">")]:
            return piece
        self._kept.append(block)
        return f"<!--{self._name} {len(self._kept) - 1}-->"

    def restored(self, html: str) -> str:
        """The page with its blocks back."""
        if not self._kept:
            return html
        return re.sub(f"<!--{re.escape(self._name)} (\\d+)-->", lambda match: self._kept[int(match[1])], html)


def linked(html: str, here: File, files: Files) -> str:
    """Links between Markdown files inside blocks as links of the site."""

    @cache
    def address_of(path: str) -> str | None:
        target = files.get_file_from_path(normpath(join(dirname(here.src_uri), path)))
        if target is None:
            return None
        return get_relative_url(target.url, here.url) if target is not here else ""

    def address(match: re.Match[str]) -> str:
        found = address_of(match[1])
        return match[0] if found is None else f'href="{found}{match[2] or ""}"'

    return _LINK.sub(address, html)


def anchors(html: str) -> set[str]:
    """The ids that links can lead to."""
    return set(map(unescape, _ID.findall(html)))


def contents(html: str, toc: TableOfContents) -> TableOfContents:
    """The page's table of contents with the headings that stand in blocks."""
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for level, anchor, text in _HEADING.findall(html):
        link = AnchorLink(_TAG.sub("", _PERMALINK.sub("", text)).strip(), anchor, int(level))
        while path and path[-1].level >= link.level:
            path.pop()
        (path[-1].children if path else top).append(link)
        path.append(link)
    return TableOfContents(top) if top else toc
