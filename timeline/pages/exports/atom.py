"""`atom.xml`: additions and corrections for feed readers (Atom, RFC 4287)."""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.model import MergedEntry, Timeline
from timeline.pages.exports import Export
from timeline.pages.exports.edition import Edition
from timeline.pages.exports.news import Item, pieces
from timeline.pages.exports.reading import cited, readable
from timeline.pages.exports.site import Site, rfc3339, urn
from timeline.pages.exports.told import html
from timeline.pages.pieces import Parts
from timeline.when.words import in_words


def parts(edition: Edition) -> Parts:
    """The feed."""
    timeline, site, items = edition.timeline, edition.site, edition.latest
    head = _head(site, items[0].changed if items else edition.moment)
    return [head, pieces(items, lambda item: _entry(item, timeline, site)), b"</feed>\n"]


def _head(site: Site, updated: datetime) -> bytes:
    """The feed up to its first entry."""
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.language})
    _add(feed, "id", urn(site.home or f"{site.folder} {site.title}"))
    _add(feed, "title", site.title)
    if site.description:
        _add(feed, "subtitle", site.description)
    _add(feed, "updated", rfc3339(updated))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": site.address("atom.xml")})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.home or "."})
    _add(SubElement(feed, "author"), "name", site.title)
    _add(feed, "generator", "cited-timeline")
    indent(feed)
    opened = tostring(feed, encoding="unicode").removesuffix("</feed>")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{opened}'.encode()


def _entry(item: Item, timeline: Timeline, site: Site) -> bytes:
    entry = timeline.entries[item.number]
    shown = Element("entry")
    _add(shown, "id", urn(entry.id))
    _add(shown, "title", headline(entry, site))
    _add(shown, "published", rfc3339(item.added))
    _add(shown, "updated", rfc3339(item.changed))
    SubElement(shown, "link", {"rel": "alternate", "type": "text/html", "href": site.of(entry)})
    for source in cited(entry, timeline, site.language):
        if source.url:
            SubElement(shown, "link", {"rel": "via", "href": source.url, "title": readable(source.publisher)})
    for name in dict.fromkeys((*entry.who, *entry.where)):
        SubElement(shown, "category", {"term": readable(name)})
    content = _add(shown, "content", html(entry, timeline, site))
    content.set("type", "html")
    indent(shown, level=1)
    return f"  {tostring(shown, encoding='unicode')}\n".encode()


def headline(entry: MergedEntry, site: Site) -> str:
    """When and what: "by Monday 27 August 2018: …"; the title alone where no date is known."""
    return f"{in_words(entry.date, site.language)}: {entry.title}" if entry.date else entry.title


def _add(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = readable(text)
    return child


EXPORT = Export("atom.xml", "application/atom+xml", "export_atom", parts, feed=True)
