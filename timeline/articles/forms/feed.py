"""An RSS or Atom file → a Draft an entry: its full content where it has that, else its description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.articles.addresses import address
from timeline.articles.document import Claim, Document, Draft, Form, Unreadable
from timeline.articles.settings import ReadSettings
from timeline.articles.visible import visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPENING = re.compile(rb"\s*(?:<!--.*?-->\s*|<\?.*?\?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]", re.S)
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FULL = ("encoded", "content", "body")
_BRIEF = ("description", "summary")
_PUBLISHED = ("published", "pubDate", "date", "issued", "created", "updated", "modified")


def read(document: Document, settings: ReadSettings) -> Iterator[Draft]:
    feed = parse(document.bytes(settings, settings.max_document))
    channel = next((child for child in feed if _name(child) == "channel"), feed)
    source, lang = _text(channel, ("title",)), _text(channel, ("language",)) or _lang(feed)
    for number, entry in enumerate(_entries(feed), start=1):
        yield _draft(entry, number, source, lang)


def _entries(feed: _Element) -> Iterator[_Element]:
    """Each entry; what looks like one within another's content is part of that, and would be read twice over."""
    from lxml import etree

    walk = etree.iterwalk(feed, events=("start",))
    for _, element in walk:
        if _name(element) in ("item", "entry"):
            yield element
            walk.skip_subtree()


def parse(data: bytes) -> _Element:
    """The tree of an XML document. Raises Unreadable where it has a DTD (it could hold entities), or is none."""
    from lxml import etree

    if _DTD.search(data):
        raise Unreadable("has a DTD, which may expand or fetch", "Remove its <!DOCTYPE …>.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        tree = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        tree = None
    if tree is None:
        raise Unreadable("is not XML", "Save the feed again.")
    return tree


def _draft(entry: _Element, number: int, source: str | None, lang: str | None) -> Draft:
    dates = {name: _text(entry, (name,)) for name in _PUBLISHED}
    updated = dates["updated"] or dates["modified"]
    claims = tuple(Claim(written, "feed entry") for written in dict.fromkeys(dates.values()) if written)
    url = _link(entry)
    return Draft(
        text=_content(entry, _FULL) or _content(entry, _BRIEF) or "",
        published=claims,
        id=None if url else _text(entry, ("guid", "id")),
        title=_plain(_text(entry, ("title",))),
        url=url,
        source=_text(entry, ("source",)) or source,
        lang=_lang(entry) or lang,
        updated=updated if updated and claims and updated != claims[0].written else None,
        line=number,
    )


def _name(element: _Element) -> str:
    """The name without its namespace; feeds declare these in too many ways to rely on."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _children(entry: _Element, names: tuple[str, ...]) -> Iterator[_Element]:
    for name in names:
        yield from (child for child in entry if _name(child) == name)


def _text(entry: _Element, names: tuple[str, ...]) -> str | None:
    for child in _children(entry, names):
        text = "".join(str(part) for part in child.itertext()).strip()
        if text:
            return text
    return None


def _content(entry: _Element, names: tuple[str, ...]) -> str | None:
    from lxml import etree

    for child in _children(entry, names):
        if child.get("type") == "xhtml":
            written = "".join(etree.tostring(part, encoding="unicode") for part in child)
        else:
            written = "".join(str(part) for part in child.itertext())
        text = written.strip() if child.get("type") == "text" else visible(written).text
        if text:
            return text
    return None


def _plain(title: str | None) -> str | None:
    """A title may be HTML; its line breaks are no part of it."""
    return " ".join(visible(title).text.split()) if title else None


def _link(entry: _Element) -> str | None:
    for link in _children(entry, ("link",)):
        if link.get("rel") in (None, "alternate") and (found := address(link.get("href") or link.text)):
            return found
    return address(_text(entry, ("guid",)))


def _lang(element: _Element) -> str | None:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang")


FORM = Form("feed", (".rss", ".atom", ".xml", ".rdf"), lambda head, suffix: _OPENING.match(head) is not None, read)
