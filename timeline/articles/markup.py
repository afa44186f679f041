"""Bytes of a saved web page → its element tree. Nothing is fetched, no entity or DTD is followed, no script is run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.articles.document import Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_NOT_ASCII_ALIKE = ("utf-16", "utf-32", "iso-2022", "hz", "utf-7")


def decode(data: bytes) -> str:
    """A page's bytes as text. UTF-8 where they are that: too many pages declare what they are not."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    found = _DECLARED.search(data[:4096])
    declared = found[1].decode().lower() if found else ""
    if not declared.startswith(_NOT_ASCII_ALIKE):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if declared in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "utf-8", ""):
        declared = "windows-1252"  # what browsers take for these (WHATWG Encoding, section 4.2)
    try:
        return data.decode(declared, "replace")
    except (LookupError, ValueError):
        return data.decode("windows-1252", "replace")


def parse(html: str) -> HtmlElement:
    """The tree of a page. Raises Unreadable where there is none."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree: HtmlElement = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise Unreadable("is a web page without any content", "Save the page again.") from None
    return tree
